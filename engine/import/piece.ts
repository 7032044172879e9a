import type { ErrorData } from '../../contract/errors.ts'
import type { ReadFile } from './read-file.ts'
import type { FilePath } from './walk.ts'

/** One file of an import to be read, with whatever lies in it. */
export interface ReadTask {
  readonly place: number
  readonly path: FilePath
  /** The name without folder. */
  readonly file: string
  /** The path a person knows it by. */
  readonly shown: string
  /** Bytes. */
  readonly size: number
  /** What has an answer: all parts up to this one, in the order of `answerOrder`; null: none. */
  readonly after: string | null
  /** Parts among them that are to be read all the same. */
  readonly also: readonly string[]
  /** Opens what is encrypted. */
  readonly password: string | null
}

/** What became of a file, or of one inside it. `opened`: it only holds others, each of which had its own answer before. */
export type Outcome<Value = ReadFile> =
  | { readonly kind: 'article'; readonly value: Value }
  | { readonly kind: 'opened' }
  | { readonly kind: 'passed' | 'failed'; readonly error: ErrorData }

export interface Piece<Value = ReadFile> {
  readonly place: number
  /** '' for the file itself; for one inside it, the places on the way down, six digits each, parted by points. */
  readonly part: string
  readonly file: string
  readonly shown: string
  /** The folder it lies in, as shown: archives and mailboxes are folders too, mails are not. '' for a file chosen by itself. */
  readonly folder: string
  readonly size: number
  /** Bytes of the task's file that are dealt with, this piece's included. */
  readonly consumed: number
  readonly outcome: Outcome<Value>
}

export function partInside(part: string, number: number): string {
  const place = String(number).padStart(6, '0')
  return part === '' ? place : `${part}.${place}`
}

/** Sorts parts as they are answered: each after all that lie in it. */
export function answerOrder(part: string): string {
  return `${part}~`
}

/** What a part lies in, the outermost first: the file itself is ''. */
export function partsAround(part: string): string[] {
  if (part === '') return []
  const places = part.split('.')
  return places.map((_, depth) => places.slice(0, depth).join('.'))
}

/** What holding a piece costs in bytes, about. */
export function weightOf({ outcome }: Piece<{ readonly original: { readonly bytes: Uint8Array }; readonly text: string }>): number {
  return 500 + (outcome.kind === 'article' ? outcome.value.original.bytes.length + outcome.value.text.length * 2 : 0)
}

/** What holds a path, '' at the top. */
export function folderOf(shown: string): string {
  return shown.slice(0, Math.max(0, shown.lastIndexOf('/')))
}
