import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OUT } from '../scripts/lib/paths.mjs'
import { expect } from './app.ts'

/** What is read of a dossier's embedded file. */
interface Manifest {
  readonly dossier: {
    readonly sections: readonly {
      readonly kind: string
      readonly findings?: readonly { readonly statement: Statement }[]
    }[]
  }
}

interface Statement {
  readonly quote: string | null
  readonly citations: readonly { readonly source: number; readonly paragraph: number }[]
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'redthread-pdf-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The text of each page as another program reads it, every run of white space as one space. */
function pagesOf(pdf: string): string[] {
  const text = execFileSync('pdftotext', ['-enc', 'UTF-8', pdf, '-'], { encoding: 'utf8' })
  // Every page ends with a form feed.
  return text.split('\f').slice(0, -1).map((page) => page.normalize('NFC').replace(/\s+/g, ' '))
}

/** The findings in the machine-readable copy inside a dossier, taken out by another program. */
function findingsIn(pdf: string): Statement[] {
  return inFolder((folder) => {
    execFileSync('pdfdetach', ['-saveall', '-o', folder, pdf])
    const [name] = readdirSync(folder)
    const { dossier } = JSON.parse(readFileSync(join(folder, name!), 'utf8')) as Manifest
    return dossier.sections.flatMap(({ findings = [] }) => findings.map(({ statement }) => statement))
  })
}

/** What `redthread verify` answers about a dossier of a case that is not open. @throws when the command finds a problem */
function verify(caseFile: string, passphrase: string, pdf: string): object {
  return inFolder((folder) => {
    const secret = join(folder, 'passphrase')
    writeFileSync(secret, `${passphrase}\n`)
    const command = [join(OUT, 'cli', 'index.js'), 'verify', caseFile, pdf, '--json', '--passphrase-file', secret]
    return JSON.parse(execFileSync(process.execPath, command, { encoding: 'utf8' })) as object
  })
}

interface Expected {
  readonly label: string
  /** Each is a finding, printed with its citation, and stands in the embedded file. */
  readonly quotes: readonly string[]
  readonly says: readonly string[]
  readonly leavesOut: string
}

/** Reads a dossier back with other programs, and has the case it is from vouch for every citation. */
export function expectDossier(pdf: string, caseFile: string, passphrase: string, { label, quotes, says, leavesOut }: Expected): void {
  const pages = pagesOf(pdf)
  for (const page of pages) expect(page).toContain(label)
  const text = pages.join(' ')
  for (const said of says) expect(text).toContain(said)
  expect(text).not.toContain(leavesOut)
  const findings = findingsIn(pdf)
  expect(findings.map(({ quote }) => quote).toSorted()).toEqual(quotes.toSorted())
  for (const { quote, citations: [{ source, paragraph } = { source: 0, paragraph: 0 }] } of findings) expect(text).toContain(`${quote} [${source} ¶${paragraph}]`)
  expect(verify(caseFile, passphrase, pdf)).toMatchObject({ problems: [] })
}

/** How much of a canvas is not the white of the paper, from 0 to 1. Runs in the page. */
export function inkOf(canvas: Element): number {
  const { width, height } = canvas as HTMLCanvasElement
  if (width === 0 || height === 0) return 0
  const { data } = (canvas as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height)
  let dark = 0
  for (let at = 0; at < data.length; at += 4) if (data[at + 3]! > 0 && data[at]! + data[at + 1]! + data[at + 2]! < 3 * 200) dark += 1
  return dark / (width * height)
}
