import type { GeneratedArticle } from './corpus.ts'
import { pick, seeded } from './random.ts'

/** A query in the language of each peer; null where that has nothing like it. */
export interface BenchQuery {
  readonly kind: string
  readonly redthread: string
  readonly lunr: string | null
  readonly minisearch: MiniQuery | null
  /** FTS5's MATCH. */
  readonly fts5: string | null
  readonly recoll: string | null
}

/** MiniSearch has no language: words, and how they are taken. */
export interface MiniQuery {
  readonly words: string
  readonly combineWith?: 'AND' | 'OR'
  readonly prefix?: boolean
  /** Letters that may be wrong. */
  readonly fuzzy?: number
  readonly field?: 'title'
}

type Asked = Omit<BenchQuery, 'kind'>

const UNSPACED = new Set(['km', 'zh', 'th'])
/** Words that most articles have. */
const COMMON = ['the', 'of', 'and', 'police', 'said', 'officials', 'government', 'new', 'people', 'from']
/** What is typed, letter by letter. */
const TYPED = ['police said', 'the ministry of', 'stre trou', 'international authorities']

const alone = (redthread: string): Asked => ({ redthread, lunr: null, minisearch: null, fts5: null, recoll: null })

/** Articles with any of the words, those with all of them before the others, or at least above them. Recoll's own lists are of those with all. */
function words(list: readonly string[]): Asked {
  const text = list.join(' ')
  return { redthread: text, lunr: text, minisearch: { words: text }, fts5: list.map(quoted).join(' OR '), recoll: list.join(' OR ') }
}

const allOf = (list: readonly string[]): Pick<Asked, 'lunr' | 'minisearch'> => ({ lunr: list.map(word => `+${word}`).join(' '), minisearch: { words: list.join(' '), combineWith: 'AND' } })
const quoted = (text: string): string => `"${text}"`

/** lunr and MiniSearch have no phrases, and are asked for articles with all the words instead. */
const phrase = (list: readonly string[]): Asked => ({ ...allOf(list), redthread: quoted(list.join(' ')), fts5: quoted(list.join(' ')), recoll: quoted(list.join(' ')) })
const begins = (letters: string): Asked => ({ redthread: `${letters}*`, lunr: `${letters}*`, minisearch: { words: letters, prefix: true }, fts5: `${quoted(letters)} *`, recoll: `${letters}*` })
const pattern = (text: string): Asked => ({ ...alone(text), lunr: text, recoll: text })
const misspelt = (word: string, edits: number): Asked => ({ ...alone(`${word}~${edits}`), lunr: `${word}~${edits}`, minisearch: { words: word, fuzzy: edits } })

/** 320 queries of every kind, most made of words that stand together in one of the articles. The same articles give the same queries. */
export function makeQueries(articles: readonly GeneratedArticle[], seed = 2): BenchQuery[] {
  const random = seeded(seed)
  const english = articles.filter(article => article.language === 'en')
  const others = articles.filter(article => article.language !== 'en')
  const wordsOf = ({ paragraphs }: GeneratedArticle): string[] => pick(random, paragraphs).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  /** Neighbouring words of one article; the first has at least `letters` letters. */
  const neighbours = (count: number, letters = 1, isOne: (word: string) => boolean = () => true): string[] => {
    for (;;) {
      const list = wordsOf(pick(random, english))
      const start = Math.floor(random() * list.length)
      const found = list.slice(start, start + count)
      if (found.length === count && found[0]!.length >= letters && isOne(found[0]!)) return found.map(word => word.toLowerCase())
    }
  }
  const name = (): string => {
    const capital = (word: string): boolean => /^[A-Z][a-z]{3}/.test(word)
    return neighbours(2, 4, capital).map(word => word[0]!.toUpperCase() + word.slice(1)).join(' ')
  }
  const common = COMMON.values()
  const beginnings = TYPED.flatMap(text => Array.from(text, (_, at) => text.slice(0, at + 1).trimEnd())).filter((text, at, all) => all.indexOf(text) === at).values()
  const kinds: readonly (readonly [kind: string, count: number, make: () => Asked])[] = [
    ['one word', 40, () => words(neighbours(1, 4))],
    ['a common word', COMMON.length, () => words([common.next().value!])],
    ['two words', 40, () => words(neighbours(2, 4))],
    ['three words', 20, () => words(neighbours(3))],
    ['a sentence', 6, () => words(neighbours(20))],
    ['phrase', 24, () => phrase(neighbours(2, 4))],
    ['a common phrase', 6, () => phrase([pick(random, COMMON.slice(0, 3)), pick(random, COMMON)])],
    ['near', 10, () => {
      const [one, , , other] = neighbours(4, 4)
      const near = [one!, other!]
      return { ...allOf(near), redthread: `"${near.join(' ')}"~5`, fts5: `NEAR(${near.map(quoted).join(' ')}, 5)`, recoll: `"${near.join(' ')}"po5` }
    }],
    ['must, not', 16, () => {
      const [one, other] = neighbours(2, 4)
      if (random() < 0.5) return { ...allOf([one!, other!]), redthread: `+${one} +${other}`, fts5: `${quoted(one!)} AND ${quoted(other!)}`, recoll: `${one} ${other}` }
      return { ...alone(`${one} -${other}`), lunr: `${one} -${other}`, fts5: `${quoted(one!)} NOT ${quoted(other!)}`, recoll: `${one} -${other}` }
    }],
    ['in the title', 10, () => {
      const word = pick(random, pick(random, english).title.toLowerCase().match(/[a-z]{4,}/g) ?? ['police'])
      return { ...alone(`title:${word}`), lunr: `title:${word}`, minisearch: { words: word, field: 'title' }, fts5: `title:${quoted(word)}` }
    }],
    ['open end', 16, () => begins(neighbours(1, 6)[0]!.slice(0, 4))],
    ['three letters', 12, () => begins(neighbours(1, 5)[0]!.slice(0, 3))],
    ['as it is typed', 40, () => {
      const { value } = beginnings.next()
      return value === undefined ? begins(neighbours(1, 5)[0]!.slice(0, 2)) : { ...begins(value), ...value.includes(' ') ? { lunr: null, minisearch: null, fts5: null, recoll: null } : {} }
    }],
    ['open beginning', 8, () => pattern(`*${neighbours(1, 7)[0]!.slice(-5)}`)],
    ['open on both sides', 4, () => pattern(`*${neighbours(1, 7)[0]!.slice(2, 6)}*`)],
    ['misspelling', 14, () => {
      const [word] = neighbours(1, 6)
      return misspelt(`${word!.slice(0, 2)}${word![3]}${word![2]}${word!.slice(4)}`, 1)
    }],
    ['two letters wrong', 6, () => {
      const [word] = neighbours(1, 8)
      return misspelt(`${word!.slice(0, 2)}${word!.slice(3, 5)}${word!.slice(6)}`, 2)
    }],
    ['name', 8, () => alone(`name:${quoted(name())}`)],
    ['with a filter', 10, () => alone(`${neighbours(1, 4)[0]} ${pick(random, ['language:km', 'language:English', 'has:date', 'is:copy', 'before:2025'])}`)],
    ['other scripts', 20, () => {
      const article = pick(random, others)
      const word = pick(random, wordsOf(article).filter(found => found.length > 1))
      return words([UNSPACED.has(article.language) ? unspacedWord(random, word) : word])
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
