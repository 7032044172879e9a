/** That an article was read, as a Change carries it: unread articles have none. `id` is the article's. */
export interface ReadMark {
  readonly id: string
  /** When it was first opened, or marked read: ISO 8601 instant, UTC. */
  readonly at: string
}
