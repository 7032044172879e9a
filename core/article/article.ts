import type { Collection } from '../collection/collection.ts'
import type { Block } from '../text/block.ts'
import type { ArticlePage, PlacedLine } from './page.ts'

/**
 * The metadata fields of an article. `published` and `updated` are EDTF: YYYY, YYYY-MM or YYYY-MM-DD. `language` is BCP 47.
 * `url` is the page's own address, `archiveUrl` that of an archived copy of it (Wayback Machine, archive.today, …).
 */
export const META_FIELDS = ['title', 'outlet', 'byline', 'published', 'updated', 'url', 'archiveUrl', 'language'] as const
export type MetaField = (typeof META_FIELDS)[number]

/** The fields that hold a date. */
export const DATE_FIELDS: readonly MetaField[] = ['published', 'updated']

/** Where a metadata value came from, the most trusted first. `none`: nothing was found. `analyst`: corrected by hand. */
export const META_ORIGINS = [
  'mail-header', 'json-ld', 'open-graph', 'html-meta', 'html', 'front-matter', 'document', 'text', 'file-name', 'detected', 'analyst', 'none',
] as const
export type MetaOrigin = (typeof META_ORIGINS)[number]

/** How sure a value is: `high` was stated for machines or by a person, `medium` stands where such a value is usual, `low` is a guess. */
export const CONFIDENCES = ['high', 'medium', 'low'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** A metadata value with its origin. `found` keeps what import found when an analyst has corrected it. */
export interface MetaValue {
  readonly value: string | null
  readonly origin: MetaOrigin
  /** Absent where there is no value. */
  readonly confidence?: Confidence
  readonly found?: { readonly value: string | null; readonly origin: MetaOrigin; readonly confidence?: Confidence }
}

export type ArticleMeta = Readonly<Record<MetaField, MetaValue>>

/** The record of an article's metadata as a Change carries it. */
export interface ArticleMetaRecord {
  readonly id: string
  readonly meta: ArticleMeta
}

/** What the bytes of an article are, decided by their content. `mail` is one message; `image` is read by OCR. */
export const FORMATS = ['text', 'markdown', 'html', 'mhtml', 'pdf', 'docx', 'odt', 'rtf', 'epub', 'mail', 'image'] as const
export type Format = (typeof FORMATS)[number]

/** How the character encoding was known. `chosen`: by an analyst. */
export const ENCODING_ORIGINS = ['mark', 'utf-8', 'declared', 'detected', 'chosen'] as const

export interface Encoding {
  /** An Encoding Standard label: 'utf-8', 'windows-1252', … */
  readonly label: string
  readonly origin: (typeof ENCODING_ORIGINS)[number]
}

/** What an import reader makes of one file. `text` is canonical: NFC, LF, blocks parted by one blank line. It is empty only where all pages wait for OCR. */
export interface ParsedArticle {
  readonly format: Format
  readonly text: string
  readonly blocks: readonly Block[]
  readonly meta: ArticleMeta
  /** Null for formats whose bytes say it themselves (PDF, DOCX, …). */
  readonly encoding: Encoding | null
  /** The pages of a PDF or of scans, from page 1 on; none for other formats. */
  readonly pages: readonly ArticlePage[]
  /** Where on its pages the text stands, in the order of the text; none without pages. */
  readonly lines: readonly PlacedLine[]
}

/** One row of the library: everything about an article but its text. */
export interface ArticleSummary {
  readonly id: string
  readonly title: string
  readonly outlet: string | null
  readonly byline: string | null
  readonly published: string | null
  readonly updated: string | null
  readonly url: string | null
  readonly language: string | null
  readonly format: Format
  /** The file's name as imported, with no folder. */
  readonly file: string
  /** SHA-256 of the original's bytes, lower-case hex. */
  readonly sha256: string
  readonly words: number
  /** ISO 8601 instant, UTC. */
  readonly importedAt: string
  /** When it was first read, ISO 8601 instant, UTC; null: it is unread. */
  readonly read: string | null
  readonly annotations: number
  readonly mentions: number
  /** The fields whose value is only a guess (confidence `low`). */
  readonly guessed: readonly MetaField[]
  /** Pages whose text OCR has still to read. */
  readonly pagesWaiting: number
  /** Articles that fold under this one: near copies, the same text elsewhere, other versions of its URL. 0 for one that is folded itself. */
  readonly copies: number
}

/** A whole article, as the reader shows it. */
export interface Article extends ArticleSummary {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly meta: ArticleMeta
  readonly encoding: Encoding | null
  readonly pages: readonly ArticlePage[]
  /** Bytes of the original. */
  readonly size: number
  /** What this article came in: the mail it was attached to. */
  readonly partOf: readonly ArticlePart[]
  /** The articles that came in this one: the attachments of a mail. */
  readonly parts: readonly ArticlePart[]
  /** Those it is in itself, by name. */
  readonly collections: readonly Collection[]
}

/** The other end of a tie between a whole and its part. `name`: what the part is called in the whole. */
export interface ArticlePart {
  readonly id: string
  readonly title: string
  readonly name: string
}
