import type { QueryClient } from '@tanstack/react-query'
import type { CaseInfo } from '../../contract/shapes.ts'
import { call } from '../api.ts'
import { focusNextPane, focusSearch, goTo } from '../session/focus.ts'
import { chooseCase, openSampleCase } from '../session/open-case.ts'
import { stepHistory } from '../session/step-history.ts'
import { readSettings, saveSettings, type Theme } from '../settings.ts'
import { useLayout } from '../state/layout.ts'
import { UNREAD, useNavigation } from '../state/navigation.ts'
import { tell } from '../state/notices.ts'
import { useSearch } from '../state/search.ts'
import { useSession } from '../state/session.ts'
import { caseTools } from './case-tools.ts'
import { collectionCommands } from './collection-commands.ts'
import type { Command } from './command.ts'
import { importCommands } from './import-commands.ts'
import { savedCommands } from './saved-commands.ts'

/** The smallest and largest size of the reader's text, and one step. Points. */
const READER = { least: 12, most: 32, step: 1, first: 18 }

/** What can be done anywhere in the window. Views add their own while they are shown. */
export function appCommands(client: QueryClient): readonly Command[] {
  const caseIsOpen = () => client.getQueryData(['case.current', {}]) != null && useSession.getState().door === null

  const unread = () => client.getQueryData<CaseInfo | null>(['case.current', {}])?.unread ?? 0

  /** The results of the query in the bar; where there is none, the bar. */
  function goToResults(): void {
    const query = useSearch.getState().text.trim()
    goTo({ view: 'search', query })
    if (query === '') focusSearch()
  }

  function resizeReader(to: number): void {
    const size = Math.max(READER.least, Math.min(READER.most, to))
    void saveSettings(client, { readerSize: size })
  }

  const theme = (name: Theme): Command => ({
    id: `view.theme-${name}`, label: `commands.theme.${name}`, group: 'view', run: () => void saveSettings(client, { theme: name }),
  })

  return [
    { id: 'finder.open', label: 'commands.finder', group: 'go', shortcuts: ['Mod+K'], hidden: true, run: () => useLayout.getState().show('finder') },
    { id: 'search.focus', label: 'commands.search', group: 'go', shortcuts: ['/'], when: caseIsOpen, run: focusSearch },
    { id: 'go.library', label: 'commands.library', group: 'go', shortcuts: ['Mod+1'], when: caseIsOpen, run: () => goTo({ view: 'library' }) },
    { id: 'go.unread', label: 'commands.unread', group: 'go', when: () => caseIsOpen() && unread() > 0, run: () => goTo(UNREAD) },
    { id: 'go.search', label: 'commands.results', group: 'go', shortcuts: ['Mod+2'], when: caseIsOpen, run: goToResults },
    { id: 'go.entities', label: 'commands.entities', group: 'go', shortcuts: ['Mod+3'], when: caseIsOpen, run: () => goTo({ view: 'entities', type: null }) },
    { id: 'go.history', label: 'commands.history', group: 'go', shortcuts: ['Mod+4'], when: caseIsOpen, run: () => goTo({ view: 'history' }) },
    { id: 'go.imports', label: 'commands.imports', group: 'go', shortcuts: ['Mod+5'], when: caseIsOpen, run: () => goTo({ view: 'imports', jobId: null }) },
    { id: 'go.scans', label: 'commands.scans', group: 'go', shortcuts: ['Mod+6'], when: caseIsOpen, run: () => goTo({ view: 'ocr' }) },
    { id: 'go.batches', label: 'batch.commands.go', group: 'go', shortcuts: ['Mod+7'], when: caseIsOpen, run: () => goTo({ view: 'batch', batchId: null }) },
    { id: 'go.notebook', label: 'notebook.commands.go', group: 'go', shortcuts: ['Mod+8'], when: caseIsOpen, run: () => goTo({ view: 'notebook' }) },
    { id: 'batch.new', label: 'batch.commands.create', group: 'batch', shortcuts: ['Mod+Shift+L'], when: caseIsOpen, run: () => goTo({ view: 'batch', batchId: null, new: true }) },
    { id: 'go.review', label: 'review.commands.go', group: 'go', shortcuts: ['Mod+9'], when: caseIsOpen, run: () => goTo({ view: 'review' }) },
    { id: 'go.settings', label: 'commands.settings', group: 'go', shortcuts: ['Mod+,'], when: caseIsOpen, run: () => goTo({ view: 'settings' }) },
    {
      id: 'go.back', label: 'commands.back', group: 'go', shortcuts: ['Alt+ArrowLeft'],
      when: () => caseIsOpen() && useNavigation.getState().past.length > 0, run: () => useNavigation.getState().back(),
    },
    {
      id: 'go.forward', label: 'commands.forward', group: 'go', shortcuts: ['Alt+ArrowRight'],
      when: () => caseIsOpen() && useNavigation.getState().future.length > 0, run: () => useNavigation.getState().forward(),
    },
    { id: 'go.next-pane', label: 'commands.nextPane', group: 'go', shortcuts: ['F6'], typing: 'always', hidden: true, when: caseIsOpen, run: () => focusNextPane(1) },
    { id: 'go.previous-pane', label: 'commands.previousPane', group: 'go', shortcuts: ['Shift+F6'], typing: 'always', hidden: true, when: caseIsOpen, run: () => focusNextPane(-1) },

    { id: 'case.new', label: 'commands.newCase', group: 'case', shortcuts: ['Mod+N'], run: () => useSession.getState().show({ kind: 'new' }) },
    { id: 'case.open', label: 'commands.openCase', group: 'case', shortcuts: ['Mod+O'], run: () => void chooseCase().catch(tell) },
    { id: 'case.sample', label: 'commands.sampleCase', group: 'case', run: () => void openSampleCase().catch(tell) },
    { id: 'case.close', label: 'commands.closeCase', group: 'case', shortcuts: ['Mod+Shift+W'], when: caseIsOpen, run: () => void call('case.close', {}).catch(tell) },
    ...importCommands(client, caseIsOpen),
    ...collectionCommands(client, caseIsOpen),
    ...savedCommands(client),
    ...caseTools(caseIsOpen),

    { id: 'edit.undo', label: 'commands.undo', group: 'edit', shortcuts: ['Mod+Z'], typing: 'never', when: caseIsOpen, run: () => void stepHistory(client, 'undo') },
    { id: 'edit.redo', label: 'commands.redo', group: 'edit', shortcuts: ['Mod+Shift+Z', 'Mod+Y'], typing: 'never', when: caseIsOpen, run: () => void stepHistory(client, 'redo') },

    { id: 'view.navigator', label: 'commands.toggleNavigator', group: 'view', shortcuts: ['Mod+B'], when: caseIsOpen, run: () => useLayout.getState().toggle('navigator') },
    { id: 'view.inspector', label: 'commands.toggleInspector', group: 'view', shortcuts: ['Mod+Shift+B'], when: caseIsOpen, run: () => useLayout.getState().toggle('inspector') },
    { id: 'view.larger', label: 'commands.larger', group: 'view', shortcuts: ['Mod+=', 'Mod++'], run: () => resizeReader(readSettings(client).readerSize + READER.step) },
    { id: 'view.smaller', label: 'commands.smaller', group: 'view', shortcuts: ['Mod+-'], run: () => resizeReader(readSettings(client).readerSize - READER.step) },
    { id: 'view.first-size', label: 'commands.firstSize', group: 'view', shortcuts: ['Mod+0'], run: () => resizeReader(READER.first) },
    theme('system'), theme('light'), theme('dark'), theme('contrast'),
    { id: 'help.keys', label: 'commands.keys', group: 'help', shortcuts: ['?', 'F1'], run: () => useLayout.getState().show('keys') },
    { id: 'help.search', label: 'commands.guide', group: 'help', shortcuts: ['Mod+/'], when: caseIsOpen, run: () => useLayout.getState().show('guide') },
  ]
}
