import type { ArticleSummary } from '../core/article/article.ts'
import type { Batch } from '../core/batch/batch.ts'
import type { ListReading } from '../core/batch/read-list.ts'
import type { TextRange } from '../core/text/block.ts'
import type { ErrorData } from './errors.ts'

/** What parts the columns of a list; `lines`: nothing, each line is a name. */
export const LIST_SPLITS = ['lines', 'comma', 'semicolon', 'tab', 'bar'] as const
export type ListSplit = (typeof LIST_SPLITS)[number]

/** A list of names as it was read, before a batch is made of it. */
export interface BatchReading extends ListReading {
  /** The file's name; null for what was pasted. */
  readonly file: string | null
  /** The file's encoding, by its standard name; null for what was pasted. */
  readonly encoding: string | null
  readonly split: ListSplit
}

/** Which names of a batch are shown. `none`: searched, and not found. `open`: found in an article that was not looked at yet. `failed`: could not be searched. */
export const BATCH_SHOWN = ['all', 'found', 'none', 'open', 'failed'] as const
export type BatchShown = (typeof BATCH_SHOWN)[number]

/** `list`: in the order of the list. `articles`: those in most articles first. */
export const BATCH_SORTS = ['list', 'name', 'articles'] as const
export type BatchSort = (typeof BATCH_SORTS)[number]

/** What an export writes: a row for every place, or names by articles. */
export const BATCH_EXPORTS = ['hits', 'matrix'] as const

/** The search for the names of a batch. Instants are ISO 8601 in UTC; without an end it was broken off. */
export interface BatchRun {
  readonly startedAt: string
  readonly endedAt: string | null
}

/** A run as it goes on. `waiting`: for another to end. */
export interface BatchProgress {
  readonly batchId: string
  readonly state: 'waiting' | 'running' | 'done' | 'cancelled' | 'failed'
  /** Names searched, and all. */
  readonly done: number
  readonly total: number
  /** Null while it cannot be said. */
  readonly secondsLeft: number | null
  /** Why the whole run failed. */
  readonly error: ErrorData | null
}

/** An export as it goes on: names that are written, and all. Over once they are as many. */
export interface BatchExport {
  readonly batchId: string
  readonly done: number
  readonly total: number
}

/** A batch as a whole, with what its last run found. */
export interface BatchOverview {
  readonly batch: Batch
  readonly names: number
  /** Names searched by the last run. */
  readonly searched: number
  readonly counts: Readonly<Record<BatchShown, number>>
  /** Articles found, counted for each name; places in them; and how many of those articles were looked at. */
  readonly hits: number
  readonly places: number
  readonly looked: number
  /** Null before the first. */
  readonly run: BatchRun | null
  /** Articles or names of the case have changed since the run began: it may find something else now. */
  readonly changed: boolean
  readonly progress: BatchProgress | null
  /** Null while none is written. */
  readonly exporting: BatchExport | null
}

/** `same`: as listed. `other`: another spelling of the list, or another name of it in the case. `query`: the line is a query, not a name. */
export type BatchFormKind = 'same' | 'other' | 'turned' | 'initials' | 'near' | 'query'

/** A way in which a name stands in the articles, and how often. */
export interface BatchForm {
  readonly text: string
  readonly kind: BatchFormKind
  readonly places: number
}

type HitArticle = Pick<ArticleSummary, 'id' | 'title' | 'outlet' | 'published' | 'language'>

/** A passage of an article around what was found. `marks` are UTF-16 ranges in `snippet`; `passage` is the match in the text; null where only title, outlet or byline has it. */
interface Excerpt {
  readonly snippet: string
  readonly marks: readonly (readonly [number, number])[]
  readonly passage: TextRange | null
}

/** A name of a batch and what its last search found. */
export interface BatchNameRow {
  /** Its place in the list, from 0. */
  readonly entry: number
  readonly name: string
  readonly others: readonly string[]
  readonly query: string
  /** Null: not searched yet. */
  readonly searchedAt: string | null
  readonly articles: number
  readonly places: number
  /** How many of these articles were looked at. */
  readonly looked: number
  /** Most often first. */
  readonly forms: readonly BatchForm[]
  readonly first: ({ readonly article: HitArticle } & Excerpt) | null
  /** Why it could not be searched. */
  readonly error: ErrorData | null
}

/** An article found for a name. */
export interface BatchHit extends Excerpt {
  /** Null: removed from the case since. */
  readonly article: HitArticle | null
  readonly places: number
  /** When it was looked at for this name; null: not yet. */
  readonly lookedAt: string | null
}
