import type { Block } from '../text/block.ts'

/** The metadata fields of an article. `published` is EDTF: YYYY, YYYY-MM or YYYY-MM-DD. `language` is BCP 47. */
export const META_FIELDS = ['title', 'outlet', 'byline', 'published', 'url', 'language'] as const
export type MetaField = (typeof META_FIELDS)[number]

/** Where a metadata value came from. `none`: nothing was found. `analyst`: corrected by hand. */
export const META_ORIGINS = [
  'json-ld', 'open-graph', 'html-meta', 'html', 'front-matter', 'text', 'file-name', 'detected', 'analyst', 'none',
] as const
export type MetaOrigin = (typeof META_ORIGINS)[number]

/** A metadata value with its origin. `found` keeps what import found when an analyst has corrected it. */
export interface MetaValue {
  readonly value: string | null
  readonly origin: MetaOrigin
  readonly found?: { readonly value: string | null; readonly origin: MetaOrigin }
}

export type ArticleMeta = Readonly<Record<MetaField, MetaValue>>

/** The record of an article's metadata as a Change carries it: text and original never change by an edit. */
export interface ArticleMetaRecord {
  readonly id: string
  readonly meta: ArticleMeta
}

/** What an import reader makes of one file. `text` is canonical: NFC, LF, blocks parted by one blank line. */
export interface ParsedArticle {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly meta: ArticleMeta
  /** The character encoding the bytes were read in, as an Encoding Standard label: 'utf-8', 'windows-1252', … */
  readonly encoding: string
}

/** One row of the library: everything about an article but its text. */
export interface ArticleSummary {
  readonly id: string
  readonly title: string
  readonly outlet: string | null
  readonly byline: string | null
  readonly published: string | null
  readonly url: string | null
  readonly language: string | null
  /** The file's name as imported, with no folder. */
  readonly file: string
  /** SHA-256 of the original's bytes, lower-case hex. */
  readonly sha256: string
  readonly words: number
  /** ISO 8601 instant, UTC. */
  readonly importedAt: string
  readonly annotations: number
  readonly mentions: number
}

/** A whole article, as the reader shows it. */
export interface Article extends ArticleSummary {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly meta: ArticleMeta
  readonly encoding: string
  /** Bytes of the original. */
  readonly size: number
}
