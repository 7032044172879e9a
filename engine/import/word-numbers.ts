import type { ParsedArticle } from '../../core/article/article.ts'
import { LONGEST_WORD, surfaceTokens } from '../../core/search/surface-words.ts'

/** The different words of an article as the thread that reads tells them: a word once in letters, then by its number. */
export interface NumberedWords {
  /** Words told for the first time, parted by spaces; their numbers go on from the last one. */
  readonly fresh: string
  /** The words of the article. */
  readonly numbers: Int32Array
  /** The numbers begin from 0 again. */
  readonly anew: boolean
}

/** Words that are numbered before the numbers begin again: bounds memory. */
const MOST = 400_000

/** Numbers the words of one article after the other. `file` stands in for a title. */
export function wordNumberer(most = MOST): (article: Pick<ParsedArticle, 'meta' | 'text'>, file: string) => NumberedWords {
  let known = new Map<string, number>()
  /** By number: the last article it was met in. */
  let met: number[] = []
  let article = 0
  return ({ meta, text }, file) => {
    const anew = known.size >= most
    if (anew) {
      known = new Map()
      met = []
    }
    article += 1
    const fresh: string[] = []
    const numbers: number[] = []
    for (const word of surfaceTokens(`${meta.title.value ?? file}\n${meta.outlet.value ?? ''}\n${meta.byline.value ?? ''}\n${text}`)) {
      if (word.length > LONGEST_WORD) continue
      let number = known.get(word)
      if (number === undefined) {
        number = known.size
        known.set(word, number)
        fresh.push(word)
      }
      if (met[number] === article) continue
      met[number] = article
      numbers.push(number)
    }
    return { fresh: fresh.join(' '), numbers: Int32Array.from(numbers), anew }
  }
}
