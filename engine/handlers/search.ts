import type { Context, HandlerMap } from '../context.ts'
import { contextLineOf, contextLines } from '../search/concordance.ts'
import { facetsOf, facetValues } from '../search/facets.ts'
import { findByName } from '../search/finder.ts'
import { readHoldings } from '../search/holdings.ts'
import { searchIds } from '../search/ids.ts'
import { noteSearch, readyExact, supersededBy } from '../search/ready-exact.ts'
import { proposals } from '../search/propose.ts'
import { passagesIn } from '../search/passages.ts'
import { copiesIn, matchesInArticle, search, settleForSearch } from '../search/search.ts'
import { walkFrom } from '../search/walk.ts'
import { whyFound } from '../search/why.ts'
import type { OpenCase } from '../store/open-case.ts'

/** The open case, with all that was changed in its index, and what a search of the query reads known. @throws case/none, search/superseded when another query is searched meanwhile */
async function settled(context: Context, query: string): Promise<OpenCase> {
  const current = context.case()
  const isSuperseded = supersededBy(current, query)
  await settleForSearch(current)
  await readyExact(current, query, isSuperseded)
  return current
}

export const searchHandlers = {
  'search.run': async (context, { query, ...shape }) => {
    noteSearch(context.case(), query)
    const { db } = await settled(context, query)
    return search(db, query, shape)
  },
  'search.copies': async (context, { query, articleId }) => {
    const { db } = await settled(context, query)
    return copiesIn(db, query, articleId)
  },
  'search.passages': async (context, { query, articleId }) => {
    const { db } = await settled(context, query)
    return passagesIn(db, query, articleId)
  },
  'search.why': async (context, { query, articleId }) => {
    const { db } = await settled(context, query)
    return whyFound(db, query, articleId)
  },
  'search.ids': async (context, input) => {
    const { db } = await settled(context, input.query)
    return searchIds(db, input)
  },
  'search.matches': async (context, { query, articleId }) => {
    const { db } = await settled(context, query)
    return matchesInArticle(db, query, articleId)
  },
  'search.context': async (context, input) => contextLines(await settled(context, input.query), input),
  'search.contextLine': async (context, input) => contextLineOf(await settled(context, input.query), input),
  'search.walk': async (context, input) => {
    const { db } = await settled(context, input.query)
    return walkFrom(db, input)
  },
  'search.facets': async (context, { query }) => {
    const current = await settled(context, query)
    await readHoldings(current)
    return facetsOf(current.db, query)
  },
  'search.facetValues': async (context, { query, facet, text, limit }) => {
    const current = await settled(context, query)
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
