import { pageAt } from '../../core/article/page.ts'
import { refusalId } from '../../core/entity/refusal.ts'
import type { Suggestion } from '../../core/entity/entity.ts'
import { paragraphAt } from '../../core/text/block.ts'
import { sentenceAt } from '../../core/text/sentence.ts'
import type { ReviewArticle, ReviewPlace } from '../../contract/review-shapes.ts'
import { articleReference, articleText } from '../store/articles.ts'
import type { OpenCase } from '../store/open-case.ts'
import { suggestionsOfArticle } from '../suggest/article-suggestions.ts'

/** The places where a name is proposed in an article, as it is now. */
export const suggestionsOfName = (openCase: OpenCase, articleId: string, key: string): Suggestion[] =>
  suggestionsOfArticle(openCase, articleId).filter(({ type, name }) => refusalId(type, name) === key)

/** The same in their sentences; null for an article that is not there any more, or has none. */
export function placesInArticle(openCase: OpenCase, articleId: string, key: string): ReviewArticle | null {
  const { db } = openCase
  const article = articleReference(db, articleId)
  const found = articleText(db, articleId)
  if (!article || !found) return null
  const { text, blocks, pages } = found
  const places = suggestionsOfName(openCase, articleId, key).map((suggestion): ReviewPlace => {
    const sentence = sentenceAt(text, blocks, suggestion)
    return {
      suggestion, sentence: text.slice(sentence.start, sentence.end), mark: { start: suggestion.start - sentence.start, end: suggestion.end - sentence.start },
      paragraph: paragraphAt(blocks, suggestion.start), page: pageAt(pages, suggestion.start),
    }
  })
  return places.length === 0 ? null : { article, places }
}
