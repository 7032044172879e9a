import type { AnchoredBy } from '../core/anchor/resolve.ts'
import type { Annotation, HighlightColour } from '../core/annotation/annotation.ts'
import type { Entity } from '../core/entity/entity.ts'
import type { TextRange } from '../core/text/block.ts'
import type { ArticleReference } from './shapes.ts'

/** `tag` and `entity`: an annotation stands in the group of each that it has; those with none come last. */
export const NOTEBOOK_GROUPS = ['none', 'tag', 'entity', 'article'] as const
export type NotebookGrouping = (typeof NOTEBOOK_GROUPS)[number]

/** `text`: articles in the order of their import, each in the order of its text. `newest`: those changed last come first. */
export const NOTEBOOK_ORDERS = ['text', 'newest'] as const
export type NotebookOrder = (typeof NOTEBOOK_ORDERS)[number]

/** `any`: every question, answered or not. */
export const NOTEBOOK_TASKS = ['open', 'done', 'any'] as const
export type NotebookTask = (typeof NOTEBOOK_TASKS)[number]

/** Where the passage of an annotation stands. */
export interface AnnotationPlace {
  readonly articleId: string
  /** In today's text; null for an orphan, shown with its old quote. */
  readonly range: TextRange | null
  /** Of the original, from 1; null where it has no pages, and for an orphan. */
  readonly page: number | null
  /** 0 for an orphan. */
  readonly paragraph: number
}

export interface NotebookRow extends AnnotationPlace {
  readonly annotation: Annotation
  readonly article: ArticleReference & { readonly language: string | null }
  /** How its passage was found in today's text; null for an orphan. */
  readonly how: AnchoredBy | null
  /** Tied by hand, or named in the same paragraph. */
  readonly entities: readonly Pick<Entity, 'id' | 'type' | 'name'>[]
  /** How many annotations it is linked with. */
  readonly links: number
}

export interface NotebookPage {
  /** Rows of the whole list. Where it is grouped, an annotation can be in several. */
  readonly total: number
  /** Annotations of the whole list, each once. */
  readonly annotations: number
  readonly rows: readonly NotebookRow[]
}

export interface NotebookGroup {
  /** A tag, or an id of an entity or article; empty for what belongs to none. */
  readonly key: string
  /** What it is called; empty for what belongs to none. */
  readonly label: string
  /** Rows in it. They follow each other in the list. */
  readonly count: number
}

export interface NotebookFacets {
  readonly annotations: number
  readonly colours: Readonly<Record<HighlightColour, number>>
  readonly open: number
  readonly done: number
  readonly noted: number
  readonly lost: number
  /** By name. */
  readonly entities: readonly (Pick<Entity, 'id' | 'type' | 'name'> & { readonly annotations: number })[]
  /** In the order of their import. */
  readonly articles: readonly { readonly id: string; readonly title: string; readonly annotations: number }[]
}

/** A tag, or a level above one, with how many annotations have it, and how many have it or one below. */
export interface TagNode {
  readonly tag: string
  readonly annotations: number
  readonly within: number
}

/** The other side of a link. */
export interface LinkedAnnotation extends AnnotationPlace {
  readonly annotation: Annotation
  readonly title: string
}

/** How many annotations and mentions were found at their place, elsewhere word for word, in nearly the same words, and not at all. */
export interface Placement extends Readonly<Record<AnchoredBy, number>> {
  readonly orphan: number
}
