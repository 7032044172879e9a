import i18next from 'i18next'
import { isQueryError, parseQuery } from '../../core/search/parse.ts'
import type { SavedSearch } from '../../core/search/saved-search.ts'
import { call, CallError } from '../api.ts'
import { useLayout } from '../state/layout.ts'
import { savedPlace, useNavigation, type Place } from '../state/navigation.ts'
import { notify, tell } from '../state/notices.ts'
import { useSavedSearches } from '../state/saved-searches.ts'
import { useSearch } from '../state/search.ts'
import { undoAction } from './collection-actions.ts'
import { goTo } from './focus.ts'

type SearchPlace = Place & { readonly view: 'search' }

/** The results that are shown, where they are those of a query; of what is being typed, which they are a moment behind, unless that has a mistake. */
export function searchHere(): SearchPlace | null {
  const { here } = useNavigation.getState()
  if (here.view !== 'search' || here.query.trim() === '') return null
  const typed = useSearch.getState().text.trim()
  return typed === '' || isQueryError(parseQuery(typed)) ? here : { ...here, query: typed }
}

/** Looks at a saved search: what it finds now is seen then, and what is new of it is marked. */
export async function openSaved(search: SavedSearch, onlyNew = false): Promise<void> {
  try {
    await call('searches.look', { searchId: search.id })
  } catch (error) {
    // A query that cannot be read is shown in the bar, which says what is wrong with it.
    if (!(error instanceof CallError) || error.data.code !== 'search/syntax') return tell(error)
  }
  goTo(savedPlace(search, onlyNew))
}

/** Whether results show another query or order than the search that they began as has. */
export const isChanged = ({ query, order = 'relevance' }: SearchPlace, saved: SavedSearch): boolean => query.trim() !== saved.query || order !== saved.order

/** Begins to name a new saved search, in the navigator: the results that are shown. */
export function beginSaving(): void {
  const here = searchHere()
  if (!here) return
  useNavigation.getState().replace(here)
  useLayout.getState().setPane('navigator', true)
  // The change of place moves the focus into the work pane; the field takes it after that.
  requestAnimationFrame(() => useSavedSearches.getState().name({ kind: 'new', query: here.query, order: here.order ?? 'relevance' }))
}

/** The saved search gets the query and the order of the results that are shown. */
export async function keepChange({ id }: SavedSearch): Promise<void> {
  const here = searchHere()
  if (!here) return
  useNavigation.getState().replace(here)
  await call('searches.setQuery', { searchId: id, query: here.query, order: here.order ?? 'relevance' })
}

export function showOnlyNew(onlyNew: boolean): void {
  const here = searchHere()
  if (!here) return
  const { onlyNew: _, ...place } = here
  useNavigation.getState().replace(onlyNew ? { ...place, onlyNew } : place)
}

export async function deleteSaved({ id, name }: SavedSearch): Promise<void> {
  await call('searches.delete', { searchId: id })
  const here = searchHere()
  if (here?.saved === id) {
    const { saved: _, onlyNew: __, ...place } = here
    useNavigation.getState().replace(place)
  }
  notify({ kind: 'done', text: i18next.t('saved.deleted', { name }), action: undoAction() })
}
