import type { QueryClient } from '@tanstack/react-query'
import type { ImportProgress, JobState, OcrSetup } from '../../contract/shapes.ts'
import { call } from '../api.ts'
import { pauseImport, startImport, watchFolder } from '../session/start-import.ts'
import { tell } from '../state/notices.ts'
import type { Command } from './command.ts'

/** What brings articles in: imports, watched folders, and reading scans. */
export function importCommands(client: QueryClient, caseIsOpen: () => boolean): readonly Command[] {
  const job = (...states: readonly JobState[]): ImportProgress | undefined =>
    client.getQueryData<readonly ImportProgress[]>(['import.progress', {}])?.find(({ state }) => states.includes(state))
  const setup = () => client.getQueryData<OcrSetup>(['ocr.setup', {}])
  const ofJob = (id: string, label: Command['label'], states: readonly JobState[], run: (jobId: string) => Promise<unknown>): Command => ({
    id: `import.${id}`, label, group: 'imports', when: () => caseIsOpen() && job(...states) !== undefined,
    run: () => {
      const found = job(...states)
      if (found) void run(found.jobId).catch(tell)
    },
  })
  return [
    { id: 'import.files', label: 'commands.importFiles', group: 'imports', shortcuts: ['Mod+I'], when: caseIsOpen, run: () => void startImport('dialog.importFiles').catch(tell) },
    { id: 'import.folder', label: 'commands.importFolder', group: 'imports', shortcuts: ['Mod+Shift+I'], when: caseIsOpen, run: () => void startImport('dialog.importFolder').catch(tell) },
    { id: 'import.watch', label: 'commands.watchFolder', group: 'imports', when: caseIsOpen, run: () => void watchFolder().catch(tell) },
    { ...ofJob('pause', 'commands.pauseImport', ['running'], pauseImport), shortcuts: ['Mod+Shift+P'] },
    { ...ofJob('resume', 'commands.resumeImport', ['paused'], (jobId) => call('import.resume', { jobId })), shortcuts: ['Mod+Shift+P'] },
    ofJob('cancel', 'commands.cancelImport', ['running', 'paused', 'queued'], (jobId) => call('import.cancel', { jobId })),
    {
      id: 'ocr.start', label: 'commands.readScans', group: 'imports', when: () => caseIsOpen() && (setup()?.progress.pagesWaiting ?? 0) > 0 && setup()?.progress.state !== 'running',
      run: () => void call('ocr.start', { languages: [...(setup()?.chosen ?? [])] }).catch(tell),
    },
    { id: 'ocr.pause', label: 'commands.pauseScans', group: 'imports', when: () => caseIsOpen() && setup()?.progress.state === 'running', run: () => void call('ocr.pause', {}).catch(tell) },
  ]
}
