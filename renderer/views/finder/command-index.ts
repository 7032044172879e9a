import lunr from 'lunr'
import { finderTerms, finderWords } from '../../../core/search/finder-words.ts'

export interface Findable {
  readonly id: string
  readonly label: string
}

/** Finds commands by the beginnings of their words, or by words that are nearly right. */
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

  return {
    find: (text) => {
      const words = finderTerms(text)
      if (words.length === 0) return everything
      return index.query((query) => {
        for (const word of words) {
          query.term(word, { boost: 10, usePipeline: false })
          query.term(word, { boost: 4, wildcard: lunr.Query.wildcard.TRAILING, usePipeline: false })
          if (word.length >= LEAST_FOR_FUZZY) query.term(word, { editDistance: 1, usePipeline: false })
        }
      }).map(({ ref }) => ref)
    },
  }
}
