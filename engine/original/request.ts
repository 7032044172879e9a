import type { Format, ParsedArticle } from '../../core/article/article.ts'
import type { ErrorData } from '../../contract/errors.ts'

/** An original, as the thread that looks into originals gets it. */
export interface OriginalFile {
  readonly bytes: Uint8Array
  /** The file's name, without folder. */
  readonly file: string
  readonly format: Format
}

export interface OriginalText {
  readonly text: string
  readonly source: string | null
}

export interface Picture {
  readonly media: string
  readonly bytes: Uint8Array
}

/** What can be asked about an original, and what is answered. */
export interface Requests {
  /** What the bytes say; `encoding`: an Encoding Standard label to read them in, null for what they say themselves. */
  text: { readonly ask: OriginalFile & { readonly encoding: string | null }; readonly answer: OriginalText }
  /** One page of a scan, counted from 1. */
  page: { readonly ask: OriginalFile & { readonly page: number }; readonly answer: Picture }
  /** The encodings it can be read in, the likeliest first. */
  encodings: { readonly ask: OriginalFile; readonly answer: readonly { readonly label: string; readonly sample: string }[] }
  /** The article it makes when it is read in another encoding. */
  article: { readonly ask: OriginalFile & { readonly encoding: string }; readonly answer: ParsedArticle }
}

export type RequestKind = keyof Requests

export type Request = { [K in RequestKind]: { readonly kind: K } & Requests[K]['ask'] }[RequestKind]

export type Answer<K extends RequestKind> = { readonly ok: true; readonly value: Requests[K]['answer'] } | { readonly ok: false; readonly error: ErrorData }
