import { canonicalLine } from '../text/canonical.ts'

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

/** UTF-16 code units that a name may have. */
const LONGEST_NAME = 200

/** The name a collection gets from a folder's name or from what someone typed: one canonical line of at most 200 UTF-16 units. May be empty. */
export function collectionName(raw: string): string {
  const line = canonicalLine(raw)
  if (line.length <= LONGEST_NAME) return line
  const cut = line.slice(0, LONGEST_NAME)
  return (cut.at(-1)! >= '\uD800' && cut.at(-1)! <= '\uDBFF' ? cut.slice(0, -1) : cut).trimEnd()
}
