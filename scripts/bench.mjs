import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { median, megabytes, milliseconds, seconds, table, times } from './lib/bench-report.mjs'
import { benchSearch } from './lib/bench-search.mjs'
import { hasDisplay } from './lib/display.mjs'
import { benchQuality } from './lib/bench-quality.mjs'
import { benchSuggest } from './lib/bench-suggest.mjs'
import { OUT, ROOT } from './lib/paths.mjs'
import { indexWithRecoll, recollMissing } from './lib/recoll.mjs'
import { requireSandbox, sandboxSwitches } from './lib/sandbox.mjs'
import { run, say, SetupError } from './lib/say.mjs'
import { setUp, setUpWindow } from './lib/set-up.mjs'
import { nodeBundle } from './lib/targets.mjs'

// `npm run bench` measures import, search and start; `npm run bench -- import`, `search` or `start` one of them, and `npm run bench -- scale`, which takes as long as all,
// how import grows, and the memory of the whole app meanwhile. `npm run bench -- search --articles 100000` searches so many. Every peer is a process of its own.

const PARTS = ['import', 'search', 'quality', 'suggest', 'start', 'scale']
const USUAL = ['import', 'search', 'start']
const ARTICLES = 10_000
/** What is imported, how many files, and how often: the medians are printed. */
const CORPORA = {
  articles: { files: ARTICLES, runs: 3, title: 'news articles of about 400 words as .txt' },
  pages: { files: 1000, runs: 3, title: 'saved pages' },
  pdfs: { files: 500, runs: 1, title: 'PDFs of ten pages' },
}
/** Recoll's time for the articles is to be at least so many times ours. */
const WANTED = 3
const SCALES = [1000, 10_000, 100_000]
/** The whole app's while it imports the largest of these, bytes. */
const MOST_MEMORY = 600e6
/** A lunr index of this size needs more than Node's own limit. MB. */
const LUNR_HEAP = 8192

const { values: options, positionals: chosen } = parseArgs({ allowPositionals: true, options: { articles: { type: 'string', default: String(ARTICLES) } } })
const parts = chosen.length === 0 ? USUAL : chosen
/** How many are searched. */
const articles = Number(options.articles)

/**
 * Runs a peer to its end and reads its answer: the one line it prints.
 * @param {string} name
 * @param {string[]} args
 * @param {{ nodeArgs?: string[], wrap?: string[] }} [options] `wrap`: a command that runs another
 * @returns {Promise<any>}
 */
function peer(name, args, { nodeArgs = [], wrap = [] } = {}) {
  const [command = '', ...rest] = [...wrap, process.execPath, ...nodeArgs, join(OUT, 'bench', `${name}.js`), ...args]
  return new Promise((resolve, reject) => {
    const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.on('data', (data) => { said += data })
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(said))
      else reject(new SetupError(`The ${name} part of the bench failed (exit code ${code}).`))
    })
  })
}

const redthread = (role, folder, what = 'articles') => peer('redthread', [role, folder, what])
const lunr = (role, folder) => peer('lunr', [role, folder], { nodeArgs: [`--max-old-space-size=${LUNR_HEAP}`] })

/** Several runs of one peer as one: the median of each figure. */
function medians(runs) {
  return { ms: median(runs.map((one) => one.ms)), cpu: median(runs.map((one) => one.cpu)), memory: median(runs.map((one) => one.memory)), imported: runs[0].imported, size: runs[0].size }
}

const prepare = (kind, folder, files) => peer('prepare', [kind, folder, String(files)])

function withoutCase(folder) {
  for (const end of ['', '-wal', '-shm']) rmSync(join(folder, `bench.redthread${end}`), { force: true })
}

/** What the case takes beyond the compressed originals, beside the text it holds. */
const sizeRatio = (size, { bytes, deflated }) => `${((size - deflated) / bytes).toFixed(2)} × the text + originals`

async function benchImport(folder, what, corpus, recoll) {
  const { files, runs: count, title } = CORPORA[what]
  /** @type {Record<string, any[]>} */
  const runs = { redthread: [], recoll: [], lunr: [] }
  for (let number = 0; number < count; number++) {
    say(`Importing ${what}, run ${number + 1} of ${count} …`)
    withoutCase(folder)
    runs.redthread.push(await redthread('import', folder, what))
    if (recoll) runs.recoll.push(await indexWithRecoll(join(folder, what), join(folder, 'recoll')))
    if (what === 'articles') runs.lunr.push(await lunr('import', folder))
  }
  const peers = Object.entries({
    redthread: 'Redthread: read, date, keep originals, find copies, encrypt, index', recoll: 'recollindex: index only', lunr: 'lunr: index in memory',
  }).filter(([name]) => runs[name].length > 0).map(([name, called]) => ({ name, called, ...medians(runs[name]) }))
  for (const { called, imported } of peers) if (imported !== files) throw new SetupError(`${called}: only ${imported} of ${files} files were taken in.`)
  const [ours, ...others] = peers
  const text = what === 'articles' ? sizeRatio(ours.size, corpus) : `originals: ${megabytes(corpus.bytes)}, compressed ${megabytes(corpus.deflated)}`
  table(`Import ${files.toLocaleString('en')} ${title} (${megabytes(corpus.bytes)}), ${count === 1 ? 'one run' : `median of ${count} runs in turn`}`, [
    ['', 'time', 'of processors', 'files/s', 'peak memory', 'on disk'],
    ...peers.map(({ called, ms, cpu, memory, size }) => [called, seconds(ms), seconds(cpu), (files / (ms / 1000)).toFixed(files > 1000 ? 0 : 1), megabytes(memory), size === 0 ? 'none' : megabytes(size)]),
    ...others.map(({ name, ms, cpu, memory }) => [`${name} / Redthread`, `${(ms / ours.ms).toFixed(2)}×`, `${(cpu / ours.cpu).toFixed(2)}×`, '', times(memory / ours.memory), '']),
  ])
  console.log(`  Size of the case: ${text}.`)
  const indexer = others.find(({ name }) => name === 'recoll')
  if (indexer && what === 'articles') console.log(`  Wanted: recollindex takes ${WANTED}× as long. ${indexer.ms / ours.ms >= WANTED ? 'Reached.' : 'Not reached.'}`)
}

async function benchScale(folder, electron) {
  const rows = []
  /** @type {any} */
  let app = null
  let fastest = Infinity
  let slowest = 0
  for (const files of SCALES) {
    const into = join(folder, `scale-${files}`)
    say(`Writing and importing ${files.toLocaleString('en')} articles, by the engine alone and in the app …`)
    const corpus = await prepare('articles', into, files)
    const { ms, memory, size, imported } = await redthread('import', into)
    withoutCase(into)
    app = await inApp('app-import', electron, [into, 'articles'])
    for (const count of [imported, app.imported]) if (count !== files) throw new SetupError(`Only ${count} of ${files} articles were taken in.`)
    rmSync(into, { recursive: true, force: true })
    fastest = Math.min(fastest, ms / files)
    slowest = Math.max(slowest, ms / files)
    rows.push([files.toLocaleString('en'), seconds(ms), `${(ms / files).toFixed(2)} ms`, megabytes(memory), seconds(app.ms), whole(app.peak), megabytes(corpus.bytes), megabytes(corpus.deflated), megabytes(size), sizeRatio(size, corpus)])
  }
  table('How import grows: encrypted case, .txt articles of about 400 words', [
    ['articles', 'engine alone', 'per article', 'its peak memory', 'in the app', 'its peak memory', 'text', 'compressed', 'case file', ''], ...rows,
  ])
  console.log(`  Slowest per article / fastest, engine alone: ${(slowest / fastest).toFixed(2)}.`)
  if (!app.peak) return
  console.log('  Memory in the app: all its processes, main, window, engine and Chromium’s helpers, at the moment when their sum was highest; pages that they share are counted once (PSS).')
  for (const [when, processes] of Object.entries({ 'before the last import': app.before, 'at its peak': app.peak, 'after it': app.after })) {
    console.log(`  ${when}: ${whole(processes)} = ${processes.map(({ kind, bytes }) => `${kind} ${megabytes(bytes)}`).join(' + ')}`)
  }
  const peak = total(app.peak)
  console.log(`  Wanted: less than ${megabytes(MOST_MEMORY)} with ${SCALES.at(-1)?.toLocaleString('en')} articles. ${peak < MOST_MEMORY ? 'Reached.' : 'Not reached.'}`)
}

const total = (processes) => processes.reduce((sum, { bytes }) => sum + bytes, 0)
const whole = (processes) => (processes === null ? 'not told here' : megabytes(total(processes)))

/** A peer that opens the built app, in a display of its own where there is none. */
function inApp(name, electron, args, ownArgs = []) {
  const wrap = hasDisplay() ? [] : ['xvfb-run', '--auto-servernum', '--server-args=-screen 0 1440x960x24']
  return peer(name, [electron.executable, ...args, ...sandboxSwitches(), ROOT, ...ownArgs], { wrap })
}

async function benchStart(electron) {
  say('Starting the app …')
  const { starts } = await inApp('app-start', electron, [], ['--sample'])
  const [first, ...later] = starts
  const memory = starts.map((start) => start.memory).filter((bytes) => bytes !== null)
  table(`Start of the built app with the sample case, to a window that listens (Electron ${electron.version}, new process each time)`, [
    ['first, fresh user data', milliseconds(first.ms)],
    [`later, median of ${later.length}`, milliseconds(median(later.map((start) => start.ms)))],
    ['later, slowest', milliseconds(Math.max(...later.map((start) => start.ms)))],
    ['memory of all its processes', memory.length === 0 ? 'not told here' : megabytes(median(memory))],
  ])
}

await run(async () => {
  const unknown = parts.find((part) => !PARTS.includes(part))
  if (unknown !== undefined) throw new SetupError(`There is no part named ${unknown}. Choose from: ${PARTS.join(', ')}.`)
  const electron = parts.includes('start') || parts.includes('scale') ? await setUpWindow({ tests: true }) : await setUp({ sample: false })
  if (electron) requireSandbox(electron.folder)
  const vite = await import('vite')
  await vite.build(/** @type {import('vite').InlineConfig} */ (nodeBundle('bench', Object.fromEntries(['prepare', 'redthread', 'lunr', 'minisearch', 'fts5', 'recoll', 'quality', 'suggest', 'app-start', 'app-import'].map((name) => [name, `bench/${name}.ts`])))))

  const folder = mkdtempSync(join(tmpdir(), 'redthread-bench-'))
  try {
    console.log(`${cpus().length} × ${cpus()[0]?.model.trim()}, load ${loadavg()[0]?.toFixed(1)}, Node ${process.versions.node}, ${process.platform}`)
    if (parts.includes('import')) {
      const missing = recollMissing()
      if (missing !== null) say(`Not measured beside Recoll: ${missing}`)
      for (const what of Object.keys(CORPORA)) {
        say(`Writing ${CORPORA[what].files.toLocaleString('en')} ${CORPORA[what].title} …`)
        await benchImport(folder, what, await prepare(what, folder, CORPORA[what].files), missing === null)
      }
    }
    if (parts.includes('search')) {
      const into = join(folder, `search-${articles}`)
      say(`Writing ${articles.toLocaleString('en')} articles …`)
      const corpus = await prepare('articles', into, articles)
      await benchSearch({ peer, folder: into, articles, bytes: corpus.bytes })
    }
    if (parts.includes('quality')) await benchQuality({ peer, folder, table })
    if (parts.includes('suggest')) await benchSuggest({ peer, table })
    if (parts.includes('scale')) await benchScale(folder, electron)
    if (parts.includes('start')) await benchStart(electron)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
