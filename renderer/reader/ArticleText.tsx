import { createElement, Fragment, memo, type ReactNode } from 'react'
import type { Block } from '../../core/text/block.ts'
import { CELL_GAP, cellsOf, columnShares } from './cells.ts'
import { BLOCK_ATTRIBUTE, BLOCK_CLASS } from './offsets.ts'

export interface ArticleTextProps {
  readonly text: string
  readonly blocks: readonly Block[]
  /** What is set between the blocks, by the place of the block it stands before; after the last block by their number. */
  readonly between?: ReadonlyMap<number, ReactNode>
}

/** Beyond so many blocks the browser lays out only those near the view. */
export const LONG = 80

/** Of blocks in a long article: laid out only near the view. */
export const FAR_CLASS = 'block-far'

function tagOf(block: Block, level: number): string {
  switch (block.kind) {
    case 'heading': return `h${level}`
    case 'listItem': return 'li'
    case 'quote': return 'blockquote'
    case 'tableRow': return 'div'
    default: return 'p'
  }
}

/** The cells of a row, with what parts them kept as text: unseen, but selected and copied. */
function rowOf(row: string): ReactNode {
  return cellsOf(row).map((cell, index, all) => (
    <span key={index} role="cell" className="cell">
      {cell}
      {index < all.length - 1 ? <span className="cell-gap">{CELL_GAP}</span> : null}
    </span>
  ))
}

/** Blocks that are drawn together: a list of items, a table of rows. */
const RUNS: Partial<Record<Block['kind'], (key: string, children: readonly ReactNode[], columns: string) => ReactNode>> = {
  listItem: (key, children) => <ul key={key}>{children}</ul>,
  tableRow: (key, children, columns) => <div key={key} role="table" className="table" style={{ gridTemplateColumns: columns }}>{children}</div>,
}

/** An article's blocks as text, never as its own HTML. Made once for an article: what lies on it is painted, not marked up. */
export const ArticleText = memo(function ArticleText({ text, blocks, between }: ArticleTextProps) {
  const long = blocks.length > LONG ? ` ${FAR_CLASS}` : ''
  const drawn: ReactNode[] = []
  let run: ReactNode[] = []
  let rows: string[][] = []
  let level = 1
  const note = (index: number) => {
    const node = between?.get(index)
    if (node) drawn.push(<Fragment key={`before-${index}`}>{node}</Fragment>)
  }
  blocks.forEach((block, index) => {
    if (run.length === 0) note(index)
    // The page has one headline, and its headings go down step by step, whatever the source did.
    if (block.kind === 'heading') level = index === 0 && block.level === 1 ? 1 : Math.min(Math.max(block.level ?? 2, 2), level + 1, 6)
    const words = text.slice(block.start, block.end)
    const element = createElement(
      tagOf(block, level),
      {
        key: index, className: `${BLOCK_CLASS} block-${block.kind}${long}`, [BLOCK_ATTRIBUTE]: index, 'data-number': index + 1,
        ...(block.kind === 'tableRow' ? { role: 'row' } : {}),
      },
      block.kind === 'tableRow' ? rowOf(words) : words,
    )
    const draw = RUNS[block.kind]
    if (!draw) {
      drawn.push(element)
      return
    }
    run.push(element)
    if (block.kind === 'tableRow') rows.push(cellsOf(words))
    if (blocks[index + 1]?.kind === block.kind && !between?.has(index + 1)) return
    drawn.push(draw(`run-${index}`, run, columnShares(rows).map((share) => `minmax(0, ${share}fr)`).join(' ')))
    run = []
    rows = []
  })
  note(blocks.length)
  return <>{drawn}</>
})
