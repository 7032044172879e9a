import lunr from 'lunr'
import type { Vocabulary } from './vocabulary.ts'

/** What a wildcard or a misspelling stands for: words of the case, the most frequent first, and of words with one stem only the most frequent. */
export interface Expansion {
  readonly words: readonly string[]
  /** More words fit than are listed. */
  readonly capped: boolean
}

/**
 * Words that one clause stands for at most, and all clauses of a query together. A query pays for each in every article it ranks: 100 words
 * cost 50 ms in 10,000 articles. They cover whatever begins with four letters; two letters begin thousands.
 */
const MOST_WORDS = 100
const MOST_OF_QUERY = 300

/** How many words each may stand for, when a query has so many clauses that stand for several. */
export const wordsEach = (clauses: number): number => Math.max(1, Math.min(MOST_WORDS, Math.floor(MOST_OF_QUERY / clauses)))

/** The declarations of lunr have these as methods of an instance. */
interface TokenSets {
  fromArray(sorted: readonly string[]): TokenSet
  fromFuzzyString(text: string, edits: number): TokenSet
}
interface TokenSet {
  intersect(other: TokenSet): TokenSet
  toArray(): string[]
}
const TokenSets = lunr.TokenSet as unknown as TokenSets

/**
 * Words that fit a pattern with one or more `*`, each of which stands for any letters or none. Reads every word: 5 ms for 160,000, where
 * lunr's TokenSet takes 0.4 ms for an open end but 200 ms for an open beginning, after 300 ms of building.
 */
export function expandWildcard({ words, articles }: Vocabulary, pattern: string, most = MOST_WORDS): Expansion {
  const pieces = pattern.split('*')
  const head = pieces[0]!
  const tail = pieces.at(-1)!
  const middle = pieces.slice(1, -1).filter(piece => piece !== '')
  const shortest = pattern.length - pieces.length + 1
  const places: number[] = []
  for (let place = 0; place < words.length; place++) {
    const word = words[place]!
    if (word.length >= shortest && word.startsWith(head) && word.endsWith(tail) && holdsInOrder(word, middle, head.length, word.length - tail.length)) places.push(place)
  }
  return mostFrequent(places, words, articles, most)
}

function holdsInOrder(word: string, pieces: readonly string[], start: number, end: number): boolean {
  let from = start
  for (const piece of pieces) {
    const at = word.indexOf(piece, from)
    if (at < 0 || at + piece.length > end) return false
    from = at + piece.length
  }
  return true
}

/** Words that differ from `text` by up to `edits` letters inserted, left out, replaced or swapped with a neighbour, as lunr's fuzzy terms. */
export function expandFuzzy(vocabulary: Vocabulary, text: string, edits: number, most = MOST_WORDS): Expansion {
  const query = TokenSets.fromFuzzyString(text, edits)
  const found = tokenSets(vocabulary).flatMap(set => set.intersect(query).toArray())
  return mostFrequent(found.map(word => vocabulary.places.get(word)!), vocabulary.words, vocabulary.articles, most)
}

function mostFrequent(places: number[], words: readonly string[], articles: readonly number[], most: number): Expansion {
  places.sort((a, b) => articles[b]! - articles[a]! || a - b)
  const byStem = new Map<string, string>()
  for (const place of places) {
    const stem = stemOf(words[place]!)
    if (byStem.has(stem)) continue
    if (byStem.size === most) return { words: [...byStem.values()], capped: true }
    byStem.set(stem, words[place]!)
  }
  return { words: [...byStem.values()], capped: false }
}

/**
 * The index finds every word with the stem of one, and would count an article once for each. lunr's stemmer and the index's are both Porter's:
 * of 172,000 words, 5 had one stem here and two there.
 */
const stemOf = (word: string): string => lunr.stemmer(new lunr.Token(word, {})).toString()

/** The first `old` words as one TokenSet (about 2 µs a word to build, 70 bytes to keep), and those since, up to `end`, as another. */
interface Sets {
  readonly old: number
  readonly end: number
  readonly sets: readonly TokenSet[]
}

const builtFrom = new WeakMap<Vocabulary, Sets>()

/** More new words than this, and more than an eighth of all, are taken into the old ones. */
const YOUNG = 5000

function tokenSets(vocabulary: Vocabulary): readonly TokenSet[] {
  const { words } = vocabulary
  const built = builtFrom.get(vocabulary)
  if (built?.end === words.length) return built.sets
  const keep = built !== undefined && words.length - built.old <= Math.max(YOUNG, words.length / 8)
  const next: Sets = keep
    ? { old: built.old, end: words.length, sets: [built.sets[0]!, tokenSet(words.slice(built.old))] }
    : { old: words.length, end: words.length, sets: [tokenSet(words.slice())] }
  builtFrom.set(vocabulary, next)
  return next.sets
}

const tokenSet = (words: string[]): TokenSet => TokenSets.fromArray(words.sort())
