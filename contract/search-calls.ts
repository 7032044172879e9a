import { z } from 'zod'
import { BATCH_WAYS, LONGEST_NAME, MOST_ENTRIES, MOST_SPELLINGS, type Batch, type BatchEntry } from '../core/batch/batch.ts'
import { FACETS } from '../core/search/facet.ts'
import { SEARCH_ORDERS } from '../core/search/order.ts'
import type { SavedSearch } from '../core/search/saved-search.ts'
import type { TextRange } from '../core/text/block.ts'
import { BATCH_EXPORTS, BATCH_SHOWN, BATCH_SORTS, LIST_SPLITS, type BatchHit, type BatchNameRow, type BatchOverview, type BatchProgress, type BatchReading } from './batch-shapes.ts'
import { CONTEXT_SORTS, type ContextAnswer, type WalkAnswer } from './context-shapes.ts'
import type { FacetCounts, FacetsAnswer } from './facet-shapes.ts'
import type { SearchPassage, SearchWhy } from './hit-shapes.ts'
import type { Proposals } from './proposal-shapes.ts'
import type { SavedSearchRow, SearchNews } from './saved-search-shapes.ts'
import type { FinderItem, Page, SearchAnswer, SearchHit } from './shapes.ts'
import { command, query } from './definition.ts'
import { articleIds, file, id, lineName, offset, window } from './parts.ts'

/** The list of a search as it is shown: its order, and whether copies fold under the best of their group. `savedId`: a saved search that this is, if its query is; `onlyNew`: what the last look at it brought. */
const searchList = {
  query: z.string().max(2000), order: z.enum(SEARCH_ORDERS).default('relevance'), folded: z.boolean().default(false), savedId: id.nullable().default(null), onlyNew: z.boolean().default(false),
}
const contextLines = { ...searchList, sort: z.enum(CONTEXT_SORTS).default('article') }
const batchEntry = z.strictObject({ name: z.string().min(1).max(LONGEST_NAME), others: z.array(z.string().min(1).max(LONGEST_NAME)).max(MOST_SPELLINGS).readonly() })
const batchWay = z.enum(BATCH_WAYS)
const column = offset.max(1000)

/** Calls that find: searches, saved searches, batches. */
export const searchCalls = {
  // Search
  'search.run': query<SearchAnswer>()({ ...searchList, ...window }),
  /** The ids of the same list, whole. */
  'search.ids': query<readonly string[]>()(searchList),
  /** What folds under an article of the list, at most 100 articles, best first. */
  'search.copies': query<readonly SearchHit[]>()({ query: z.string().max(2000), articleId: id }),
  /** The other places of an article that match, at most 100, in the order of the text. */
  'search.passages': query<readonly SearchPassage[]>()({ query: z.string().max(2000), articleId: id }),
  /** Null where the article is not in the list. */
  'search.why': query<SearchWhy | null>()({ query: z.string().max(2000), articleId: id }),
  /** Every range of one article's text that matches, for the reader to paint. */
  'search.matches': query<readonly TextRange[]>()({ query: z.string().max(2000), articleId: id }),
  /**
   * Every place that matches as a line with what stands around it; `width` is how much of that at most, UTF-16 units on each side. `order` and `folded` are those of the list.
   * Of a list of very many articles only the first are looked through, and the answer says how many.
   */
  'search.context': query<ContextAnswer>()({ ...contextLines, width: z.number().int().min(10).max(400).default(160), ...window }),
  /** The line of the first match that ends behind `start` in an article, from 0; null when it has none there. */
  'search.contextLine': query<number | null>()({ ...contextLines, articleId: id, start: offset }),
  /** Where an article stands in the list, and what stands beside it there. `row`: where it stood before, for one that the list does not have any more. */
  'search.walk': query<WalkAnswer>()({ ...searchList, articleId: id, row: offset.nullable().default(null) }),
  /** What the articles it finds hold, by facet, and over time. */
  'search.facets': query<FacetsAnswer>()({ query: z.string().max(2000) }),
  /** The values of one facet in which a word begins with `text`. */
  'search.facetValues': query<FacetCounts>()({ query: z.string().max(2000), facet: z.enum(FACETS), text: z.string().max(200), limit: z.number().int().min(1).max(1000).default(200) }),
  /** What may stand at the caret, a UTF-16 offset in a query that is being typed. */
  'search.complete': query<Proposals>()({ query: z.string().max(2000), caret: offset }),
  'finder.find': query<readonly FinderItem[]>()({ text: z.string().max(200), limit: z.number().int().min(1).max(50).default(12) }),

  // Saved searches
  'searches.list': query<readonly SavedSearchRow[]>()({}),
  /** What one of them finds now. Costs a search where the case has changed since it was asked last. */
  'searches.news': query<SearchNews>()({ searchId: id }),
  /** Opens it: what it finds is seen from then on. Answers what is new, as it was before. Leaves no step to undo. */
  'searches.look': command<SearchNews>()({ searchId: id }),
  /** What it finds now is seen already. */
  'searches.save': command<SavedSearch>()({ name: lineName, query: z.string().max(2000), order: z.enum(SEARCH_ORDERS).default('relevance') }),
  /** What it finds by another query is seen already, too. */
  'searches.setQuery': command<SavedSearch>()({ searchId: id, query: z.string().max(2000), order: z.enum(SEARCH_ORDERS) }),
  'searches.rename': command<SavedSearch>()({ searchId: id, name: lineName }),
  'searches.delete': command<null>()({ searchId: id }),

  // Batches: lists of names searched together
  /** Reads a list of names, from a file or from a text: just one of the two is given. Nothing is kept. Null: as it looks. */
  'batch.read': query<BatchReading>()({ file: file.nullable().default(null), text: z.string().max(5_000_000).nullable().default(null), split: z.enum(LIST_SPLITS).nullable().default(null), header: z.boolean().nullable().default(null),
    nameColumn: column.nullable().default(null), otherColumns: z.array(column).max(1000).nullable().default(null), way: batchWay.default('name') }, ['file']),
  /** Newest first. */
  'batch.list': query<readonly BatchOverview[]>()({}),
  'batch.get': query<BatchOverview>()({ batchId: id }),
  'batch.create': command<Batch>()({ name: lineName, way: batchWay.default('name'), entries: z.array(batchEntry).min(1).max(MOST_ENTRIES) }),
  'batch.entries': query<readonly BatchEntry[]>()({ batchId: id }),
  /** Gives a batch another list: a new one takes its place, in one undoable step, with what was looked at of names that are still in it. Answers the new one, which is not searched yet; the same one where nothing is new. */
  'batch.revise': command<Batch>()({ batchId: id, name: lineName, way: batchWay, entries: z.array(batchEntry).min(1).max(MOST_ENTRIES) }),
  'batch.rename': command<Batch>()({ batchId: id, name: lineName }),
  'batch.delete': command<null>()({ batchId: id }),
  /** Searches its names, anew or where a run was broken off. Answers at once; the `batch` event tells how it goes on. */
  'batch.run': command<BatchProgress>()({ batchId: id }),
  'batch.cancel': command<null>()({ batchId: id }),
  'batch.names': query<Page<BatchNameRow>>()({ batchId: id, show: z.enum(BATCH_SHOWN).default('all'), sort: z.enum(BATCH_SORTS).default('list'), ...window }),
  'batch.name': query<BatchNameRow>()({ batchId: id, entry: offset }),
  /** The articles found for a name, those with most places first. */
  'batch.hits': query<Page<BatchHit>>()({ batchId: id, entry: offset, ...window }),
  /** An article was opened for a name: it counts as looked at from then on. Leaves no step to undo. */
  'batch.noteOpened': command<null>()({ batchId: id, entry: offset, articleId: id }),
  /** Marks articles found for names as looked at, or not, in one undoable step; `articleIds` null: all found for that name. Answers how many were not so before. */
  'batch.mark': command<{ readonly changed: number }>()({ batchId: id, looked: z.boolean(), marks: z.array(z.strictObject({ entry: offset, articleIds: articleIds.nullable() })).max(MOST_ENTRIES) }),
  /** Writes what was found as CSV. Answers the file's name and how many rows it has under its head; the `batchExport` event tells how far it is. */
  'batch.export': command<{ readonly file: string; readonly rows: number }>()({ batchId: id, what: z.enum(BATCH_EXPORTS).default('hits'), file }, ['file']),
  'batch.stopExport': command<null>()({ batchId: id }),
} as const
