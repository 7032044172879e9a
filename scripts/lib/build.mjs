import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fingerprint } from './fingerprint.mjs'
import { copyFonts } from './fonts.mjs'
import { OUT, ROOT } from './paths.mjs'
import { say, SetupError } from './say.mjs'
import { TARGETS } from './targets.mjs'

const STAMP = join(OUT, '.stamp')
/** What decides over every target: the tools and how they are called. */
const EVERYWHERE = ['package-lock.json', 'scripts/lib/targets.mjs', 'scripts/lib/build.mjs', 'scripts/lib/fonts.mjs']

/** What was built from which sources; a stamp that cannot be read is none. */
function readStamp() {
  try {
    return JSON.parse(readFileSync(STAMP, 'utf8'))
  } catch {
    return {}
  }
}

/** The sample case's articles and gazetteer, beside its loader. */
function copySeeds() {
  cpSync(join(ROOT, 'seeds'), join(OUT, 'seeds'), {
    recursive: true,
    filter: (source) => !['.ts', '.tsx'].includes(extname(source)) && !source.endsWith('tsconfig.json'),
  })
}

/** What pdf.js asks for while it draws a page: typefaces and character maps that a PDF may leave out, decoders of pictures. 2.9 MB. */
function copyPdfData() {
  for (const folder of ['cmaps', 'standard_fonts', 'wasm']) {
    cpSync(join(ROOT, 'node_modules/pdfjs-dist', folder), join(OUT, 'renderer/pdfjs', folder), { recursive: true, filter: (source) => !source.includes('nowasm') })
  }
}

/** Builds what is stale into out/. Returns the names of the targets built: none when all was fresh. */
export async function build() {
  const common = fingerprint(ROOT, EVERYWHERE)
  const stamp = readStamp()
  const hashes = Object.fromEntries(Object.entries(TARGETS).map(([name, { sources }]) => [name, fingerprint(ROOT, sources) + common]))
  const stale = Object.keys(TARGETS).filter((name) => stamp[name] !== hashes[name] || !existsSync(join(OUT, name)))
  if (stale.length === 0) return stale

  say(`Building ${stale.join(', ')} …`)
  const vite = await import('vite')
  mkdirSync(OUT, { recursive: true })
  const results = await Promise.allSettled(stale.map(async (name) => vite.build(await TARGETS[name].config())))
  if (stale.includes('seeds')) copySeeds()
  if (stale.includes('renderer')) copyPdfData()
  copyFonts()

  const failures = results.flatMap((result, index) => (result.status === 'rejected' ? [{ name: stale[index], reason: result.reason }] : []))
  const built = stale.filter((name) => failures.every((failure) => failure.name !== name))
  writeFileSync(STAMP, JSON.stringify({ ...stamp, ...Object.fromEntries(built.map((name) => [name, hashes[name]])) }))
  if (failures.length > 0) throw new SetupError(`The build failed.\n${failures.map(({ name, reason }) => `${name}: ${reason.message}`).join('\n')}`)
  return built
}
