import { RedthreadError } from '../../contract/errors.ts'
import { create, remove, update, type Edit } from '../../core/change.ts'
import type { SavedSearch } from '../../core/search/saved-search.ts'
import { nameLine } from '../../core/text/name-line.ts'
import type { Context, HandlerMap } from '../context.ts'
import { readyExact } from '../search/ready-exact.ts'
import { firstLook, lookAt, newsOf } from '../search/saved.ts'
import { settleForSearch } from '../search/search.ts'
import { transaction, type Readable } from '../store/database.ts'
import type { OpenCase } from '../store/open-case.ts'
import { savedSearchById, savedSearchByName, savedSearches } from '../store/saved-searches.ts'
import { lastLookedAt } from '../store/search-looks.ts'

function need(db: Readable, id: string): SavedSearch {
  const search = savedSearchById(db, id)
  if (!search) throw new RedthreadError('search/not-found')
  return search
}

/** @throws entity/empty-name, search/exists when another has it */
function freeName(db: Readable, raw: string, id: string | null): string {
  const name = nameLine(raw)
  if (name === '') throw new RedthreadError('entity/empty-name')
  const other = savedSearchByName(db, name)
  if (other && other.id !== id) throw new RedthreadError('search/exists', { name })
  return name
}

/** Saves a search with the edit that makes it or gives it another query: what it finds now is no news, which is stored in the same transaction. @throws search/syntax */
function keep({ host }: Context, { db, edit }: OpenCase, search: SavedSearch, change: Edit): SavedSearch {
  const storeLook = firstLook(db, search, host.now().toISOString())
  transaction(db, () => {
    storeLook()
    edit(change)
  })
  return search
}

/** What was changed is in the index, and what a search of the query reads is known. @throws case/none when the case is closed meanwhile */
async function ready(current: OpenCase, query: string): Promise<void> {
  await settleForSearch(current)
  await readyExact(current, query)
}

export const savedSearchHandlers = {
  'searches.list': (context) => {
    const { db } = context.case()
    return savedSearches(db).map(search => ({ search, lookedAt: lastLookedAt(db, search) }))
  },
  'searches.news': async (context, { searchId }) => {
    const current = context.case()
    await ready(current, need(current.db, searchId).query)
    return newsOf(current.db, need(current.db, searchId))
  },
  'searches.look': async (context, { searchId }) => {
    const current = context.case()
    await ready(current, need(current.db, searchId).query)
    const news = lookAt(current.db, need(current.db, searchId), context.host.now().toISOString())
    context.host.emit({ name: 'changed', data: { kinds: ['look'], ids: [searchId] } })
    return news
  },
  'searches.save': async (context, { name, query, order }) => {
    const current = context.case()
    await ready(current, query.trim())
    const search: SavedSearch = { id: context.host.newId(), name: freeName(current.db, name, null), query: query.trim(), order, createdAt: context.host.now().toISOString() }
    return keep(context, current, search, { label: `Save search ${search.name}`, changes: [create('savedSearch', search)] })
  },
  'searches.setQuery': async (context, { searchId, query, order }) => {
    const current = context.case()
    await ready(current, query.trim())
    const before = need(current.db, searchId)
    const after: SavedSearch = { ...before, query: query.trim(), order }
    const change: Edit = { label: `Change search ${before.name}`, changes: [update('savedSearch', before, after)] }
    if (after.query !== before.query) return keep(context, current, after, change)
    if (after.order !== before.order) current.edit(change)
    return after
  },
  'searches.rename': (context, { searchId, name }) => {
    const { db, edit } = context.case()
    const before = need(db, searchId)
    const after: SavedSearch = { ...before, name: freeName(db, name, searchId) }
    if (after.name !== before.name) edit({ label: `Rename search ${before.name}`, changes: [update('savedSearch', before, after)] })
    return after
  },
  'searches.delete': (context, { searchId }) => {
    const { db, edit } = context.case()
    const search = need(db, searchId)
    edit({ label: `Delete search ${search.name}`, changes: [remove('savedSearch', search)] })
    return null
  },
} satisfies Partial<HandlerMap>
