import type { QueryClient } from '@tanstack/react-query'
import i18next from 'i18next'
import type { CaseInfo } from '../../contract/shapes.ts'
import { subscribe } from '../api.ts'
import { runCommand } from '../commands/registry.ts'
import { useBatches } from '../state/batches.ts'
import { useCollections } from '../state/collections.ts'
import { useImports } from '../state/imports.ts'
import { useLibrary } from '../state/library.ts'
import { useNavigation } from '../state/navigation.ts'
import { useNotebook } from '../state/notebook.ts'
import { notify, useNotices } from '../state/notices.ts'
import { useHitPicks } from '../state/picks.ts'
import { useSavedSearches } from '../state/saved-searches.ts'
import { usePending } from '../state/pending-passage.ts'
import { useSearch } from '../state/search.ts'
import { useSelection } from '../state/selection.ts'
import { useSession } from '../state/session.ts'
import { listenToJobs } from './job-events.ts'
import { openCase, reopenCase } from './open-case.ts'
import { showOpened } from './opened-articles.ts'

/** What belongs to the machine, not to a case. */
const NOT_OF_A_CASE = new Set<unknown>(['settings.get', 'recent.list', 'shell.info', 'case.current'])

/** Shows the case that is open now, or what is new of it. Another case than before starts with an empty trail; the same one goes on where it was. */
export function showCase(client: QueryClient, info: CaseInfo | null): void {
  const { lastCase } = useSession.getState()
  const shown = client.getQueryData<CaseInfo | null>(['case.current', {}])
  client.setQueryData(['case.current', {}], info)
  // Only its counts are new.
  if (info && shown?.id === info.id) return
  client.removeQueries({ predicate: ({ queryKey }) => !NOT_OF_A_CASE.has(queryKey[0]) })
  void client.invalidateQueries({ queryKey: ['recent.list'] })
  useImports.getState().forget()
  if (!info) return
  if (lastCase?.id !== info.id) {
    useNavigation.getState().restart()
    useSearch.getState().clear()
    useLibrary.getState().clear()
    useHitPicks.getState().clear()
    useBatches.getState().clear()
    useCollections.getState().clear()
    usePending.getState().end()
    useNotebook.getState().clear()
    useSavedSearches.getState().name(null)
    useSelection.getState().select(null)
    useNotices.setState({ notices: [] })
  }
  useSession.setState({ lastCase: { id: info.id, name: info.name }, door: null })
}

/** Listens to what happens to the case and the engine for as long as the window lives. */
export function listenToSession(client: QueryClient): void {
  subscribe('case', (info) => {
    // While the engine is away its case is not closed, only out of reach.
    if (info === null && useSession.getState().engine === 'restarting') return
    showCase(client, info)
  })
  subscribe('engine', ({ state, locked }) => {
    if (state === 'restarting') {
      useSession.setState({ engine: 'restarting' })
      return
    }
    useSession.setState({ engine: 'up' })
    if (locked) {
      client.setQueryData(['case.current', {}], null)
      void reopenCase()
      return
    }
    void client.invalidateQueries()
    notify({ kind: 'done', text: i18next.t('shell.engineBack') })
  })
  listenToJobs(client)
  subscribe('opened', (opened) => showOpened(client, opened))
  subscribe('menu', ({ commandId }) => void runCommand(commandId))
  subscribe('openCase', ({ token }) => void openCase({ token, name: '' }))
}
