import { constants } from 'node:fs'
import { access, readdir, stat } from 'node:fs/promises'
import { basename, extname, join, resolve, sep } from 'node:path'
import { errorData, type ErrorData } from '../../contract/errors.ts'
import { kindByName } from './detect.ts'

/** Names that are no UTF-8 cannot be written as a string and opened again: their path stays bytes. */
export type FilePath = string | Uint8Array

export interface FoundFile {
  readonly path: FilePath
  /** The name without folder. */
  readonly file: string
  /** The path from what was chosen on, `/` between the parts: for a person to find it again. */
  readonly shown: string
  /** Bytes. */
  readonly size: number
}

/** Something that will not be read, with the reason. */
export interface RefusedFile {
  readonly shown: string
  readonly error: ErrorData
}

/** What is never somebody's source: what systems and programs leave in folders. */
const JUNK = /^(?:\..*|thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r|__macosx|\$recycle\.bin|system volume information|~\$.*|lost\+found)$/i
/** The folder in which a browser puts the pictures and scripts of a page it saves beside it. */
const PAGE_FOLDER = /^(?<page>.+)(?:_files|\.files|-Dateien|_fichiers|_archivos)$/i

/** A case and the files SQLite keeps beside it. */
const CASE_FILE = /\.redthread(?:-(?:wal|shm|journal))?$/i

interface Walk {
  /** Folders, as device and file number. */
  readonly entered: Set<string>
  readonly openCase: string
}

/**
 * Finds the files of an import: files named directly, whatever they are called, and below folders those that may hold articles; the rest is refused and so accounted for.
 * In the order of names. Links are followed, each folder is entered once. Hidden files, what systems leave behind, and the parts of saved pages are passed over.
 *
 * `openCase` is the identity of the case's own file, which must not be opened a second time: closing it again would drop SQLite's locks on it.
 */
export async function* walk(chosen: readonly string[], openCase = ''): AsyncGenerator<FoundFile | RefusedFile> {
  const state: Walk = { entered: new Set(), openCase }
  for (const path of chosen) {
    const absolute = resolve(path)
    yield* visit(absolute, basename(absolute) || absolute, basename(absolute), state, true)
  }
}

async function* visit(path: FilePath, shown: string, file: string, state: Walk, named: boolean): AsyncGenerator<FoundFile | RefusedFile> {
  try {
    const status = await stat(path as Buffer, { bigint: true })
    const identity = `${status.dev}:${status.ino}`
    if (status.isDirectory()) {
      if (state.entered.has(identity)) return
      state.entered.add(identity)
      yield* visitFolder(path, shown, state)
    } else if (!status.isFile()) yield { shown, error: errorData('import/unreadable', { issue: 'it is not a regular file' }) }
    else if (identity === state.openCase || CASE_FILE.test(file) || (!named && kindByName(file) === null && extname(file) !== '')) yield { shown, error: errorData('import/unsupported', { kind: extname(file).slice(1).toLowerCase() || 'a case' }) }
    else yield { path, file, shown, size: Number(status.size) }
  } catch (error) {
    yield { shown, error: unreadable(error) }
  }
}

async function* visitFolder(path: FilePath, shown: string, state: Walk): AsyncGenerator<FoundFile | RefusedFile> {
  await access(path as Buffer, constants.R_OK)
  const names = (await readdir(path as Buffer, { encoding: 'buffer' })).map((bytes) => ({ bytes, file: bytes.toString('utf8') }))
  names.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
  const pages = new Set(names.filter(({ file }) => kindByName(file) === 'html').map(({ file }) => file.slice(0, -extname(file).length)))
  for (const { bytes, file } of names) {
    if (JUNK.test(file) || pages.has(PAGE_FOLDER.exec(file)?.groups?.['page'] ?? '')) continue
    yield* visit(below(path, bytes, file), `${shown}/${file}`, file, state, false)
  }
}

function below(folder: FilePath, bytes: Buffer, file: string): FilePath {
  if (typeof folder === 'string' && Buffer.from(file, 'utf8').equals(bytes)) return join(folder, file)
  return Buffer.concat([Buffer.from(folder as Buffer), Buffer.from(sep), bytes])
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there any more', EACCES: 'permission was denied', EPERM: 'permission was denied', ELOOP: 'its links lead in a circle', EBUSY: 'another program holds it',
  ENOTDIR: 'it is not there any more', ENAMETOOLONG: 'its name is too long', EIO: 'the disk could not read it', EMFILE: 'too many files are open',
}

/** The error for a file that the system does not let us read. The system's own message would hold the path. */
export function unreadable(error: unknown): ErrorData {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'
  return errorData('import/unreadable', { issue: REASONS[code] ?? `the system says ${code}` })
}
