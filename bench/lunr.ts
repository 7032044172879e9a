import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import lunr from 'lunr'
import { answer, peakMemory, queriesIn, time } from './peer.ts'

/** `lunr import FOLDER` builds lunr's index of FOLDER/articles in memory, with its own English pipeline; `lunr search FOLDER` also asks it the queries. */
const [role, folder = ''] = process.argv.slice(2)
const articles = join(folder, 'articles')

const started = performance.now()
let imported = 0
const index = lunr(builder => {
  builder.ref('file')
  builder.field('title')
  builder.field('text')
  for (const file of readdirSync(articles)) {
    const text = readFileSync(join(articles, file), 'utf8')
    builder.add({ file, title: text.slice(0, text.indexOf('\n')), text: text.slice(text.indexOf('\n')) })
    imported++
  }
})
const ms = performance.now() - started
const memory = peakMemory()
const { user, system } = process.cpuUsage()

if (role === 'import') {
  answer({ ms, cpu: (user + system) / 1000, imported, memory, size: 0 })
} else {
  const queries = queriesIn(folder).map(({ kind, lunr: query }) => ({ kind, query }))
  answer({ timed: await time(queries, query => index.search(query).length), memory: peakMemory() })
}
