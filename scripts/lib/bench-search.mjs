import { readFileSync } from 'node:fs'
import { freemem } from 'node:os'
import { join } from 'node:path'
import { megabytes, median, milliseconds, quantile, seconds, table, times } from './bench-report.mjs'
import { indexWithRecoll, recollMissing } from './recoll.mjs'
import { say } from './say.mjs'

/** What an index in memory takes at most, bytes for each byte of text: as measured with 10,000 articles. A peer that would not fit is left out. */
const IN_MEMORY = { lunr: 60, minisearch: 30 }
/** What Node may use. MB. */
const MOST_HEAP = 16_384
/** Redthread's own, milliseconds: median and p95, by how many articles there are. */
const WANTED = [{ articles: 10_000, median: 3 }, { articles: 100_000, median: 20, p95: 100 }]
const FACETS_WANTED = 100
const SLOWEST = 12

/**
 * Redthread beside lunr, MiniSearch, SQLite's FTS5 and Recoll, on the same articles.
 * @param {{ peer: (name: string, args: string[], options?: { nodeArgs?: string[] }) => Promise<any>, folder: string, articles: number, bytes: number }} given
 */
export async function benchSearch({ peer, folder, articles, bytes }) {
  const queries = JSON.parse(readFileSync(join(folder, 'queries.json'), 'utf8'))
  const peers = []
  say('Redthread imports and searches …')
  const imported = await peer('redthread', ['import', folder, 'articles'])
  peers.push({ name: 'Redthread', indexing: 'import: read, date, keep originals, find copies, encrypt, index', ...imported, ...await peer('redthread', ['search', folder]) })
  const [ours] = peers
  for (const [name, called] of /** @type {const} */ ([['lunr', 'lunr'], ['minisearch', 'MiniSearch']])) {
    const needed = IN_MEMORY[name] * bytes
    const most = Math.min(MOST_HEAP * 1e6, freemem() * 0.8)
    if (needed > most) {
      say(`${called} is left out: its index of so many articles lies in memory and may take ${megabytes(needed)}; there are ${megabytes(most)} for it.`)
      continue
    }
    say(`${called} indexes and searches …`)
    const args = name === 'lunr' ? ['search', folder] : [folder]
    peers.push({ name: called, indexing: 'read, index in memory', ...await peer(name, args, { nodeArgs: [`--max-old-space-size=${MOST_HEAP}`] }) })
  }
  say('SQLite indexes with FTS5 and searches …')
  peers.push({ name: 'FTS5', indexing: 'read, store encrypted, index', ...await peer('fts5', [folder]) })
  const missing = recollMissing()
  if (missing !== null) say(`Recoll is left out: ${missing}`)
  else {
    say('Recoll indexes and searches …')
    const at = join(folder, 'recoll')
    peers.push({ name: 'Recoll', indexing: 'index', ...await indexWithRecoll(join(folder, 'articles'), at), ...await peer('recoll', [folder, at]) })
  }
  tellIndexing(peers, articles)
  tellTimes(peers, queries)
  tellSlowest(ours, queries)
  tellGoals(ours, articles)
}

function tellIndexing(peers, articles) {
  table(`Taking in ${articles.toLocaleString('en')} articles`, [
    ['', 'time', 'of processors', 'peak memory', 'peak while searching', 'on disk', ''],
    ...peers.map(({ name, indexing, ms, cpu, memory, searching, size }) => [
      name, seconds(ms), seconds(cpu), megabytes(memory), searching === undefined ? '' : megabytes(searching), size === 0 ? 'none' : megabytes(size), indexing,
    ]),
  ])
}

/** Medians and 95th percentiles, by kind; a ratio compares what both were asked. */
function tellTimes(peers, queries) {
  const [ours, ...others] = peers
  const of = ({ timed }, kind) => timed.filter(({ number }) => kind === null || queries[number].kind === kind)
  const figures = (peer, kind) => {
    const ms = of(peer, kind).map((one) => one.ms)
    return ms.length === 0 ? ['', ''] : [milliseconds(median(ms)), milliseconds(quantile(ms, 0.95))]
  }
  const row = (called, kind) => [called, of(ours, kind).length, ...peers.flatMap((one) => figures(one, kind))]
  table('A page of 50: median and p95 of each kind of query, each query the median of 5. Redthread, FTS5 and Recoll with snippets', [
    ['', 'queries', ...peers.flatMap(({ name }) => [name, 'p95'])],
    ...[...new Set(queries.map(({ kind }) => kind))].map((kind) => row(kind, kind)),
    row('all that it can be asked', null),
  ])
  table('Beside Redthread, of the queries that both can be asked', [
    ['', 'queries', 'median', 'Redthread', '', 'p95', 'Redthread', '', 'found something', 'Redthread'],
    ...others.map((peer) => {
      const same = new Set(peer.timed.map(({ number }) => number))
      const mine = ours.timed.filter(({ number }) => same.has(number))
      const [his, own] = [peer.timed, mine].map((timed) => timed.map(({ ms }) => ms))
      const found = (timed) => timed.filter((one) => one.found > 0).length
      const at = (share) => [milliseconds(quantile(his, share)), milliseconds(quantile(own, share)), times(quantile(his, share) / quantile(own, share))]
      return [peer.name, same.size, ...at(0.5), ...at(0.95), found(peer.timed), found(mine)]
    }),
  ])
  const recoll = others.find(({ nothingMs }) => nothingMs !== undefined)
  if (recoll) console.log(`  recollq is a process for each query; one that finds nothing takes ${milliseconds(recoll.nothingMs)} of its times.`)
}

function tellSlowest({ timed }, queries) {
  table('Redthread’s slowest', [...timed].sort((a, b) => b.ms - a.ms).slice(0, SLOWEST).map(({ number, ms }) => [queries[number].redthread.slice(0, 80), queries[number].kind, milliseconds(ms)]))
}

function tellGoals({ timed, facets, firstMs, restMs }, articles) {
  const ms = timed.map((one) => one.ms)
  console.log(`  After the import the index was merged in rest: ${seconds(restMs)} of processors.`)
  console.log(`  First search after opening, which reads the case’s words: ${milliseconds(firstMs)}. Counts of facets beside a search: median ${milliseconds(median(facets))}, p95 ${milliseconds(quantile(facets, 0.95))}; wanted: less than ${FACETS_WANTED} ms.`)
  for (const wanted of WANTED.filter((one) => one.articles === articles)) {
    const [half, most] = [median(ms), quantile(ms, 0.95)]
    const reached = half < wanted.median && (wanted.p95 === undefined || most < wanted.p95)
    console.log(`  Wanted of ${articles.toLocaleString('en')} articles: a median below ${wanted.median} ms${wanted.p95 === undefined ? '' : `, a p95 below ${wanted.p95} ms`}. ${milliseconds(half)}, ${milliseconds(most)}: ${reached ? 'reached' : 'not reached'}.`)
  }
}
