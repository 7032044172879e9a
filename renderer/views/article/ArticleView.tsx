import type { TextRange } from '../../../core/text/block.ts'

export function ArticleView({ articleId, passage, query }: { readonly articleId: string; readonly passage?: TextRange | undefined; readonly query?: string | undefined }) {
  return <div data-article={articleId} data-start={passage?.start} data-query={query} />
}
