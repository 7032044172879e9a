import type { CollectionRow } from '../../../contract/shapes.ts'

/** One line of the tree as it is shown. */
export interface TreeLine {
  readonly row: CollectionRow
  /** From 1. */
  readonly level: number
  /** Its place among its siblings, from 1, and how many they are. */
  readonly place: number
  readonly siblings: number
  readonly hasChildren: boolean
  readonly isOpen: boolean
}

export function childrenOf(rows: readonly CollectionRow[]): ReadonlyMap<string | null, readonly CollectionRow[]> {
  const children = new Map<string | null, CollectionRow[]>()
  for (const row of rows) {
    const { parentId } = row.collection
    const siblings = children.get(parentId)
    if (siblings) siblings.push(row)
    else children.set(parentId, [row])
  }
  return children
}

/** The lines of the tree that are in sight: those whose parents are all open, in the order of `rows` among siblings. */
export function shownLines(rows: readonly CollectionRow[], open: ReadonlySet<string>): TreeLine[] {
  const children = childrenOf(rows)
  const linesBelow = (parentId: string | null, level: number): TreeLine[] => {
    const siblings = children.get(parentId) ?? []
    return siblings.flatMap((row, index) => {
      const { id } = row.collection
      const hasChildren = children.has(id)
      const isOpen = hasChildren && open.has(id)
      const line: TreeLine = { row, level, place: index + 1, siblings: siblings.length, hasChildren, isOpen }
      return isOpen ? [line, ...linesBelow(id, level + 1)] : [line]
    })
  }
  return linesBelow(null, 1)
}

/** The collections a collection is in, from the top; empty for one at the top or unknown. */
export function parentsOf(rows: readonly CollectionRow[], id: string): string[] {
  const byId = new Map(rows.map(({ collection }) => [collection.id, collection]))
  const parents: string[] = []
  for (let parent = byId.get(id)?.parentId ?? null; parent !== null; parent = byId.get(parent)?.parentId ?? null) parents.unshift(parent)
  return parents
}

/** A collection's name with those it is in: "Harbour / 2024 / Scans". */
export function pathName(rows: readonly CollectionRow[], id: string): string {
  const byId = new Map(rows.map(({ collection }) => [collection.id, collection.name]))
  return [...parentsOf(rows, id), id].map((one) => byId.get(one) ?? '').join(' / ')
}
