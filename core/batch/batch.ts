/** `name`: in all forms of a name. `exact`: just as it is written. `query`: each line is a query of the language. */
export const BATCH_WAYS = ['name', 'exact', 'query'] as const
export type BatchWay = (typeof BATCH_WAYS)[number]

/** A list of names that are searched together, for a reviewer to look at every article found. The names themselves are its BatchList. */
export interface Batch {
  readonly id: string
  readonly name: string
  /** How all of its names are searched. */
  readonly way: BatchWay
  /** ISO 8601 instant, UTC. */
  readonly madeAt: string
}

/** A name of a batch, with other spellings of it. */
export interface BatchEntry {
  readonly name: string
  readonly others: readonly string[]
}

/** The names of a batch in their order; a name's place, from 0, is what the batch calls its entry. `id` is the batch's. */
export interface BatchList {
  readonly id: string
  readonly entries: readonly BatchEntry[]
}

/** What a person said of an article that was found for a name: that it was looked at, or that it was not. `id` is `batchMarkId` of the three. */
export interface BatchMark {
  readonly id: string
  readonly batchId: string
  readonly entry: number
  readonly articleId: string
  readonly looked: boolean
  /** ISO 8601 instant, UTC. */
  readonly at: string
}

export const batchMarkId = (batchId: string, entry: number, articleId: string): string => `${batchId} ${entry} ${articleId}`

/** Ids hold no space. */
export function batchMarkOf(id: string): Pick<BatchMark, 'batchId' | 'entry' | 'articleId'> {
  const [batchId = '', entry = '', articleId = ''] = id.split(' ')
  return { batchId, entry: Number(entry), articleId }
}

/** Since when an article counts as looked at: since it was opened for the name, or as a person said, whichever came last. Null: it does not. Instants are ISO 8601 in UTC. */
export function lookedAt(openedAt: string | null, marked: Pick<BatchMark, 'looked' | 'at'> | null): string | null {
  if (marked === null || (openedAt !== null && openedAt > marked.at)) return openedAt
  return marked.looked ? marked.at : null
}

/** The most names of a batch, spellings of one, and UTF-16 units of a name or query. */
export const MOST_ENTRIES = 20_000
export const MOST_SPELLINGS = 40
export const LONGEST_NAME = 400
