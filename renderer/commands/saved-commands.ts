import type { QueryClient } from '@tanstack/react-query'
import type { SavedSearchRow } from '../../contract/saved-search-shapes.ts'
import type { SavedSearch } from '../../core/search/saved-search.ts'
import { beginSaving, deleteSaved, isChanged, keepChange, searchHere, showOnlyNew } from '../session/saved-actions.ts'
import { useLayout } from '../state/layout.ts'
import { tell } from '../state/notices.ts'
import { useSavedSearches } from '../state/saved-searches.ts'
import type { Command } from './command.ts'

/** What is done to saved searches: to the one whose results are shown. */
export function savedCommands(client: QueryClient): readonly Command[] {
  const shown = (): SavedSearch | undefined => {
    const id = searchHere()?.saved
    return id === undefined ? undefined : client.getQueryData<readonly SavedSearchRow[]>(['searches.list', {}])?.find(({ search }) => search.id === id)?.search
  }
  const whenShown = (run: (search: SavedSearch) => void): Pick<Command, 'when' | 'run'> => ({
    when: () => shown() !== undefined,
    run: () => {
      const search = shown()
      if (search) run(search)
    },
  })

  function save(): void {
    const here = searchHere()
    const search = shown()
    if (!here || !search) beginSaving()
    else if (isChanged(here, search)) void keepChange(search).catch(tell)
  }

  return [
    { id: 'searches.save', label: 'saved.commands.save', group: 'search', shortcuts: ['Mod+S'], when: () => searchHere() !== null, run: save },
    { id: 'searches.save-as', label: 'saved.commands.saveAsNew', group: 'search', shortcuts: ['Mod+Shift+S'], when: () => searchHere() !== null, run: beginSaving },
    { id: 'searches.only-new', label: 'saved.commands.onlyNew', group: 'search', shortcuts: ['Shift+N'], ...whenShown(() => showOnlyNew(searchHere()?.onlyNew !== true)) },
    {
      id: 'searches.rename', label: 'saved.commands.rename', group: 'search',
      ...whenShown(({ id }) => {
        useLayout.getState().setPane('navigator', true)
        useSavedSearches.getState().name({ kind: 'rename', id })
      }),
    },
    { id: 'searches.delete', label: 'saved.commands.delete', group: 'search', ...whenShown((search) => void deleteSaved(search).catch(tell)) },
  ]
}
