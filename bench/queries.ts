import type { GeneratedArticle } from './corpus.ts'
import { pick, seeded } from './random.ts'

/** A query for both: lunr has no phrases, and is asked for articles with all the words instead. */
export interface BenchQuery {
  readonly kind: string
  readonly redthread: string
  readonly lunr: string
}

const UNSPACED = new Set(['km', 'zh', 'th'])

/** 200 queries of every kind, each made of words that stand together in one of the articles. The same articles give the same queries. */
export function makeQueries(articles: readonly GeneratedArticle[], seed = 2): BenchQuery[] {
  const random = seeded(seed)
  const english = articles.filter(article => article.language === 'en')
  const others = articles.filter(article => article.language !== 'en')
  const wordsOf = ({ paragraphs }: GeneratedArticle): string[] => pick(random, paragraphs).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  /** Neighbouring words of one article; the first has at least `letters` letters. */
  const neighbours = (count: number, letters = 1): string[] => {
    for (;;) {
      const words = wordsOf(pick(random, english)).map(word => word.toLowerCase())
      const start = Math.floor(random() * words.length)
      const found = words.slice(start, start + count)
      if (found.length === count && found[0]!.length >= letters) return found
    }
  }
  const same = (query: string): Omit<BenchQuery, 'kind'> => ({ redthread: query, lunr: query })
  const kinds: readonly (readonly [kind: string, count: number, make: () => Omit<BenchQuery, 'kind'>])[] = [
    ['one word', 40, () => same(neighbours(1, 4)[0]!)],
    ['two words', 40, () => same(neighbours(2, 4).join(' '))],
    ['three words', 20, () => same(neighbours(3).join(' '))],
    ['phrase', 24, () => {
      const words = neighbours(2, 4)
      return { redthread: `"${words.join(' ')}"`, lunr: words.map(word => `+${word}`).join(' ') }
    }],
    ['must, not', 16, () => {
      const [first, second] = neighbours(2, 4)
      return same(random() < 0.5 ? `+${first} +${second}` : `${first} -${second}`)
    }],
    ['in the title', 10, () => same(`title:${pick(random, pick(random, english).title.toLowerCase().match(/[a-z]{4,}/g) ?? ['police'])}`)],
    ['open end', 16, () => same(`${neighbours(1, 6)[0]!.slice(0, 4)}*`)],
    ['open beginning', 4, () => same(`*${neighbours(1, 7)[0]!.slice(-5)}`)],
    ['misspelling', 14, () => {
      const [word] = neighbours(1, 6)
      return same(`${word!.slice(0, 2)}${word![3]}${word![2]}${word!.slice(4)}~1`)
    }],
    ['other scripts', 16, () => {
      const article = pick(random, others)
      const word = pick(random, wordsOf(article).filter(found => found.length > 1))
      return same(UNSPACED.has(article.language) ? unspacedWord(random, word) : word)
    }],
  ]
  return kinds.flatMap(([kind, count, make]) => Array.from({ length: count }, () => ({ kind, ...make() })))
}

/** A piece out of the middle of a run without spaces, cut between letters. */
function unspacedWord(random: () => number, run: string): string {
  const letters = Array.from(new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(run), ({ segment }) => segment)
  const start = Math.floor(random() * Math.max(1, letters.length - 3))
  return letters.slice(start, start + 3).join('')
}
