<<<<<<< ours
import type { z } from 'zod'
import { deskCalls } from './desk-calls.ts'
import { desktopCalls } from './desktop-calls.ts'
import { libraryCalls } from './library-calls.ts'
import { searchCalls } from './search-calls.ts'

/** Every call that crosses a process border, declared once. */
export const CALLS = { ...libraryCalls, ...searchCalls, ...deskCalls, ...desktopCalls } as const
=======
import { z } from 'zod'
import { HIGHLIGHT_COLOURS, TASK_STATES, type Annotation } from '../core/annotation/annotation.ts'
import type { ColourMeanings } from '../core/annotation/meanings.ts'
import { META_FIELDS, type Article, type ArticleSummary } from '../core/article/article.ts'
import { BATCH_WAYS, LONGEST_NAME, MOST_ENTRIES, MOST_SPELLINGS, type Batch, type BatchEntry } from '../core/batch/batch.ts'
import { SECTION_KINDS, TLP_LABELS, type DossierDraft } from '../core/dossier/draft.ts'
import type { DossierModel } from '../core/dossier/model.ts'
import { ENTITY_TYPES, type Entity, type Mention, type Suggestion } from '../core/entity/entity.ts'
import type { Refusal } from '../core/entity/refusal.ts'
import { FACETS } from '../core/search/facet.ts'
import { SEARCH_ORDERS } from '../core/search/order.ts'
import type { SavedSearch } from '../core/search/saved-search.ts'
import type { TextRange } from '../core/text/block.ts'
import type { ArticleFigures } from '../core/text/figure.ts'
import type { Collection } from '../core/collection/collection.ts'
import { BATCH_EXPORTS, BATCH_SHOWN, BATCH_SORTS, LIST_SPLITS, type BatchHit, type BatchNameRow, type BatchOverview, type BatchProgress, type BatchReading } from './batch-shapes.ts'
import { CONTEXT_SORTS, type ContextAnswer, type WalkAnswer } from './context-shapes.ts'
import type { LikelySamePair, MergePreview } from './curate-shapes.ts'
import type { FacetCounts, FacetsAnswer } from './facet-shapes.ts'
import type { SearchPassage, SearchWhy } from './hit-shapes.ts'
import { NOTEBOOK_GROUPS, NOTEBOOK_ORDERS, NOTEBOOK_TASKS, type LinkedAnnotation, type NotebookFacets, type NotebookGroup, type NotebookPage, type Placement, type TagNode } from './notebook-shapes.ts'
import type { Proposals } from './proposal-shapes.ts'
import type { ReviewArticle, ReviewArticleRow, ReviewName, ReviewState } from './review-shapes.ts'
import type { SavedSearchRow, SearchNews } from './saved-search-shapes.ts'
import {
  FATES, THEMES,
  type ArticleGroup, type ArticleMarks, type CaseInfo, type CheckAnswer, type Chosen, type CollectionRow, type Comparison, type EncodingChoice, type EntityPage,
  type EntityRow, type ExportedDossier, type FinderItem, type GazetteerAnswer, type HistoryEntry, type HistoryState, type ImportProgress, type ImportReport, type ImportSummary,
  type Independence, type OcrFailure, type OcrProgress, type OcrSetup, type OriginalView, type Page, type RecentCase, type RemovalPreview, type SearchAnswer, type SearchHit, type Settings,
  type VerifyAnswer, type WatchedFolder,
} from './shapes.ts'

/**
 * What a call is. `query` reads the case, `command` changes it, `shell` belongs to the desktop and is served by main.
 */
export type CallKind = 'query' | 'command' | 'shell'

export interface CallDefinition<K extends CallKind, I extends z.ZodType, O> {
  readonly kind: K
  readonly input: I
  /** Input fields that hold a file: a token outside main, one absolute path (or a list of them) inside. */
  readonly files: readonly string[]
  /** Never there at run time: carries the output's type. */
  readonly output?: O
}

function define<K extends CallKind>(kind: K) {
  return <O>() =>
    <I extends z.ZodRawShape>(shape: I, files: readonly (keyof I & string)[] = []): CallDefinition<K, z.ZodObject<I>, O> => ({
      kind, input: z.strictObject(shape) as unknown as z.ZodObject<I>, files,
    })
}

const query = define('query')
const command = define('command')
const shell = define('shell')

const id = z.string().min(1).max(64)
const offset = z.number().int().min(0)
/** See CallDefinition.files. */
const file = z.string().min(1).max(4096)
const fileList = z.union([file, z.array(file).min(1)])
/** Null: the case is made, or is, without a passphrase. */
const passphrase = z.string().min(1).max(1024).nullable()
const name = z.string().max(400)
const tag = z.string().min(1).max(80)
const text = z.string().max(100_000)
const entityType = z.enum(ENTITY_TYPES)
const passage = { articleId: id, start: offset, end: offset }
const window = { offset: offset.default(0), limit: z.number().int().min(1).max(1000).default(100) }
const articleIds = z.array(id).max(100_000)
const articleFilter = { collectionId: id.nullable().default(null), folded: z.boolean().default(false) }
/** The list of a search as it is shown: its order, and whether copies fold under the best of their group. `savedId`: a saved search that this is, if its query is; `onlyNew`: what the last look at it brought. */
const searchList = {
  query: z.string().max(2000), order: z.enum(SEARCH_ORDERS).default('relevance'), folded: z.boolean().default(false), savedId: id.nullable().default(null), onlyNew: z.boolean().default(false),
}
const contextLines = { ...searchList, sort: z.enum(CONTEXT_SORTS).default('article') }
const colour = z.enum(HIGHLIGHT_COLOURS)
/** What of the notebook is shown. Null, false and the empty text narrow nothing. */
const notebookFilter = {
  text: z.string().max(400).default(''), colour: colour.nullable().default(null), tag: tag.nullable().default(null), entityId: id.nullable().default(null), articleId: id.nullable().default(null),
  collectionId: id.nullable().default(null), task: z.enum(NOTEBOOK_TASKS).nullable().default(null), noted: z.boolean().default(false), lost: z.boolean().default(false),
}
const meaning = z.string().max(80).default('')
const notebookList = { ...notebookFilter, group: z.enum(NOTEBOOK_GROUPS).default('none'), order: z.enum(NOTEBOOK_ORDERS).default('text') }
const lineName = z.string().trim().min(1).max(200)
const batchEntry = z.strictObject({ name: z.string().min(1).max(LONGEST_NAME), others: z.array(z.string().min(1).max(LONGEST_NAME)).max(MOST_SPELLINGS).readonly() })
const batchWay = z.enum(BATCH_WAYS)
const column = offset.max(1000)
/** Tesseract's name of a language: eng, chi_sim, script/Khmer. */
const ocrLanguage = z.string().regex(/^[A-Za-z0-9_/-]{2,40}$/)
const draft = {
  entityId: id,
  title: z.string().min(1).max(300),
  author: z.string().max(200),
  label: z.enum(TLP_LABELS),
  sections: z.array(z.enum(SECTION_KINDS)).max(SECTION_KINDS.length),
  summary: text,
}

/** Every call that crosses a process border, declared once. */
export const CALLS = {
  // The case
  'case.create': command<CaseInfo>()({ file, passphrase, name: z.string().max(200).default('') }, ['file']),
  'case.open': command<CaseInfo>()({ file, passphrase }, ['file']),
  'case.close': command<null>()({}),
  'case.current': query<CaseInfo | null>()({}),
  'case.check': query<CheckAnswer>()({}),

  // Import
  /** `collections`: each folder becomes a collection. */
  'import.start': command<ImportProgress>()({ files: fileList, collections: z.boolean().default(true) }, ['files']),
  'import.pause': command<null>()({ jobId: id }),
  /** Goes on with a job that was paused, where it was. */
  'import.resume': command<null>()({ jobId: id }),
  'import.cancel': command<null>()({ jobId: id }),
  /** Tries files that failed once more: those of `keys`, or all. `password` opens those that are encrypted; it is never stored. */
  'import.retry': command<null>()({ jobId: id, keys: z.array(id).max(1000).nullable().default(null), password: z.string().min(1).max(1024).nullable().default(null) }),
  /** The jobs that have not ended, and those that ended since the case was opened, oldest first. */
  'import.progress': query<readonly ImportProgress[]>()({}),
  'import.report': query<ImportReport>()({ jobId: id, fate: z.enum(FATES).nullable().default(null), ...window }),
  'import.reports': query<readonly ImportSummary[]>()({}),
  'watch.list': query<readonly WatchedFolder[]>()({}),
  'watch.add': command<WatchedFolder>()({ folder: file }, ['folder']),
  'watch.remove': command<null>()({ watchId: id }),

  // OCR
  'ocr.setup': query<OcrSetup>()({}),
  /** Names the folder with further languages (Tesseract's *.traineddata), or none. */
  'ocr.setFolder': command<OcrSetup>()({ folder: file.nullable() }, ['folder']),
  /** Reads all waiting pages in these languages, the first one first. */
  'ocr.start': command<OcrProgress>()({ languages: z.array(ocrLanguage).min(1).max(8) }),
  'ocr.pause': command<OcrProgress>()({}),
  /** The pages that could not be read, at most 200 of them. */
  'ocr.failures': query<readonly OcrFailure[]>()({}),
  /** Puts an article's scanned pages back to waiting, those that failed or all. */
  'ocr.again': command<OcrProgress>()({ articleId: id, failedOnly: z.boolean().default(false) }),

  // Articles
  /** `folded`: articles that fold under another are left out. `collectionId`: with those of the collections below it. */
  'articles.list': query<Page<ArticleSummary>>()({ sort: z.enum(['published', 'imported', 'title', 'outlet']).default('published'), ...articleFilter, ...window }),
  /** The ids of the same list, whole. */
  'articles.ids': query<readonly string[]>()({ sort: z.enum(['published', 'imported', 'title', 'outlet']).default('published'), ...articleFilter }),
  'articles.get': query<Article>()({ articleId: id }),
  'articles.setMeta': command<Article>()({ articleId: id, field: z.enum(META_FIELDS), value: z.string().max(2000).nullable() }),
  /** Takes a hand-made correction back to what import found. */
  'articles.resetMeta': command<Article>()({ articleId: id, field: z.enum(META_FIELDS) }),
  /** The same value for a field of many articles, in one undoable step. Answers how many were changed. */
  'articles.setMetaOfMany': command<{ readonly changed: number }>()({ articleIds, field: z.enum(META_FIELDS), value: z.string().max(2000).nullable() }),
  /** Marks articles read, or unread, in one undoable step. Answers how many were not so before, and how many are not in the case. */
  'articles.setRead': command<{ readonly changed: number; readonly missing: number }>()({ articleIds, read: z.boolean() }),
  /** An article is shown to be read: it is read from then on. Leaves no step to undo. Answers since when it is read. */
  'articles.noteOpened': command<{ readonly read: string }>()({ articleId: id }),
  'articles.removalPreview': query<RemovalPreview>()({ articleIds }),
  /** Removes articles with their mentions and annotations from the case, in one undoable step. */
  'articles.remove': command<{ readonly removed: number }>()({ articleIds }),
  'articles.marks': query<ArticleMarks>()({ articleId: id }),
  'articles.original': query<OriginalView>()({ articleId: id }),
  /** One page of a scan as a picture that a browser can show. */
  'articles.originalPage': query<{ readonly media: string; readonly bytes: Uint8Array }>()({ articleId: id, page: z.number().int().min(1) }),
  'articles.saveOriginal': command<null>()({ articleId: id, file }, ['file']),
  'articles.encodings': query<readonly EncodingChoice[]>()({ articleId: id }),
  /** Reads the original in another encoding; undoable. Annotations and mentions are found again by their quotes. */
  'articles.setEncoding': command<Article>()({ articleId: id, label: z.string().min(1).max(40) }),

  // Collections
  'collections.list': query<readonly CollectionRow[]>()({}),
  'collections.create': command<Collection>()({ name: lineName, parentId: id.nullable().default(null), articleIds: articleIds.default([]) }),
  'collections.rename': command<Collection>()({ collectionId: id, name: lineName }),
  /** The collection and those below it go; their articles stay. */
  'collections.delete': command<null>()({ collectionId: id }),
  'collections.add': command<{ readonly changed: number }>()({ collectionId: id, articleIds }),
  'collections.remove': command<{ readonly changed: number }>()({ collectionId: id, articleIds }),

  // Duplicates and versions
  /** The group an article is in; null when it stands alone. */
  'groups.of': query<ArticleGroup | null>()({ articleId: id }),
  'groups.list': query<Page<ArticleGroup>>()({ ...window }),
  'groups.join': command<ArticleGroup>()({ articleIds: z.array(id).min(2).max(1000) }),
  /** Takes an article out of its group for good. */
  'groups.part': command<null>()({ articleId: id }),
  'groups.setLead': command<ArticleGroup>()({ articleId: id }),
  'groups.compare': query<Comparison>()({ before: id, after: id }),
  'groups.independence': query<Independence>()({ articleIds }),

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

  // Annotations
  'annotations.create': command<Annotation>()({
    ...passage, note: text.default(''), tags: z.array(tag).default([]), colour: z.enum(HIGHLIGHT_COLOURS).default('yellow'), entityIds: z.array(id).default([]),
  }),
  /**
   * Annotates several articles in one undoable step: each at the sentence of the best place that `query` finds in it, or without one at its headline; one article alone at that of `place`, where it is
   * given. Where that is annotated already, note and tags are added there. Answers in how many something changed, and how many are not there or have no text yet.
   */
  'annotations.createInMany': command<{ readonly changed: number; readonly without: number }>()({
    articleIds, place: z.strictObject({ start: offset, end: offset }).nullable().default(null), query: z.string().max(2000).nullable().default(null), note: text.default(''), tags: z.array(tag).default([]), colour: z.enum(HIGHLIGHT_COLOURS).default('yellow'),
  }),
  'annotations.update': command<Annotation>()({
    annotationId: id, note: text.optional(), tags: z.array(tag).optional(), colour: z.enum(HIGHLIGHT_COLOURS).optional(), entityIds: z.array(id).optional(), task: z.enum(TASK_STATES).nullable().optional(),
  }),
  'annotations.delete': command<null>()({ annotationId: id }),
  /** Writes a reply under an annotation, dated now; with `replyId` another text for that one, and the empty text takes it away. */
  'annotations.reply': command<Annotation>()({ annotationId: id, replyId: id.nullable().default(null), text }),
  /** Links two annotations, or parts them. Both sides show the link. */
  'annotations.link': command<null>()({ annotationId: id, otherId: id, linked: z.boolean().default(true) }),
  'annotations.links': query<readonly LinkedAnnotation[]>()({ annotationId: id }),
  /** Says by hand where the passage is in today's text of its article. */
  'annotations.place': command<Annotation>()({ annotationId: id, start: offset, end: offset }),
  /** Changes several annotations alike, in one undoable step; null and empty change nothing. Answers how many were not so before. */
  'annotations.changeMany': command<{ readonly changed: number }>()({
    annotationIds: z.array(id).max(100_000), addTags: z.array(tag).default([]), removeTags: z.array(tag).default([]), colour: colour.nullable().default(null), task: z.enum(['open', 'done', 'none']).nullable().default(null),
  }),
  'annotations.deleteMany': command<{ readonly changed: number }>()({ annotationIds: z.array(id).max(100_000) }),
  /** How the passages of an article are found in its text as it is now. */
  'annotations.placement': query<Placement>()({ articleId: id }),
  'tags.list': query<readonly { tag: string; annotations: number }[]>()({}),
  /** Every tag and every level above one, as a tree in its order. */
  'tags.tree': query<readonly TagNode[]>()({}),
  /** Renames or moves a tag with all below it, in one undoable step; null takes it away from all annotations. What is there already becomes one with it. */
  'tags.move': command<{ readonly changed: number }>()({ tag, to: z.string().max(80).nullable() }),
  'colours.meanings': query<ColourMeanings>()({}),
  /** What the colours mean in this case; an empty text takes a meaning away. */
  'colours.setMeanings': command<ColourMeanings>()({ names: z.strictObject({ yellow: meaning, green: meaning, blue: meaning, pink: meaning, orange: meaning }) }),

  // The notebook: the annotations of the whole case
  /** Rows in the order of their groups; an annotation stands in every group that it belongs to. */
  'notebook.list': query<NotebookPage>()({ ...notebookList, ...window }),
  /** The ids of the annotations of the same list, each once, in its order. */
  'notebook.ids': query<readonly string[]>()(notebookList),
  /** The groups of the same list, in its order; none where it is not grouped. */
  'notebook.groups': query<readonly NotebookGroup[]>()(notebookList),
  /** What the notebook can be narrowed by, counted over all annotations. */
  'notebook.facets': query<NotebookFacets>()({}),

  // Entities and mentions
  'entities.list': query<readonly EntityRow[]>()({ type: entityType.nullable().default(null) }),
  'entities.get': query<EntityPage>()({ entityId: id }),
  'entities.create': command<Entity>()({ type: entityType, name, role: name.nullable().default(null), aliases: z.array(name).default([]), notes: text.default('') }),
  'entities.update': command<Entity>()({
    entityId: id, type: entityType.optional(), name: name.optional(), role: name.nullable().optional(), aliases: z.array(name).optional(), notes: text.optional(),
  }),
  /** Also takes the entity's mentions and ties away, in the same undoable step. */
  'entities.delete': command<null>()({ entityId: id }),
  /** What merging `from` into `into` would come to. */
  'entities.mergePreview': query<MergePreview>()({ into: id, from: id }),
  /** All that `from` has becomes that of `into`, its names too, and `from` goes: one undoable step. */
  'entities.merge': command<Entity>()({ into: id, from: id }),
  /** Some mentions, and other names, of an entity become those of another: one of the case, or a new one, as in mentions.create. The two are kept apart from then on. Answers the other. */
  'entities.split': command<Entity>()({
    entityId: id, mentionIds: z.array(id).min(1).max(100_000), aliases: z.array(name).default([]),
    to: z.union([z.strictObject({ entityId: id }), z.strictObject({ type: entityType, name })]),
  }),
  /** Pairs of entities whose names are so alike that they may be one. */
  'entities.likelySame': query<readonly LikelySamePair[]>()({}),
  /** Two entities are not the same, however alike their names. */
  'entities.keepApart': command<null>()({ one: id, other: id }),
  // Review: what is proposed in the whole case. It is looked through from the first call on, in the background.
  'review.state': query<ReviewState>()({}),
  /** Names by the number of articles; `types`: how many of each type there are. `text`: words of the name. */
  'review.names': query<Page<ReviewName> & { readonly types: Readonly<Record<Entity['type'], number>> }>()({ type: entityType.nullable().default(null), text: name.default(''), ...window }),
  /** Where a name is proposed, by articles. */
  'review.places': query<Page<ReviewArticle>>()({ type: entityType, name, ...window }),
  'review.articles': query<Page<ReviewArticleRow>>()({ ...window }),
  /** Confirms all places of a name, in the whole case or in some articles, in one undoable step: of the entity given, or of that of the suggestion, which is made where the case has none. */
  'review.accept': command<{ readonly entity: Entity; readonly mentions: number; readonly articles: number }>()({
    type: entityType, name, articleIds: articleIds.nullable().default(null), to: z.union([z.strictObject({ entityId: id }), z.strictObject({ type: entityType, name })]).nullable().default(null),
  }),
  /** In some articles: rejects the places there. In the whole case: the name is proposed nowhere any more. */
  'review.reject': command<null>()({ type: entityType, name, articleIds: articleIds.nullable().default(null) }),
  'review.refused': query<readonly Refusal[]>()({}),
  'review.allow': command<null>()({ type: entityType, name }),
  'entities.importGazetteer': command<GazetteerAnswer>()({ file, confirm: z.boolean().default(false) }, ['file']),
  /**
   * Confirms that a passage names an entity: one of the case (`entityId`), or one of a type and name (`entity`), which is made in the same
   * undoable step if the case has none. Just one of the two is given. `remember`: the passage's words become another name of it.
   */
  'mentions.create': command<Mention>()({
    ...passage, entityId: id.nullable().default(null), entity: z.strictObject({ type: entityType, name }).nullable().default(null), remember: z.boolean().default(false),
  }),
  'mentions.delete': command<null>()({ mentionId: id }),

  // Suggestions
  'suggestions.forArticle': query<readonly Suggestion[]>()({ articleId: id }),
  'suggestions.figures': query<ArticleFigures>()({ articleId: id }),
  /**
   * Makes the entity if the case has none of that name, and confirms the mention, in one undoable step. `entityId` overrides whom it is tied to.
   * `all`: every other suggestion of that type and name in the article is accepted in the same step; the answer is the mention of the given one.
   */
  'suggestions.accept': command<Mention>()({ ...passage, type: entityType, name, entityId: id.nullable().default(null), all: z.boolean().default(false) }),
  'suggestions.reject': command<null>()({ ...passage, type: entityType, name }),

  // History
  'history.state': query<HistoryState>()({}),
  'history.undo': command<HistoryState>()({}),
  'history.redo': command<HistoryState>()({}),
  /** Undo (or redo) passes over its next step from then on. Only for a step that cannot be taken back (or done again) any more. */
  'history.leave': command<HistoryState>()({ step: z.enum(['undo', 'redo']) }),
  'history.list': query<Page<HistoryEntry>>()({ ...window }),

  // Dossier
  /** The kept choices for this entity, or the defaults. */
  'dossier.draft': query<DossierDraft>()({ entityId: id }),
  'dossier.saveDraft': command<DossierDraft>()(draft),
  'dossier.model': query<DossierModel>()({ entityId: id }),
  /** The PDF as it would be exported now, for the preview. */
  'dossier.preview': query<{ readonly pdf: Uint8Array; readonly pages: number; readonly statements: number; readonly unsourced: number }>()({ entityId: id }),
  'dossier.export': command<ExportedDossier>()({ entityId: id, file }, ['file']),
  'dossier.verify': query<VerifyAnswer>()({ file }, ['file']),

  // The desktop
  'shell.info': shell<{ readonly version: string; readonly platform: string; readonly sample: boolean }>()({}),
  'shell.ready': shell<{ readonly startupMs: number }>()({}),
  'settings.get': shell<Settings>()({}),
  'settings.set': shell<Settings>()({
    theme: z.enum(THEMES).optional(), readerSize: z.number().min(12).max(32).optional(),
    panes: z.object({ navigator: z.number().min(5).max(60), inspector: z.number().min(5).max(60) }).optional(), author: z.string().max(200).optional(),
    original: z.object({ shown: z.boolean(), share: z.number().min(20).max(80), follows: z.boolean() }).optional(),
    foldCopies: z.boolean().optional(),
    facets: z.strictObject({ shown: z.boolean(), closed: z.array(z.string().max(40)).max(40) }).optional(),
  }),
  'recent.list': shell<readonly RecentCase[]>()({}),
  'recent.remove': shell<readonly RecentCase[]>()({ token: id }),
  'dialog.openCase': shell<Chosen | null>()({}),
  'dialog.newCase': shell<Chosen | null>()({ name: z.string().max(200).default('') }),
  'dialog.importFiles': shell<Chosen | null>()({}),
  'dialog.importFolder': shell<Chosen | null>()({}),
  'dialog.watchFolder': shell<Chosen | null>()({}),
  'dialog.ocrFolder': shell<Chosen | null>()({}),
  'dialog.saveOriginal': shell<Chosen | null>()({ name: z.string().max(200) }),
  'dialog.gazetteer': shell<Chosen | null>()({}),
  'dialog.saveDossier': shell<Chosen | null>()({ name: z.string().max(200) }),
  'dialog.batchList': shell<Chosen | null>()({}),
  'dialog.saveBatch': shell<Chosen | null>()({ name: z.string().max(200) }),
  'dialog.openPdf': shell<Chosen | null>()({}),
  /** A copy of the sample case that comes with the app, as a token for `case.open`. */
  'shell.sampleCase': shell<Chosen>()({}),
  'shell.showExported': shell<null>()({ token: id }),
} as const
>>>>>>> theirs

export type Calls = typeof CALLS
export type CallName = keyof Calls
/** What a caller gives: fields with a default may be left out. */
export type CallInput<N extends CallName> = z.input<Calls[N]['input']>
/** What a handler gets. */
export type ParsedInput<N extends CallName> = z.output<Calls[N]['input']>
export type CallOutput<N extends CallName> = NonNullable<Calls[N]['output']> | Extract<Calls[N]['output'], null>
export type EngineCallName = { [N in CallName]: Calls[N]['kind'] extends 'shell' ? never : N }[CallName]
export type ShellCallName = Exclude<CallName, EngineCallName>

export const CALL_NAMES = Object.keys(CALLS) as CallName[]
