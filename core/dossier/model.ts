import type { MetaField } from '../article/article.ts'
import type { EntityType } from '../entity/entity.ts'
import type { GroupTie } from '../duplicate/group.ts'
import type { SectionKind, TlpLabel } from './draft.ts'

/** Where a quote stands: printed as `[source ¶paragraph]`, or `[source p. page ¶paragraph]` where the original has pages. */
export interface Citation {
  /** Number in the dossier's source list, from 1. */
  readonly source: number
  /** Page of the original, from 1; null where it has none. */
  readonly page: number | null
  /** 1-based block number in the article, as `paragraphAt` counts. */
  readonly paragraph: number
  readonly articleId: string
  /** UTF-16 offsets of `exact` in the article's canonical text. */
  readonly start: number
  readonly end: number
  readonly exact: string
}

/** One thing the dossier says. A statement with no citation is marked as unsourced where it is printed. */
export interface Statement {
  /** S1, S2, … in the order of the dossier. */
  readonly id: string
  readonly section: SectionKind
  /** A name, a role, or the analyst's note on a finding, which may be empty. Empty in a chronology: there the quote says it all. */
  readonly text: string
  /** The words of the source, exactly: those of the first citation. Null where a statement only refers to a source. */
  readonly quote: string | null
  readonly citations: readonly Citation[]
  /** How many independent sources are cited: copies and versions of one text count once. */
  readonly independent: number
}

export interface IdentitySection {
  readonly kind: 'identity'
  /** The main name first, then aliases; each says where it is first used, when it is. */
  readonly names: readonly { readonly name: string; readonly main: boolean; readonly statement: Statement }[]
  readonly role: Statement | null
  readonly notes: string
}

export interface ChronologySection {
  readonly kind: 'chronology'
  /**
   * In order of date. `date` is EDTF, `label` is how it is printed. `inferred`: the sentence does not hold the whole date;
   * part of it comes from the publication date or from a heading.
   */
  readonly events: readonly { readonly date: string; readonly label: string; readonly inferred: boolean; readonly statement: Statement }[]
}

export interface FindingsSection {
  readonly kind: 'findings'
  readonly findings: readonly { readonly statement: Statement; readonly tags: readonly string[] }[]
}

export interface RelatedSection {
  readonly kind: 'related'
  /** Entities named in the same paragraphs, most often first; the statement cites one such paragraph. */
  readonly entities: readonly {
    readonly entityId: string
    readonly name: string
    readonly type: EntityType
    readonly role: string | null
    readonly paragraphs: number
    readonly articles: number
    readonly statement: Statement
  }[]
}

export interface MethodSection {
  readonly kind: 'method'
  readonly articlesInCase: number
  readonly articlesCited: number
  /** Of these: copies and versions of one text count once. */
  readonly sourcesIndependent: number
  /** Statements that cite several articles, and those of them that cite more than one independent source. */
  readonly citedSeverally: number
  readonly borneOutSeverally: number
  readonly mentionsConfirmed: number
  readonly annotations: number
  /** Files that imports could not read. */
  readonly unread: number
}

export type Section = IdentitySection | ChronologySection | FindingsSection | RelatedSection | MethodSection

/**
 * That a source says the same as another in the list, so that both are one source. `tie` null: each is tied to an article that is not cited.
 * A `version` is earlier than the other, later, or it cannot be said which.
 */
export interface SameSource {
  readonly source: number
  readonly tie: Exclude<GroupTie, 'version'> | 'earlier' | 'later' | 'version' | null
}

/** An entry of the source list. */
export interface Source {
  readonly number: number
  readonly articleId: string
  readonly title: string
  readonly outlet: string | null
  readonly byline: string | null
  readonly published: string | null
  readonly url: string | null
  readonly language: string | null
  readonly file: string
  readonly importedAt: string
  readonly sha256: string
  /** Fields above that nobody stated: they are printed as guesses. */
  readonly guessed: readonly MetaField[]
  /** How many pages the original has; 0 where it has none. */
  readonly pages: number
  /** Pages whose words were read by OCR from their picture: their quotes are as good as that. */
  readonly pagesByOcr: number
  /** Null for one that stands for itself. */
  readonly sameAs: SameSource | null
}

/** A dossier as plain data: what is printed, embedded and verified is all made from this. */
export interface DossierModel {
  readonly subject: { readonly entityId: string; readonly name: string; readonly type: EntityType; readonly role: string | null }
  readonly title: string
  readonly author: string
  readonly label: TlpLabel
  /** YYYY-MM-DD */
  readonly asOf: string
  readonly caseName: string
  readonly summary: string
  readonly sections: readonly Section[]
  readonly sources: readonly Source[]
}
