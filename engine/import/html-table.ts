import { canonicalLine } from '../../core/text/canonical.ts'
import { childrenOf, spacedText } from './html-nodes.ts'
import type { Element } from './html-tree.ts'
import type { Part } from './tidy.ts'

/** UTF-16 units: longer cells hold running text, so that the table is the page's layout. */
const LONGEST_CELL = 1000
const LAYOUT = 'table, h1, h2, h3, article, section, main, form'
const BLOCKS = 'p, div, ul, ol, blockquote'

/** Whether a table holds data, not the page's layout: rows of several short cells. */
export function isDataTable(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '') || table.querySelector(LAYOUT)) return false
  const plain = table.querySelector(BLOCKS) === null
  let wide = 0
  for (const row of rowsOf(table)) {
    const cells = cellsOf(row).filter((cell) => cell !== '')
    if (cells.some((cell) => cell.length > LONGEST_CELL)) return false
    if (cells.length > 1) wide += 1
    if (wide > 1 || (wide === 1 && plain)) return true
  }
  return false
}

/** A table's caption and rows, cells parted by " | "; cells that are empty keep their place. */
export function* tableParts(table: Element): Generator<Part> {
  for (const child of childrenOf(table)) {
    const caption = child.tagName === 'CAPTION' ? canonicalLine(spacedText(child)) : ''
    if (caption !== '') yield { kind: 'caption', text: caption }
  }
  for (const row of rowsOf(table)) {
    const cells = cellsOf(row)
    while (cells.at(-1) === '') cells.pop()
    if (cells.length > 0) yield { kind: 'tableRow', text: canonicalLine(cells.join(' | ')) }
  }
}

function* rowsOf(table: Element): Generator<Element> {
  for (const child of childrenOf(table)) {
    const tag = child.tagName
    if (tag === 'TR') yield child
    else if (tag === 'THEAD' || tag === 'TBODY' || tag === 'TFOOT') yield* rowsOf(child)
  }
}

function cellsOf(row: Element): string[] {
  return [...childrenOf(row)].map((cell) => canonicalLine(spacedText(cell)))
}
