import type { DiffPart } from '../../../contract/shapes.ts'

export interface DiffPiece {
  readonly kind: DiffPart['kind']
  readonly text: string
  /** Its place among the changes, from 0; null for what is the same. */
  readonly change: number | null
}

/** About a paragraph of both texts: what of it is the same, what was added, what removed. */
export interface DiffRow {
  readonly pieces: readonly DiffPiece[]
  readonly isChanged: boolean
}

export interface DiffRows {
  readonly rows: readonly DiffRow[]
  /** A removal and an addition in the same place are one change. */
  readonly changes: number
}

const BREAK = '\n\n'

/**
 * The parts of a comparison, paragraph by paragraph. A row ends where both texts have a paragraph end, and behind a whole paragraph that only one of them has.
 */
export function diffRows(parts: readonly DiffPart[]): DiffRows {
  const rows: DiffRow[] = []
  let pieces: DiffPiece[] = []
  let change = -1
  let inChange = false

  const endRow = () => {
    if (pieces.length > 0) rows.push({ pieces, isChanged: pieces.some(({ kind }) => kind !== 'same') })
    pieces = []
  }
  const isOnly = (kind: DiffPart['kind']) => pieces.every((piece) => piece.kind === kind)

  for (const { kind, text } of parts) {
    if (kind === 'same') inChange = false
    else if (!inChange) {
      inChange = true
      change += 1
    }
    text.split(BREAK).forEach((words, index) => {
      // Inside a change a paragraph's end stays in the row, unless the row holds nothing else.
      if (index > 0) {
        if (kind === 'same' || isOnly(kind)) endRow()
        else pieces.push({ kind, text: BREAK, change })
      }
      if (words !== '') pieces.push({ kind, text: words, change: kind === 'same' ? null : change })
    })
  }
  endRow()
  return { rows, changes: change + 1 }
}

export type DiffStretch =
  | { readonly kind: 'row'; readonly row: DiffRow; readonly key: number }
  /** Rows that are the same, left out: from `first`, `rows` of them. */
  | { readonly kind: 'fold'; readonly first: number; readonly rows: readonly DiffRow[] }

/** Rows that are the same, shown before and after a change. */
const CONTEXT = 1

/** Fewer are shown: to fold them would save no room. */
const LEAST_FOLDED = 2

/** The rows with long unchanged stretches folded, but for those that were `opened`, by their first row. */
export function foldRows(rows: readonly DiffRow[], opened: ReadonlySet<number>): DiffStretch[] {
  const isNear = rows.map(() => false)
  rows.forEach(({ isChanged }, index) => {
    if (isChanged) for (let near = Math.max(0, index - CONTEXT); near <= Math.min(rows.length - 1, index + CONTEXT); near += 1) isNear[near] = true
  })
  const stretches: DiffStretch[] = []
  for (let index = 0; index < rows.length;) {
    let end = index
    while (end < rows.length && !isNear[end]) end += 1
    if (end - index >= LEAST_FOLDED && !opened.has(index)) stretches.push({ kind: 'fold', first: index, rows: rows.slice(index, end) })
    else for (let at = index; at < Math.max(end, index + 1); at += 1) stretches.push({ kind: 'row', row: rows[at]!, key: at })
    index = Math.max(end, index + 1)
  }
  return stretches
}
