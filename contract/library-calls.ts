import { z } from 'zod'
import { META_FIELDS, type Article, type ArticleSummary } from '../core/article/article.ts'
import type { Collection } from '../core/collection/collection.ts'
import {
  FATES, type ArticleGroup, type ArticleMarks, type CaseInfo, type CheckAnswer, type CollectionRow, type Comparison, type EncodingChoice, type ImportProgress, type ImportReport,
  type ImportSummary, type Independence, type OcrFailure, type OcrProgress, type OcrSetup, type OriginalView, type Page, type RemovalPreview, type WatchedFolder,
} from './shapes.ts'
import { command, query } from './definition.ts'
import { articleIds, file, id, lineName, window } from './parts.ts'

const fileList = z.union([file, z.array(file).min(1)])
/** Null: the case is made, or is, without a passphrase. */
const passphrase = z.string().min(1).max(1024).nullable()
const articleFilter = { collectionId: id.nullable().default(null), folded: z.boolean().default(false) }
/** Tesseract's name of a language: eng, chi_sim, script/Khmer. */
const ocrLanguage = z.string().regex(/^[A-Za-z0-9_/-]{2,40}$/)

/** Calls about the case, what came into it and how it is kept. */
export const libraryCalls = {
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
} as const
