import type { HandlerMap } from '../context.ts'
import { findByName } from '../search/finder.ts'
import { matchesInArticle, search } from '../search/search.ts'

export const searchHandlers = {
  'search.run': (context, { query, offset, limit }) => search(context.case().db, query, { offset, limit }),
  'search.matches': (context, { query, articleId }) => matchesInArticle(context.case().db, query, articleId),
  'finder.find': (context, { text, limit }) => findByName(context.case, text, limit),
} satisfies Partial<HandlerMap>
