import { call } from '../api.ts'
import { useImports } from '../state/imports.ts'

/** Imports what a token stands for. Progress follows by events. */
export async function importChosen(token: string): Promise<void> {
  useImports.getState().report(await call('import.start', { files: token }))
}

/** Asks for files or a folder and imports them; nothing happens when the dialog is closed. */
export async function startImport(dialog: 'dialog.importFiles' | 'dialog.importFolder'): Promise<void> {
  const chosen = await call(dialog, {})
  if (chosen) await importChosen(chosen.token)
}
