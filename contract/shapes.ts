import type { Annotation } from '../core/annotation/annotation.ts'
import type { ArticleSummary } from '../core/article/article.ts'
import type { PassageSelectors } from '../core/anchor/selectors.ts'
import type { Entity, EntityType, Mention } from '../core/entity/entity.ts'
import type { TextRange } from '../core/text/block.ts'
import type { ErrorData } from './errors.ts'

/** The open case, as the window shows it. No path crosses to the renderer. */
export interface CaseInfo {
  readonly id: string
  readonly name: string
  /** The file's name, without its folder. */
  readonly file: string
  readonly encrypted: boolean
  readonly articles: number
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

export const JOB_STATES = ['running', 'done', 'cancelled', 'failed'] as const

export interface ImportProgress {
  readonly jobId: string
  readonly state: (typeof JOB_STATES)[number]
  /** Files dealt with so far; `total` grows while folders are still being read. */
  readonly done: number
  readonly total: number
  readonly imported: number
  readonly already: number
  readonly failed: number
  /** Why the whole job failed; null otherwise. */
  readonly error: ErrorData | null
}

/** The fate of one file. `file` is its path below what was chosen, for a person to find it again. */
export type ImportFate =
  | { readonly file: string; readonly fate: 'imported'; readonly articleId: string; readonly title: string }
  | { readonly file: string; readonly fate: 'already'; readonly articleId: string; readonly title: string }
  | { readonly file: string; readonly fate: 'failed'; readonly error: ErrorData }

export interface ImportReport {
  readonly jobId: string
  readonly startedAt: string
  readonly endedAt: string | null
  readonly state: (typeof JOB_STATES)[number]
  readonly files: readonly ImportFate[]
}

export interface SearchHit {
  readonly article: Pick<ArticleSummary, 'id' | 'title' | 'outlet' | 'published' | 'language'>
  /** Higher is better. Comparable inside one answer only. */
  readonly score: number
  readonly snippet: string
  /** Ranges in `snippet` that matched, UTF-16. */
  readonly marks: readonly (readonly [number, number])[]
  /** The best match in the article's text, to open it there; null when only title, outlet or byline matched. */
  readonly passage: TextRange | null
}

/** What a person should know about how a clause of the query was searched. Offsets are UTF-16, in the query as typed. */
export interface SearchNote {
  /**
   * `no-words`: no word of the case fits this wildcard or misspelling. `capped`: more words fit than are searched; the most
   * frequent were. `common`: the word is in so many articles that it counts only for articles that match every clause.
   */
  readonly kind: 'no-words' | 'capped' | 'common'
  readonly start: number
  readonly end: number
}

export interface SearchAnswer {
  /** Articles in the whole list: first those that match every clause, then those that match any. Does not depend on the page. */
  readonly total: number
  /** How many of them match every clause. */
  readonly matchingAll: number
  readonly notes: readonly SearchNote[]
  readonly tookMs: number
  readonly hits: readonly SearchHit[]
}

export interface FinderItem {
  readonly kind: 'article' | 'entity'
  readonly id: string
  readonly label: string
  /** Outlet and date of an article; type and role of an entity. */
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

export interface EntityRow {
  readonly entity: Entity
  readonly mentions: number
  readonly articles: number
  readonly annotations: number
}

/** A mention in its sentence. */
export interface MentionInContext {
  readonly mentionId: string
  readonly article: Pick<ArticleSummary, 'id' | 'title' | 'outlet' | 'published'>
  readonly paragraph: number
  /** The sentence, and where in it the mention stands (UTF-16). */
  readonly sentence: string
  readonly mark: TextRange
  /** Where in the article's text; null for an orphan. */
  readonly range: TextRange | null
}

export interface EntityPage {
  readonly entity: Entity
  readonly mentions: readonly MentionInContext[]
  readonly articles: readonly (Pick<ArticleSummary, 'id' | 'title' | 'outlet' | 'published'> & { readonly mentions: number })[]
  /** Entities mentioned in the same paragraphs, most often first. */
  readonly appearsWith: readonly { readonly entity: Entity; readonly paragraphs: number; readonly articles: number }[]
  readonly annotations: readonly { readonly annotation: Annotation; readonly article: Pick<ArticleSummary, 'id' | 'title' | 'outlet' | 'published'>; readonly paragraph: number }[]
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
  readonly code: 'hash' | 'quote' | 'paragraph' | 'source' | 'anchor' | 'integrity' | 'index' | 'printed'
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
  /** Widths of the side panes in per cent of the window. */
  readonly panes: { readonly navigator: number; readonly inspector: number }
  /** The author line last used for a dossier. */
  readonly author: string
}
