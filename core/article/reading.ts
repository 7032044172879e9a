import type { Block } from '../text/block.ts'
import type { Encoding, ParsedArticle } from './article.ts'
import type { ArticlePage, PlacedLine } from './page.ts'

/** Whether an article is in the case, as a Change carries it. Its deletion removes the article from sight; its text and original stay in the case, for undo. */
export interface ArticlePresence {
  readonly id: string
}

/** How an article's bytes were read into text, as a Change carries it: reading them in another encoding replaces all of it. */
export interface ArticleReading {
  readonly id: string
  readonly text: string
  readonly blocks: readonly Block[]
  readonly encoding: Encoding | null
  readonly pages: readonly ArticlePage[]
  readonly lines: readonly PlacedLine[]
}

export function readingOf(id: string, { text, blocks, encoding, pages, lines }: Pick<ParsedArticle, 'text' | 'blocks' | 'encoding' | 'pages' | 'lines'>): ArticleReading {
  return { id, text, blocks, encoding, pages, lines }
}
