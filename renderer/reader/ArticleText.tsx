import { createElement, memo, type ReactNode } from 'react'
import type { Block } from '../../core/text/block.ts'
import { BLOCK_ATTRIBUTE, BLOCK_CLASS } from './offsets.ts'

export interface ArticleTextProps {
  readonly text: string
  readonly blocks: readonly Block[]
}

/** Beyond so many blocks the browser lays out only those near the view. */
const LONG = 80

function tagOf(block: Block, level: number): string {
  switch (block.kind) {
    case 'heading': return `h${level}`
    case 'listItem': return 'li'
    case 'quote': return 'blockquote'
    default: return 'p'
  }
}

/** An article's blocks as text, never as its own HTML. Made once for an article: what lies on it is painted, not marked up. */
export const ArticleText = memo(function ArticleText({ text, blocks }: ArticleTextProps) {
  const long = blocks.length > LONG ? ' block-far' : ''
  const drawn: ReactNode[] = []
  let list: ReactNode[] = []
  let level = 1
  blocks.forEach((block, index) => {
    // The page has one headline, and its headings go down step by step, whatever the source did.
    if (block.kind === 'heading') level = index === 0 && block.level === 1 ? 1 : Math.min(Math.max(block.level ?? 2, 2), level + 1, 6)
    const element = createElement(
      tagOf(block, level),
      { key: index, className: `${BLOCK_CLASS} block-${block.kind}${long}`, [BLOCK_ATTRIBUTE]: index, 'data-number': index + 1 },
      text.slice(block.start, block.end),
    )
    if (block.kind !== 'listItem') {
      drawn.push(element)
      return
    }
    list.push(element)
    if (blocks[index + 1]?.kind === 'listItem') return
    drawn.push(<ul key={`list-${index}`}>{list}</ul>)
    list = []
  })
  return <>{drawn}</>
})
