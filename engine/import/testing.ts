import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'vite'

const ROOT = join(import.meta.dirname, '..', '..')

/**
 * Builds the import worker, and the entries given by name, from today's sources. Returns the folder to give as `Host.resources`. It lies inside the project,
 * so that the bundle finds its packages; `name` keeps test files that run at the same time apart.
 */
export async function buildImporter(name: string, entries: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = join(ROOT, '.cache', name)
  await build({
    configFile: false, root: ROOT, logLevel: 'error',
    build: {
      ssr: true, target: 'node20', outDir: join(folder, 'engine'), emptyOutDir: true,
      rolldownOptions: { input: { 'import-worker': join(import.meta.dirname, 'worker.ts'), ...entries }, output: { entryFileNames: '[name].js' } },
    },
  })
  return folder
}

/** Writes files, by their path below `folder`. Returns the folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), content)
  }
  return folder
}

/** An article of its own for each number: headline, date, some paragraphs. */
export function articleText(number: number, paragraphs = 4): string {
  const body = Array.from({ length: paragraphs }, (_, at) =>
    `Paragraph ${at + 1} of report ${number} says that ${number * 7 + at} workers were led out of the estate in the morning, and that the gate was shut again at noon.`)
  return [`Report ${number} on the Kampot Estate`, `${1 + (number % 28)} October 2024`, ...body, ''].join('\n\n')
}
