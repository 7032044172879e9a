import { app, BrowserWindow, dialog, type OpenDialogOptions } from 'electron'
import { basename, extname, join } from 'node:path'
import type { Chosen } from '../contract/shapes.ts'
import { fileName } from './file-name.ts'
import type { ShellCalls } from './route.ts'
import type { Tokens } from './tokens.ts'

const CASE = [{ name: 'Redthread case', extensions: ['redthread'] }]
const ALL = { name: 'All files', extensions: ['*'] }
/** A help to the eye only: what a file is, import decides by its content. */
const ARTICLES = [
  {
    name: 'Articles',
    extensions: [
      'txt', 'md', 'markdown', 'html', 'htm', 'xhtml', 'mhtml', 'mht', 'pdf', 'docx', 'odt', 'rtf', 'epub', 'eml', 'mbox', 'zip', 'gz', 'tgz', 'tar', 'png', 'jpg', 'jpeg', 'tif', 'tiff',
    ],
  },
  ALL,
]
const GAZETTEER = [{ name: 'Gazetteer', extensions: ['json'] }]
const LIST = [{ name: 'Lists of names', extensions: ['csv', 'tsv', 'txt'] }, ALL]
const CSV = [{ name: 'CSV', extensions: ['csv'] }]
const PDF = [{ name: 'PDF', extensions: ['pdf'] }]

/** The system's dialogs. What is chosen crosses to the page as a token and the names alone. */
export function createDialogs(tokens: Tokens) {
  const chosen = (window: number, paths: readonly string[]): Chosen | null =>
    paths.length === 0 ? null : { token: tokens.issue(window, paths), names: paths.map((path) => basename(path)) }

  async function open(window: number, options: OpenDialogOptions): Promise<Chosen | null> {
    const { canceled, filePaths } = await dialog.showOpenDialog(BrowserWindow.fromId(window)!, options)
    return chosen(window, canceled ? [] : filePaths)
  }

  /** `extension` is put behind the name where a person left it away; it begins with a dot, or is empty. */
  async function save(window: number, title: string, name: string, extension: string, filters: OpenDialogOptions['filters']): Promise<Chosen | null> {
    const { canceled, filePath } = await dialog.showSaveDialog(BrowserWindow.fromId(window)!, {
      title, defaultPath: join(app.getPath('documents'), name + extension), filters, properties: ['createDirectory', 'showOverwriteConfirmation'],
    })
    return chosen(window, canceled ? [] : [filePath.toLowerCase().endsWith(extension.toLowerCase()) ? filePath : filePath + extension])
  }

  /** The original keeps its extension: it is its bytes, whatever it is called. */
  function saveOriginal(window: number, name: string): Promise<Chosen | null> {
    const extension = extname(name)
    const filters = extension === '' ? [ALL] : [{ name: `${extension.slice(1).toUpperCase()} file`, extensions: [extension.slice(1)] }, ALL]
    return save(window, 'Where to write the original', fileName(basename(name, extension), 'Original'), extension, filters)
  }

  return {
    'dialog.openCase': (_input, window) => open(window, { title: 'Open a case', filters: CASE, properties: ['openFile'] }),
    'dialog.newCase': ({ name }, window) => save(window, 'Where to keep the new case', fileName(name, 'New case'), '.redthread', CASE),
    'dialog.importFiles': (_input, window) => open(window, { title: 'Choose articles', filters: ARTICLES, properties: ['openFile', 'multiSelections'] }),
    'dialog.importFolder': (_input, window) => open(window, { title: 'Choose a folder of articles', properties: ['openDirectory', 'multiSelections'] }),
    'dialog.watchFolder': (_input, window) => open(window, { title: 'Choose a folder to watch', properties: ['openDirectory'] }),
    'dialog.ocrFolder': (_input, window) => open(window, { title: 'Choose the folder with text recognition languages', properties: ['openDirectory'] }),
    'dialog.saveOriginal': ({ name }, window) => saveOriginal(window, name),
    'dialog.gazetteer': (_input, window) => open(window, { title: 'Choose a gazetteer', filters: GAZETTEER, properties: ['openFile'] }),
    'dialog.batchList': (_input, window) => open(window, { title: 'Choose a list of names', filters: LIST, properties: ['openFile'] }),
    'dialog.saveBatch': ({ name }, window) => save(window, 'Where to write the table', fileName(name, 'Batch'), '.csv', CSV),
    'dialog.saveDossier': ({ name }, window) => save(window, 'Where to write the dossier', fileName(name, 'Dossier'), '.pdf', PDF),
    'dialog.openPdf': (_input, window) => open(window, { title: 'Choose a dossier', filters: PDF, properties: ['openFile'] }),
  } satisfies Partial<ShellCalls>
}
