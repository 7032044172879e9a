import type { Encoding, Format } from '../../core/article/article.ts'
import type { MetaCandidate } from '../../core/article/meta.ts'
import type { ArticlePage } from '../../core/article/page.ts'
import type { BlockText } from '../../core/text/text-of-blocks.ts'

/** What a format's reader makes of a file: its blocks, and whatever it found about the article. Texts of blocks are canonical lines. */
export interface Reading {
  readonly parts: readonly BlockText[]
  readonly candidates: readonly MetaCandidate[]
  /** Where only the decoded text tells the format. */
  readonly format?: Format
  /** For formats whose encoding is not known by itself. */
  readonly encoding?: Encoding
  /** For formats with pages. No part may be blank then, so that its number is that of its block. */
  readonly paged?: PagedReading
}

export interface PagedReading {
  /** `part` and `at`: the page begins at this offset (UTF-16) in the text of this part (from 0); the number of parts where none is left. */
  readonly pages: readonly (Omit<ArticlePage, 'start'> & { readonly part: number; readonly at: number })[]
  /** Where stretches of parts stand, in the order of the text. Offsets are UTF-16, in the part's text; boxes as in core/article/page.ts. */
  readonly lines: readonly { readonly part: number; readonly start: number; readonly end: number; readonly page: number; readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }[]
}

/** What every reader of a format gets. */
export interface ReaderInput {
  readonly bytes: Uint8Array
  /** The file's name without folder: a hint. */
  readonly file: string
  /** Opens an encrypted file. */
  readonly password: string | null
  /** Reads a text in this encoding instead of the one it seems to have: an Encoding Standard label. */
  readonly encoding: string | null
}

/** A file that came inside another and is an article of its own: an attachment. */
export interface Enclosed {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A mail's attachments come with its reading; other formats have none. */
export interface ReadWhole extends Reading {
  readonly enclosed?: readonly Enclosed[]
}

export type FormatReader = (input: ReaderInput) => Promise<ReadWhole> | ReadWhole

/** A format's reader, loaded when the first file of it comes: some bring much along. */
export type FormatReaders = Readonly<Record<Format, () => Promise<FormatReader>>>
