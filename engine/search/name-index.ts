import lunr from 'lunr'
import { finderTerms, finderWords } from '../../core/search/finder-words.ts'

/** Something with one or more names that the quick finder finds. */
export interface Named {
  readonly key: string
  readonly names: readonly string[]
}

export interface Found {
  readonly key: string
  /** lunr's; comparable with that of another index over names of the same kind. */
  readonly score: number
}

/** lunr's own index over names in any script. */
export interface NameIndex {
  /** What has a name with words that begin with every word typed. Words shorter than `shortest` (UTF-16 units) must be there whole. */
  readonly find: (typed: string, shortest: number) => readonly Found[]
  /** What has a name with words that are those typed, but for one letter in each longer word. */
  readonly findSimilar: (typed: string) => readonly Found[]
}

/** Weight of a whole word over the beginning of one. */
const WHOLE_WORD = 5

/** Letters a word must have for one of them to be wrong. UTF-16 units. */
const LONG_WORD = 4

/** How much a thing with more words is put back: a title that says more is less about each word, but an entity with more names is not. */
const LENGTH_WEIGHT = { titles: 0.75, names: 0 } as const

/** About 100 µs a title to build. */
export function nameIndex(things: readonly Named[], kind: keyof typeof LENGTH_WEIGHT): NameIndex {
  const builder = new lunr.Builder()
  // The declarations of lunr leave this one out.
  Object.assign(builder, { tokenizer: (field: unknown) => finderWords(String(field)).map(word => new lunr.Token(word, {})) })
  builder.ref('key')
  builder.field('names')
  builder.b(LENGTH_WEIGHT[kind])
  for (const { key, names } of things) builder.add({ key, names: names.join('\n') })
  const index = builder.build()

  const run = (typed: string, clause: (query: lunr.Query, term: string) => void): Found[] => {
    const terms = finderTerms(typed)
    if (terms.length === 0) return []
    return index.query(query => terms.forEach(term => clause(query, term))).map(({ ref, score }) => ({ key: ref, score }))
  }
  return {
    find: (typed, shortest) => run(typed, (query, term) => {
      const open = term.length >= shortest ? lunr.Query.wildcard.TRAILING : lunr.Query.wildcard.NONE
      query.term(term, { presence: lunr.Query.presence.REQUIRED, wildcard: open, usePipeline: false })
      query.term(term, { boost: WHOLE_WORD, usePipeline: false })
    }),
    findSimilar: typed => run(typed, (query, term) => {
      query.term(term, { presence: lunr.Query.presence.REQUIRED, editDistance: term.length >= LONG_WORD ? 1 : 0, usePipeline: false })
    }),
  }
}
