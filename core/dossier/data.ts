import type { Annotation } from '../annotation/annotation.ts'
import type { ArticleSummary } from '../article/article.ts'
import type { ArticlePage } from '../article/page.ts'
import type { GroupStanding } from '../duplicate/group.ts'
import type { Entity } from '../entity/entity.ts'
import type { Block, TextRange } from '../text/block.ts'

/** An article as a dossier needs it: what its source entry prints, and the text its quotes stand in. */
export interface DossierArticle
  extends Pick<ArticleSummary, 'id' | 'title' | 'outlet' | 'byline' | 'published' | 'url' | 'language' | 'file' | 'importedAt' | 'sha256' | 'guessed'> {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly pages: readonly ArticlePage[]
  /** EDTF; tells which of two versions of a page came first. */
  readonly updated: string | null
  /** Null for one that is in no group. */
  readonly group: GroupStanding | null
}

/** A range of an article's canonical text, UTF-16 offsets. */
export interface Passage extends TextRange {
  readonly articleId: string
}

/** A sentence that says when something was. */
export interface DatedPassage extends Passage {
  /** EDTF, as core/timeline/edtf.ts writes it. */
  readonly date: string
  /** The sentence does not hold the whole date: part of it comes from the publication date or from a heading. */
  readonly inferred: boolean
}

/** An annotation that concerns the subject; `range` null where its passage was not found again. */
export interface PlacedAnnotation {
  readonly annotation: Annotation
  readonly range: TextRange | null
}

/** A confirmed mention of another entity in a block that also names the subject. */
export interface Companion extends Passage {
  readonly entity: Entity
}

/** Everything of a case that a dossier on one entity is made from, with every passage resolved. */
export interface DossierData {
  readonly caseName: string
  readonly entity: Entity
  /** Every article that a passage below lies in; more do no harm. */
  readonly articles: readonly DossierArticle[]
  /** Where the subject is named: its confirmed mentions. */
  readonly mentions: readonly Passage[]
  readonly annotations: readonly PlacedAnnotation[]
  readonly dated: readonly DatedPassage[]
  readonly companions: readonly Companion[]
  readonly articlesInCase: number
  /** Files that imports could not read. */
  readonly unread: number
}
