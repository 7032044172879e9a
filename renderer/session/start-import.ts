import { call } from '../api.ts'
import { useImports } from '../state/imports.ts'

/** Imports what a token stands for. Progress follows by events. */
export async function importChosen(token: string): Promise<void> {
  await call('import.start', { files: token, collections: useImports.getState().collections })
}

/** Asks for files or a folder and imports them; nothing happens when the dialog is closed. */
export async function startImport(dialog: 'dialog.importFiles' | 'dialog.importFolder'): Promise<void> {
  const chosen = await call(dialog, {})
  if (chosen) await importChosen(chosen.token)
}

/** Asks for a folder and has what is put into it imported while the case is open. */
export async function watchFolder(): Promise<void> {
  const chosen = await call('dialog.watchFolder', {})
  if (chosen) await call('watch.add', { folder: chosen.token })
}

export async function pauseImport(jobId: string): Promise<void> {
  useImports.getState().notePaused(jobId)
  await call('import.pause', { jobId })
}
