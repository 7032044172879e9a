import { extname } from 'node:path'
import { errorData, type ErrorData } from '../../contract/errors.ts'

/** What is never somebody's source: what systems and programs leave in folders. */
const JUNK = /^(?:\..*|thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r|__macosx|\$recycle\.bin|system volume information|~\$.*|lost\+found)$/i
/** The folder in which a browser puts the pictures and scripts of a page it saves beside it. */
const PAGE_FOLDER = /^(?<page>.+)(?:_files|\.files|-Dateien|_fichiers|_archivos)$/i
const PAGE = /\.(?:html?|xhtml)$/i

/** A case and the files SQLite keeps beside it. */
const CASE_FILE = /\.redthread(?:-(?:wal|shm|journal))?$/i

/** Texts that are no articles, and that their content would not give away. */
const PROGRAM_TEXT: Readonly<Record<string, string>> = {
  '.js': 'a script', '.mjs': 'a script', '.cjs': 'a script', '.ts': 'a script', '.php': 'a script', '.py': 'a script', '.sh': 'a script', '.bat': 'a script', '.cmd': 'a script', '.ps1': 'a script', '.vbs': 'a script',
  '.css': 'a style sheet', '.scss': 'a style sheet', '.less': 'a style sheet', '.map': 'a source map', '.svg': 'an SVG picture', '.lnk': 'a shortcut', '.url': 'a shortcut', '.webloc': 'a shortcut', '.ini': 'settings of a program',
  '.xmp': 'data beside a picture', '.aae': 'data beside a picture', '.pem': 'a key', '.key': 'a key', '.p7s': 'a signature', '.asc': 'a signature', '.sig': 'a signature',
}

export function isSystemFile(name: string): boolean {
  return JUNK.test(name)
}

export const SYSTEM_FILE = errorData('import/system-file')

/** The stem of a page's name, which its folder begins with; null for what is no page. */
export function pageStem(name: string): string | null {
  return PAGE.test(name) ? name.replace(PAGE, '') : null
}

/** The stem of the page that a folder of this name would belong to; null for any other folder. */
export function stemOfPageFolder(name: string): string | null {
  return PAGE_FOLDER.exec(name)?.groups?.['page'] ?? null
}

export function pagePart(page: string): ErrorData {
  return errorData('import/page-part', { page })
}

/** Why a file that was found, not named, is not even opened; null where its content decides. */
export function refusedByName(name: string): ErrorData | null {
  const kind = isCaseFile(name) ? 'a Redthread case' : PROGRAM_TEXT[extname(name).toLowerCase()]
  return kind === undefined ? null : errorData('import/unsupported', { kind })
}

export function isCaseFile(name: string): boolean {
  return CASE_FILE.test(name)
}
