import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './paths.mjs'

const PEERS = { redthread: 'Redthread', lunr: 'lunr', plain: 'plain BM25' }
const MEASURES = ['ndcg', 'reciprocal', 'recall']

/**
 * How good the lists are that judged queries are answered with (bench/judgements), beside lunr and plain BM25 over the same articles.
 * @param {{ peer: (name: string, args: string[]) => Promise<any>, folder: string, table: (title: string, rows: string[][]) => void }} bench
 */
export async function benchQuality({ peer, folder, table }) {
  const into = join(folder, 'quality')
  mkdirSync(into)
  const { articles, rows } = await peer('quality', [into, join(ROOT, 'seeds', 'articles')])
  const mean = (some, name, measure) => (some.reduce((sum, row) => sum + row[name][measure], 0) / some.length).toFixed(3)
  const line = (title, some) => [`${title} (${some.length})`, ...Object.keys(PEERS).flatMap((name) => MEASURES.map((measure) => mean(some, name, measure)))]
  const kinds = [...new Set(rows.map(({ kind }) => kind))]
  table(`Quality of lists: ${rows.length} judged queries over ${articles} articles. The same story again gains nothing; weights were tried on one half, what is fresh was written after that and never corrected`, [
    ['', ...Object.values(PEERS).flatMap((called) => [`${called}: nDCG@10`, 'MRR', 'recall@50'])],
    ...kinds.map((kind) => line(kind, rows.filter((row) => row.kind === kind))),
    ...['tried on', 'other', 'fresh'].map((half) => line(half, rows.filter((row) => row.half === half))),
    line('all', rows),
  ])
}
