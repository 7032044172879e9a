import type { PassageSelectors } from '../anchor/selectors.ts'

/** The colours of highlights, named by role so that each theme draws its own. */
export const HIGHLIGHT_COLOURS = ['yellow', 'green', 'blue', 'pink', 'orange'] as const
export type HighlightColour = (typeof HIGHLIGHT_COLOURS)[number]

/** A passage an analyst marked, with what they wrote about it. */
export interface Annotation {
  readonly id: string
  readonly articleId: string
  readonly target: PassageSelectors
  /** Plain text; empty when the passage is only highlighted. */
  readonly note: string
  /** Lower-case, sorted, without duplicates. */
  readonly tags: readonly string[]
  readonly colour: HighlightColour
  /** Entities the analyst tied the passage to by hand; mentions inside its paragraph tie it as well. */
  readonly entityIds: readonly string[]
  /** ISO 8601 instants, UTC. */
  readonly createdAt: string
  readonly updatedAt: string
}
