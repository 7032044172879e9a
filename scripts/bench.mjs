import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasDisplay } from './lib/display.mjs'
import { OUT, ROOT } from './lib/paths.mjs'
import { requireSandbox, sandboxSwitches } from './lib/sandbox.mjs'
import { run, say, SetupError } from './lib/say.mjs'
import { setUp, setUpWindow } from './lib/set-up.mjs'
import { nodeBundle } from './lib/targets.mjs'

// `npm run bench` measures everything; `npm run bench -- import`, `search` or `start` one part. Every peer is a process of its own.

const PARTS = ['import', 'search', 'start']
const ARTICLES = 10_000
/** Each import is done this often, and its medians are printed. */
const RUNS = 3
/** A lunr index of this size needs more than Node's own limit. MB. */
const LUNR_HEAP = 8192

const chosen = process.argv.slice(2)
const parts = chosen.length === 0 ? PARTS : chosen

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

const redthread = (role, folder) => peer('redthread', [role, folder])
const lunr = (role, folder) => peer('lunr', [role, folder], { nodeArgs: [`--max-old-space-size=${LUNR_HEAP}`] })

/** The value below which `share` of the values lie. */
function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}
const median = (values) => quantile(values, 0.5)

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`
const milliseconds = (ms) => `${ms.toFixed(ms < 10 ? 2 : 0)} ms`
const megabytes = (bytes) => `${Math.round(bytes / 1e6).toLocaleString('en')} MB`
const times = (ratio) => `${ratio.toFixed(ratio < 10 ? 1 : 0)}×`

function table(title, rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column] ?? '').length)))
  const lines = rows.map((row) => row.map((cell, column) => (column === 0 ? String(cell).padEnd(widths[0]) : String(cell ?? '').padStart(widths[column]))).join('   '))
  console.log(`\n${title}\n${lines.map((line) => `  ${line.trimEnd()}`).join('\n')}`)
}

/** Several runs of one peer as one: the median of each figure. */
function medians(runs) {
  return { ms: median(runs.map((one) => one.ms)), memory: median(runs.map((one) => one.memory)), imported: runs[0].imported, size: runs[0].size }
}

async function benchImport(folder, { articles, bytes }) {
  /** @type {{ redthread: any[], lunr: any[] }} */
  const runs = { redthread: [], lunr: [] }
  for (let count = 0; count < RUNS; count++) {
    say(`Importing, run ${count + 1} of ${RUNS} …`)
    for (const end of ['', '-wal', '-shm']) rmSync(join(folder, `bench.redthread${end}`), { force: true })
    runs.redthread.push(await redthread('import', folder))
    runs.lunr.push(await lunr('import', folder))
  }
  const [ours, theirs] = [medians(runs.redthread), medians(runs.lunr)]
  for (const { imported } of [ours, theirs]) if (imported !== articles) throw new SetupError(`Only ${imported} of ${articles} articles were taken in.`)
  const row = (name, { ms, memory, size }) => [name, seconds(ms), `${Math.round(articles / (ms / 1000))}`, megabytes(memory), size === 0 ? 'none' : megabytes(size)]
  table(`Import and index ${articles.toLocaleString('en')} articles of about 400 words (${megabytes(bytes)} of .txt), median of ${RUNS} runs`, [
    ['', 'time', 'articles/s', 'peak memory', 'on disk'],
    row('Redthread: read, date, keep originals, encrypt, index', ours),
    row('lunr: index in memory', theirs),
    ['lunr / Redthread', times(theirs.ms / ours.ms), '', times(theirs.memory / ours.memory), ''],
  ])
}

async function benchSearch(folder) {
  say('Searching …')
  const ours = await redthread('search', folder)
  const theirs = await lunr('search', folder)
  const kinds = [...new Set(ours.timed.map((query) => query.kind))]
  const of = (answer, kind) => answer.timed.filter((query) => kind === null || query.kind === kind)
  const figures = (answer, kind) => {
    const queries = of(answer, kind)
    const ms = queries.map((query) => query.ms)
    return [milliseconds(median(ms)), milliseconds(quantile(ms, 0.95)), `${queries.filter((query) => query.found > 0).length}/${queries.length}`]
  }
  table('Search: 200 queries, the first 50 hits; Redthread with snippets and marks, from the encrypted file (median of 5 passes each)', [
    ['', 'Redthread', 'p95', 'found', 'lunr', 'p95', 'found'],
    ...kinds.map((kind) => [kind, ...figures(ours, kind), ...figures(theirs, kind)]),
    ['all', ...figures(ours, null), ...figures(theirs, null)],
    ['peak memory', megabytes(ours.memory), '', '', megabytes(theirs.memory)],
  ])
  console.log(`  Redthread's first wildcard and misspelling after opening, which read the case's words: ${milliseconds(ours.wordsMs)}.`)
}

async function benchStart(electron) {
  say('Starting the app …')
  const wrap = hasDisplay() ? [] : ['xvfb-run', '--auto-servernum', '--server-args=-screen 0 1440x960x24']
  const { starts } = await peer('app-start', [electron.executable, ...sandboxSwitches(), ROOT, '--sample'], { wrap })
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
  const electron = parts.includes('start') ? await setUpWindow({ tests: true }) : await setUp({ sample: false })
  const vite = await import('vite')
  await vite.build(/** @type {import('vite').InlineConfig} */ (nodeBundle('bench', Object.fromEntries(['prepare', 'redthread', 'lunr', 'app-start'].map((name) => [name, `bench/${name}.ts`])))))

  const folder = mkdtempSync(join(tmpdir(), 'redthread-bench-'))
  try {
    console.log(`${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}, ${process.platform}`)
    if (parts.includes('import') || parts.includes('search')) {
      say(`Writing ${ARTICLES.toLocaleString('en')} articles …`)
      const corpus = await peer('prepare', [folder, String(ARTICLES)])
      if (parts.includes('import')) await benchImport(folder, corpus)
      else await redthread('import', folder)
      if (parts.includes('search')) await benchSearch(folder)
    }
    if (electron) {
      requireSandbox(electron.folder)
      await benchStart(electron)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
