import { app, BrowserWindow, dialog, type OpenDialogOptions } from 'electron'
import { basename, join } from 'node:path'
import type { Chosen } from '../contract/shapes.ts'
import { fileName } from './file-name.ts'
import type { ShellCalls } from './route.ts'
import type { Tokens } from './tokens.ts'

const CASE = [{ name: 'Redthread case', extensions: ['redthread'] }]
const ARTICLES = [{ name: 'Articles', extensions: ['txt', 'md', 'markdown', 'html', 'htm', 'xhtml'] }, { name: 'All files', extensions: ['*'] }]
const GAZETTEER = [{ name: 'Gazetteer', extensions: ['json'] }]
const PDF = [{ name: 'PDF', extensions: ['pdf'] }]

/** The system's dialogs. What is chosen crosses to the page as a token and the names alone. */
export function createDialogs(tokens: Tokens) {
  const chosen = (window: number, paths: readonly string[]): Chosen | null =>
    paths.length === 0 ? null : { token: tokens.issue(window, paths), names: paths.map((path) => basename(path)) }

  async function open(window: number, options: OpenDialogOptions): Promise<Chosen | null> {
    const { canceled, filePaths } = await dialog.showOpenDialog(BrowserWindow.fromId(window)!, options)
    return chosen(window, canceled ? [] : filePaths)
  }

  async function save(window: number, title: string, name: string, filters: OpenDialogOptions['filters']): Promise<Chosen | null> {
    const extension = `.${filters![0]!.extensions[0]!}`
    const { canceled, filePath } = await dialog.showSaveDialog(BrowserWindow.fromId(window)!, {
      title, defaultPath: join(app.getPath('documents'), name + extension), filters, properties: ['createDirectory', 'showOverwriteConfirmation'],
    })
    return chosen(window, canceled ? [] : [filePath.toLowerCase().endsWith(extension) ? filePath : filePath + extension])
  }

  return {
    'dialog.openCase': (_input, window) => open(window, { title: 'Open a case', filters: CASE, properties: ['openFile'] }),
    'dialog.newCase': ({ name }, window) => save(window, 'Where to keep the new case', fileName(name, 'New case'), CASE),
    'dialog.importFiles': (_input, window) => open(window, { title: 'Choose articles', filters: ARTICLES, properties: ['openFile', 'multiSelections'] }),
    'dialog.importFolder': (_input, window) => open(window, { title: 'Choose a folder of articles', properties: ['openDirectory', 'multiSelections'] }),
    'dialog.gazetteer': (_input, window) => open(window, { title: 'Choose a gazetteer', filters: GAZETTEER, properties: ['openFile'] }),
    'dialog.saveDossier': ({ name }, window) => save(window, 'Where to write the dossier', fileName(name, 'Dossier'), PDF),
    'dialog.openPdf': (_input, window) => open(window, { title: 'Choose a dossier', filters: PDF, properties: ['openFile'] }),
  } satisfies Partial<ShellCalls>
}
