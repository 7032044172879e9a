import type { PackedPiece } from './pack-article.ts'
import type { ReadTask } from './piece.ts'
import type { NumberedTerms } from './numbered-terms.ts'

/** What the thread that reads is told: files to read, or that so many bytes of pieces are stored. */
export type ToWorker = { readonly tasks: readonly ReadTask[] } | { readonly taken: number }

/** What it tells: a file inside another is begun, a piece, that it goes on, that all of a task has been told. */
export type FromWorker =
  | { readonly begin: string; readonly shown: string }
  | { readonly piece: PackedPiece; readonly terms: NumberedTerms | null }
  | { readonly alive: true }
  | { readonly end: number }

/** Given to the worker as it starts. */
export interface WorkerStart {
  /** How many tasks of its list the worker is through with, told or not: what is not told yet is lost with the thread, this is not. */
  readonly through: Int32Array<SharedArrayBuffer>
  /** Bytes of a file up to which it is left to the thread that writes to deflate it. */
  readonly leaves: number
}

/** Bytes of pieces that may be on their way to the case: what the worker reads ahead. */
export const READ_AHEAD = 8 * 2 ** 20
