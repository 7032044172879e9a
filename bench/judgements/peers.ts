import lunr from 'lunr'
import { tokensOf } from '../../core/search/tokens.ts'
import type { JudgedFile } from './judged.ts'

/** Answers a query with the names of files, best first. */
export type Peer = (query: string) => readonly string[]

/** What peers without our language can be asked: the words, without filters. */
const wordsOf = (query: string): string => query.replace(/(?:^|\s)\w+:\S+/g, ' ').replace(/["(),]/g, ' ').trim()

const titleOf = (content: string): string => /^title: "?(.*?)"?$/m.exec(content)?.[1] ?? content.trim().split('\n')[0]!

/** lunr, with its own pipeline and defaults; title and text are its fields. */
export function lunrOver(files: readonly JudgedFile[]): Peer {
  const index = lunr((builder) => {
    builder.ref('name')
    builder.field('title')
    builder.field('text')
    for (const { name, content } of files) builder.add({ name, title: titleOf(content), text: content })
  })
  return query => index.search(wordsOf(query)).map(({ ref }) => ref)
}

/** BM25 as in the textbooks over our tokens, without stems, fields, misspellings or anything else. */
export function plainBm25Over(files: readonly JudgedFile[]): Peer {
  const documents = files.map(({ content }) => {
    const times = new Map<string, number>()
    const tokens = tokensOf(content)
    for (const { term } of tokens) times.set(term, (times.get(term) ?? 0) + 1)
    return { times, length: tokens.length }
  })
  const average = documents.reduce((sum, { length }) => sum + length, 0) / documents.length
  return (query) => {
    const scores = new Float64Array(files.length)
    for (const { term } of tokensOf(wordsOf(query).replace(/~\d/g, ''))) {
      const holding = documents.filter(({ times }) => times.has(term)).length
      const rarity = Math.log(1 + (files.length - holding + 0.5) / (holding + 0.5))
      documents.forEach(({ times, length }, place) => {
        const found = times.get(term) ?? 0
        scores[place]! += rarity * found * 2.2 / (found + 1.2 * (0.25 + 0.75 * length / average))
      })
    }
    return files.map((_, place) => place).filter(place => scores[place]! > 0).sort((a, b) => scores[b]! - scores[a]! || a - b).map(place => files[place]!.name)
  }
}
