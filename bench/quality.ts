import { fileURLToPath } from 'node:url'
import { judgedFiles, judgements, sampleFiles, type Judged } from './judgements/judged.ts'
import { measure, type Measures } from './judgements/measures.ts'
import { redthreadOver } from './judgements/our-peer.ts'
import { lunrOver, plainBm25Over } from './judgements/peers.ts'
import { answer } from './peer.ts'

/** `quality FOLDER SEEDS` asks the judged queries of Redthread, lunr and plain BM25 over the same articles: SEEDS and those made for it. FOLDER is empty. */
const [folder = '', seeds = ''] = process.argv.slice(2)

const files = [...sampleFiles(seeds), ...judgedFiles()]
const storyOf = new Map(files.map(({ name, story }) => [name, story]))
const ours = await redthreadOver(fileURLToPath(new URL('..', import.meta.url)), folder, files)
const [lunr, plain] = [lunrOver(files), plainBm25Over(files)]
const measured = (names: readonly string[], { grades }: Judged): Measures => measure(names.map(name => storyOf.get(name)!), grades)

const judged = judgements()
const rows = []
for (const [place, one] of judged.entries()) {
  rows.push({
    // The half that weights were tried on, the other, and what was written after that.
    kind: one.kind, query: one.query, half: one.fresh ? 'fresh' : place % 2 === 0 ? 'tried on' : 'other',
    redthread: measured(await ours.search(one.query), one), lunr: measured(lunr(one.query), one), plain: measured(plain(one.query), one),
  })
}
ours.close()
answer({ articles: files.length, rows })
