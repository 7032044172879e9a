import type { Annotation } from '../core/annotation/annotation.ts'
import type { ArticleSummary } from '../core/article/article.ts'
import type { PlacedLine } from '../core/article/page.ts'
import type { LogEntry } from '../core/change.ts'
import type { Collection } from '../core/collection/collection.ts'
import type { GroupTie } from '../core/duplicate/group.ts'
import type { PassageSelectors } from '../core/anchor/selectors.ts'
import type { Entity, EntityType, Mention } from '../core/entity/entity.ts'
import type { TextRange } from '../core/text/block.ts'
import type { ErrorData } from './errors.ts'
import type { Reading } from './reading-shapes.ts'

/** The open case, as the window shows it. No path crosses to the renderer. */
export interface CaseInfo {
  readonly id: string
  readonly name: string
  /** The file's name, without its folder. */
  readonly file: string
  readonly encrypted: boolean
  readonly articles: number
  /** How many of them are unread. */
  readonly unread: number
  readonly entities: Readonly<Record<EntityType, number>>
  readonly annotations: number
}

export interface RecentCase {
  /** Stands for the case's file in `case.open`. */
  readonly token: string
  readonly name: string
  /** The folder it lies in, shortened for show. */
  readonly folder: string
  /** ISO 8601 instant, UTC. */
  readonly openedAt: string
}

/** A file or files chosen in a dialog or dropped on the window, as the renderer may know them. */
export interface Chosen {
  readonly token: string
  /** File or folder names without their folder. */
  readonly names: readonly string[]
}

export interface Page<T> {
  readonly total: number
  readonly rows: readonly T[]
}

/**
 * `queued`: waits for the imports before it. `paused`: by a person, or because the case was closed or the program ended; it goes on where it was.
 */
export const JOB_STATES = ['queued', 'running', 'paused', 'done', 'cancelled', 'failed'] as const
export type JobState = (typeof JOB_STATES)[number]

/**
 * What became of a file. `waiting`: not dealt with yet. `opened`: it holds other files, an archive or a mailbox; each of them has a fate of its own.
 * `passed`: not an article, and left alone, with a reason.
 */
export const FATES = ['waiting', 'imported', 'already', 'opened', 'passed', 'failed'] as const
export type FateKind = (typeof FATES)[number]
export type FateCounts = Readonly<Record<FateKind, number>>

/** One import, without its files. */
export interface ImportSummary {
  readonly jobId: string
  readonly state: JobState
  /** What was chosen, for a person: a folder's or file's name, without its own folder. */
  readonly names: readonly string[]
  /** From a watched folder, not chosen by hand. */
  readonly watched: boolean
  readonly startedAt: string
  readonly endedAt: string | null
  readonly counts: FateCounts
  /** Why the whole job failed; null otherwise. */
  readonly error: ErrorData | null
}

export interface ImportProgress extends ImportSummary {
  /** Files dealt with, and all that are known; `total` grows while folders and archives are still being read. */
  readonly done: number
  readonly total: number
  /** Folders are still being read. */
  readonly finding: boolean
  readonly bytesDone: number
  readonly bytesTotal: number
  /** The file under way, as its fate will name it; null when there is none. */
  readonly current: string | null
  /** Of the last seconds; null until it is known. */
  readonly filesPerSecond: number | null
  /** Seconds; null while it cannot be said. */
  readonly secondsLeft: number | null
}

/** The fate of one file. */
export type ImportFate = {
  /** Names this file within its job. */
  readonly key: string
  /** Its path below what was chosen, through archives and mails, for a person to find it again. */
  readonly file: string
  /** Files it lies in, one inside the other: 0 for a file of the disk, 1 for one in an archive or a mail. */
  readonly depth: number
} & (
  | { readonly fate: 'waiting' }
  | { readonly fate: 'imported' | 'already'; readonly articleId: string; readonly title: string }
  | { readonly fate: 'opened'; readonly files: number }
  | { readonly fate: 'passed' | 'failed'; readonly error: ErrorData }
)

/** A page of an import's files, in the order they were found. */
export interface ImportReport extends ImportSummary, Page<ImportFate> {}

/** A folder whose new files are imported while the case is open. */
export interface WatchedFolder {
  readonly id: string
  readonly name: string
  /** `missing`: the folder is not there now. */
  readonly state: 'watching' | 'missing'
  /** When a file was last taken from it. */
  readonly lastImportAt: string | null
}

/** A collection, with the number of articles that are in it or in those below it, each counted once. */
export interface CollectionRow {
  readonly collection: Collection
  readonly articles: number
}

/** What would go from sight together with some articles. */
export interface RemovalPreview {
  readonly articles: number
  readonly mentions: number
  readonly annotations: number
  /** The first of the annotations. */
  readonly sample: readonly { readonly annotation: Annotation; readonly article: Pick<ArticleSummary, 'id' | 'title'> }[]
}

/**
 * The original beside its text. `pdf`: its pages are to be drawn from its bytes. `pictures`: one for each page, by articles.originalPage. `text`: what the bytes
 * say before anything was left out or mended; `source`: their own markup, where they have one.
 */
export type OriginalView =
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array; readonly lines: readonly PlacedLine[] }
  | { readonly kind: 'pictures'; readonly lines: readonly PlacedLine[] }
  | { readonly kind: 'text'; readonly text: string; readonly source: string | null }

/** One way to read the bytes of an article, with how its text would then begin. */
export interface EncodingChoice {
  readonly label: string
  readonly sample: string
  /** It is read so now. */
  readonly current: boolean
}

/** OCR as a job of the case: pages of scans wait until it is started, and are read one by one. */
export interface OcrProgress {
  readonly state: 'idle' | 'running' | 'paused'
  readonly pagesWaiting: number
  readonly pagesDone: number
  readonly pagesFailed: number
  /** The article under way. */
  readonly article: Pick<ArticleSummary, 'id' | 'title'> | null
  readonly page: number | null
  readonly secondsLeft: number | null
  readonly error: ErrorData | null
}

/** A page that OCR could not read, and why. */
export interface OcrFailure {
  readonly article: Pick<ArticleSummary, 'id' | 'title'>
  /** From 1. */
  readonly page: number
  readonly error: ErrorData
}

export interface OcrSetup {
  /** Languages that can be read: shipped, or found in the folder. `code` is Tesseract's: eng, khm, chi_sim. */
  readonly languages: readonly { readonly code: string; readonly shipped: boolean }[]
  /** Read with these until others are chosen. */
  readonly chosen: readonly string[]
  /** The folder with further languages, its name alone; null when none was named. */
  readonly folder: string | null
  readonly progress: OcrProgress
}

/** An article of a group. */
export interface GroupMember {
  readonly article: ArticleReference & Pick<ArticleSummary, 'read'>
  /** EDTF, of its last change, where it says so: versions of one URL differ by it. */
  readonly updated: string | null
  readonly words: number
  /** How it is tied to the lead; null for the lead itself. */
  readonly tie: GroupTie | null
  /** 0 to 1, of word runs shared with the lead (Jaccard). */
  readonly similarity: number
}

/** Articles that say the same: one is read, the rest fold under it. As evidence they are one source. */
export interface ArticleGroup {
  /** The lead comes first. */
  readonly members: readonly GroupMember[]
  /** Someone has chosen the lead, put articles together or taken some apart. */
  readonly corrected: boolean
}

/** One stretch of two texts compared word by word. Offsets are UTF-16, into the article that has it: both for `same`. */
export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
  readonly before: TextRange | null
  readonly after: TextRange | null
}

export interface Comparison {
  readonly before: ArticleReference
  readonly after: ArticleReference
  readonly parts: readonly DiffPart[]
  readonly wordsAdded: number
  readonly wordsRemoved: number
}

/** How many sources some articles are: those of one group count once. */
export interface Independence {
  readonly articles: number
  readonly sources: number
}

/** What an answer about an article says of it. */
export type ArticleReference = Pick<ArticleSummary, 'id' | 'title' | 'outlet' | 'published'>

export interface SearchHit {
  readonly article: Pick<ArticleSummary, 'id' | 'title' | 'outlet' | 'published' | 'language' | 'read'>
  /** Higher is better. Comparable inside one answer only. */
  readonly score: number
  readonly snippet: string
  /** Ranges in `snippet` that matched, UTF-16. */
  readonly marks: readonly (readonly [number, number])[]
  /** The best match in the article's text, to open it there; null when only title, outlet or byline matched. */
  readonly passage: TextRange | null
  /** How many other places of the text match, what stands near each other counted once; `search.passages` has them. */
  readonly others: number
  /** Articles that were found and fold under this one; `search.copies` has them. */
  readonly copies: number
  /** The clauses that the article misses, UTF-16 in the query as typed; none for one that matches every clause. */
  readonly missing: readonly TextRange[]
}

/** What a person should know about how a clause of the query was searched. Offsets are UTF-16, in the query as typed. */
export type SearchNote = { readonly start: number; readonly end: number } & (
  /** `no-words`: no word of the case fits this wildcard or misspelling. `common`: the word is in so many articles that it counts only for articles that match every clause. */
  | { readonly kind: 'no-words' | 'common' }
  /** In which forms a name was found, and in how many articles each. */
  | { readonly kind: 'name'; readonly used: readonly { readonly form: 'same' | 'turned' | 'initials' | 'near'; readonly text: string; readonly articles: number }[] }
)

export interface SearchAnswer {
  /** Lines of the whole list, an article each: first those that match every clause, then those that match any. Does not depend on the page. */
  readonly total: number
  /** How many of them match every clause. */
  readonly matchingAll: number
  /** Articles that were found and fold under a line; 0 unless copies are folded. */
  readonly folded: number
  readonly notes: readonly SearchNote[]
  /** For each of `hits`, whether it came with the last look at the saved search, or since. Null for another search than a saved one. */
  readonly isNew: readonly boolean[] | null
  readonly tookMs: number
  readonly hits: readonly SearchHit[]
}

export interface FinderItem {
  readonly kind: 'article' | 'entity' | 'search'
  readonly id: string
  readonly label: string
  /** Outlet and date of an article; type and role of an entity; the query of a saved search. */
  readonly detail: string
  readonly type: EntityType | null
}

/** A passage found again in today's text, or null: an orphan, shown with its old quote. */
export interface Placed<T extends { readonly target: PassageSelectors }> {
  readonly record: T
  readonly range: TextRange | null
}

/** What lies on one article's text. */
export interface ArticleMarks {
  readonly annotations: readonly Placed<Annotation>[]
  /** Confirmed only. */
  readonly mentions: readonly Placed<Mention>[]
  /** The entities that `mentions` and `annotations` name. */
  readonly entities: readonly Entity[]
}

/** A line of the history. `changes` are the first of its `records` changes, without the texts of articles that were read anew: one step can hold 100,000 of them. */
export interface HistoryEntry extends LogEntry {
  readonly records: number
}

export interface HistoryState {
  /** Label of the edit that undo would take back; null when there is none. */
  readonly undo: string | null
  readonly redo: string | null
}

export interface ExportedDossier {
  readonly entity: string
  readonly type: EntityType
  /** File name, without folder, in answers to the renderer; full path on the command line. */
  readonly file: string
  readonly pages: number
  readonly statements: number
  readonly sources: number
  /** Statements that carry no citation. */
  readonly unsourced: number
  /** Bytes of the file. */
  readonly size: number
}

/** One finding of `verify` or `check`. */
export interface Problem {
  readonly code: 'hash' | 'quote' | 'paragraph' | 'page' | 'source' | 'anchor' | 'integrity' | 'index' | 'printed'
  /** What it is about: a statement's id, an article's title, … */
  readonly subject: string
  readonly message: string
}

export interface VerifyAnswer {
  readonly citations: number
  readonly sources: number
  readonly problems: readonly Problem[]
}

export interface CheckAnswer {
  readonly articles: number
  readonly originals: number
  readonly anchors: number
  /** Passages that only the fuzzy search finds, or that are orphans. */
  readonly moved: number
  readonly orphans: number
  readonly problems: readonly Problem[]
}

export interface GazetteerAnswer {
  readonly created: number
  /** Entities that were there and got new aliases. */
  readonly extended: number
  readonly unchanged: number
  /** Mentions confirmed; 0 without confirm. */
  readonly confirmed: number
}

export const THEMES = ['system', 'light', 'dark', 'contrast'] as const
/** Settings of this machine, never of a case. */
export interface Settings {
  readonly theme: (typeof THEMES)[number]
  /** Points of the reader's body text. */
  readonly readerSize: number
  readonly reading: Reading
  /** Widths of the side panes in per cent of the window. */
  readonly panes: { readonly navigator: number; readonly inspector: number }
  /** The original beside the text: whether it is shown, its share of the sheet in per cent, and whether the two scroll together. */
  readonly original: { readonly shown: boolean; readonly share: number; readonly follows: boolean }
  /** The author line last used for a dossier. */
  readonly author: string
  /** In the library, copies fold under the article that is read. */
  readonly foldCopies: boolean
  /** What search results can be narrowed by: whether it is shown beside them, and the facets that are closed. */
  readonly facets: { readonly shown: boolean; readonly closed: readonly string[] }
}
