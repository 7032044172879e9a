/** A named set of articles, in a tree: what a folder becomes when it is imported, or what an analyst put together. An article can be in several. */
export interface Collection {
  readonly id: string
  readonly name: string
  /** Null: at the top. */
  readonly parentId: string | null
}

/** That an article is in a collection. `id` is `memberId` of the two. */
export interface CollectionMember {
  readonly id: string
  readonly collectionId: string
  readonly articleId: string
}

export function memberId(collectionId: string, articleId: string): string {
  return `${collectionId} ${articleId}`
}

/** Ids hold no space. */
export function memberOf(id: string): CollectionMember {
  const space = id.indexOf(' ')
  return { id, collectionId: id.slice(0, space), articleId: id.slice(space + 1) }
}
