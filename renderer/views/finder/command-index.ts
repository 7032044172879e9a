import lunr from 'lunr'
import { finderTerms, finderWords } from '../../../core/search/finder-words.ts'

export interface Findable {
  readonly id: string
  readonly label: string
}

/** Finds commands by the beginnings of their words, or by words that are nearly right: all that is typed must be there. */
export interface CommandIndex {
  readonly find: (text: string) => readonly string[]
}

/** Short words have too many neighbours for a misspelling to mean anything. */
const LEAST_FOR_FUZZY = 5

export function indexCommands(commands: readonly Findable[]): CommandIndex {
  const builder = new lunr.Builder()
  builder.ref('id')
  builder.field('label')
  for (const { id, label } of commands) builder.add({ id, label: finderWords(label) })
  const index = builder.build()
  const everything = commands.map(({ id }) => id)

  /** Score of each command that has the word, its beginning, or nearly it. */
  function scores(word: string): ReadonlyMap<string, number> {
    const found = index.query((query) => {
      query.term(word, { boost: 10, usePipeline: false })
      query.term(word, { boost: 4, wildcard: lunr.Query.wildcard.TRAILING, usePipeline: false })
      if (word.length >= LEAST_FOR_FUZZY) query.term(word, { editDistance: 1, usePipeline: false })
    })
    return new Map(found.map(({ ref, score }) => [ref, score]))
  }

  return {
    find: (text) => {
      const words = finderTerms(text).map(scores)
      const total = (id: string): number => words.reduce((sum, found) => sum + (found.get(id) ?? 0), 0)
      return everything.filter((id) => words.every((found) => found.has(id))).sort((a, b) => total(b) - total(a))
    },
  }
}
