import type { HandlerMap } from '../context.ts'
import { findByName } from '../search/finder.ts'
import { matchesInArticle, search, settleForSearch } from '../search/search.ts'

export const searchHandlers = {
  'search.run': async (context, { query, offset, limit }) => {
    const current = context.case()
    await settleForSearch(current)
    return search(current.db, query, { offset, limit })
  },
  'search.matches': async (context, { query, articleId }) => {
    const current = context.case()
    await settleForSearch(current)
    return matchesInArticle(current.db, query, articleId)
  },
  'finder.find': (context, { text, limit }) => findByName(context.case, text, limit),
} satisfies Partial<HandlerMap>
