import type { PassageSelectors } from '../anchor/selectors.ts'

/** The colours of highlights, named by role so that each theme draws its own. */
export const HIGHLIGHT_COLOURS = ['yellow', 'green', 'blue', 'pink', 'orange'] as const
export type HighlightColour = (typeof HIGHLIGHT_COLOURS)[number]

/** `open`: the note asks something that nobody has answered yet; `done`: it is answered. */
export const TASK_STATES = ['open', 'done'] as const
export type TaskState = (typeof TASK_STATES)[number]

/** What an analyst wrote later under their own note. */
export interface Reply {
  readonly id: string
  /** Markdown, never empty. */
  readonly text: string
  /** ISO 8601 instant, UTC: when it was written first. */
  readonly at: string
}

/** A passage an analyst marked, with what they wrote about it. What is absent is not there: a field is never empty instead (docs/adr/0020). */
export interface Annotation {
  readonly id: string
  readonly articleId: string
  readonly target: PassageSelectors
  /** Markdown; empty when the passage is only highlighted. */
  readonly note: string
  /** Lower-case, sorted, without duplicates; `/` parts the levels of a tag. */
  readonly tags: readonly string[]
  readonly colour: HighlightColour
  /** Entities the analyst tied the passage to by hand; mentions inside its paragraph tie it as well. */
  readonly entityIds: readonly string[]
  /** ISO 8601 instants, UTC. */
  readonly createdAt: string
  readonly updatedAt: string
  readonly task?: TaskState
  /** Oldest first. */
  readonly replies?: readonly Reply[]
  /** The ids of annotations it was linked to. A link is one of both, and kept at one of them; one to an annotation that is gone is not shown, and comes back with it. */
  readonly links?: readonly string[]
}

/** Fields of an annotation that can be absent. */
export type Extras = Pick<Annotation, 'task' | 'replies' | 'links'>

/** The annotation with other extras: null, or an empty list, is absent. */
export function withExtras(annotation: Annotation, { task, replies, links }: { readonly task?: TaskState | null | undefined; readonly replies?: readonly Reply[] | undefined; readonly links?: readonly string[] | undefined }): Annotation {
  const { task: taskBefore, replies: repliesBefore, links: linksBefore, ...rest } = annotation
  const [taskNow, repliesNow, linksNow] = [task === undefined ? taskBefore : task, replies ?? repliesBefore, links ?? linksBefore]
  return {
    ...rest,
    ...(taskNow ? { task: taskNow } : {}),
    ...(repliesNow && repliesNow.length > 0 ? { replies: repliesNow } : {}),
    ...(linksNow && linksNow.length > 0 ? { links: linksNow } : {}),
  }
}
