import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { OcrSetup } from '../../contract/shapes.ts'
import { RedthreadError } from '../../contract/errors.ts'
import type { LanguageFile } from './tesseract.ts'

/** The language that comes with the app: the integer version, a third of the size and as good on clean pages. */
const SHIPPED = 'eng'

function shippedFile(): string {
  return join(dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json')), '4.0.0_best_int', 'eng.traineddata.gz')
}

/** Data of Tesseract that reads no language: scripts and directions, formulas, numbers of cheques. */
const NO_LANGUAGE = /^(?:osd|equ|snum)$/

/** The languages whose data lie in a folder, by Tesseract's names; none for a folder that is not there. */
export function languagesIn(folder: string): LanguageFile[] {
  try {
    return readdirSync(folder).flatMap((name) => {
      const code = /^([A-Za-z0-9_-]{2,40})\.traineddata(?:\.gz)?$/.exec(name)?.[1]
      return code === undefined || NO_LANGUAGE.test(code) ? [] : [{ code, path: join(folder, name) }]
    }).sort((a, b) => (a.code < b.code ? -1 : 1))
  } catch {
    return []
  }
}

/** All languages there are: the shipped one, which the folder may have better, and those of the folder. */
export function knownLanguages(folder: string | null): OcrSetup['languages'] {
  const found = folder === null ? [] : languagesIn(folder).map(({ code }) => code).filter((code) => code !== SHIPPED)
  return [{ code: SHIPPED, shipped: true }, ...[...new Set(found)].map((code) => ({ code, shipped: false }))]
}

/** The data of languages; the folder's own before the shipped. @throws ocr/language */
export function languageFiles(codes: readonly string[], folder: string | null): LanguageFile[] {
  const found = folder === null ? [] : languagesIn(folder)
  return codes.map((code) => {
    const file = found.find((other) => other.code === code) ?? (code === SHIPPED ? { code, path: shippedFile() } : null)
    if (!file) throw new RedthreadError('ocr/language', { language: code })
    return file
  })
}
