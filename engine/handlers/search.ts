import type { HandlerMap } from '../context.ts'
import { contextLineOf, contextLines } from '../search/concordance.ts'
import { facetsOf, facetValues } from '../search/facets.ts'
import { findByName } from '../search/finder.ts'
import { readHoldings } from '../search/holdings.ts'
import { searchIds } from '../search/ids.ts'
import { proposals } from '../search/propose.ts'
import { passagesIn } from '../search/passages.ts'
import { copiesIn, matchesInArticle, search, settleForSearch } from '../search/search.ts'
import { walkFrom } from '../search/walk.ts'
import { whyFound } from '../search/why.ts'

export const searchHandlers = {
  'search.run': async (context, { query, ...shape }) => {
    const current = context.case()
    await settleForSearch(current)
    return search(current.db, query, shape)
  },
  'search.copies': async (context, { query, articleId }) => {
    const current = context.case()
    await settleForSearch(current)
    return copiesIn(current.db, query, articleId)
  },
  'search.passages': async (context, { query, articleId }) => {
    const current = context.case()
    await settleForSearch(current)
    return passagesIn(current.db, query, articleId)
  },
  'search.why': async (context, { query, articleId }) => {
    const current = context.case()
    await settleForSearch(current)
    return whyFound(current.db, query, articleId)
  },
  'search.ids': async (context, input) => {
    const current = context.case()
    await settleForSearch(current)
    return searchIds(current.db, input)
  },
  'search.matches': async (context, { query, articleId }) => {
    const current = context.case()
    await settleForSearch(current)
    return matchesInArticle(current.db, query, articleId)
  },
  'search.context': async (context, input) => {
    const current = context.case()
    await settleForSearch(current)
    return contextLines(current, input)
  },
  'search.contextLine': async (context, input) => {
    const current = context.case()
    await settleForSearch(current)
    return contextLineOf(current, input)
  },
  'search.walk': async (context, input) => {
    const current = context.case()
    await settleForSearch(current)
    return walkFrom(current.db, input)
  },
  'search.facets': async (context, { query }) => {
    const current = context.case()
    await settleForSearch(current)
    await readHoldings(current)
    return facetsOf(current.db, query)
  },
  'search.facetValues': async (context, { query, facet, text, limit }) => {
    const current = context.case()
    await settleForSearch(current)
    await readHoldings(current)
    return facetValues(current.db, query, facet, text, limit)
  },
  'search.complete': async (context, { query, caret }) => {
    const current = context.case()
    await settleForSearch(current)
    return proposals(current.db, query, Math.min(caret, query.length))
  },
  'finder.find': (context, { text, limit }) => findByName(context.case, text, limit),
} satisfies Partial<HandlerMap>
