import { foldForIndex, foldLetters } from '../../core/search/fold.ts'
import { isUnspaced } from '../../core/search/surface-words.ts'
import type { Clause } from '../../core/search/tree.ts'
import type { Writable } from '../store/database.ts'
import { expandFuzzy, expandWildcard, type Expansion } from './expand.ts'
import { vocabulary } from './vocabulary.ts'

/** A clause as an FTS5 query (https://www.sqlite.org/fts5.html#full_text_query_syntax). */
export interface ClauseMatch {
  readonly clause: Clause
  /** Null: no article can match, because there is no such word. */
  readonly match: string | null
  /** For a misspelling: the word exactly as typed, which counts for more than those like it. */
  readonly exact: string | null
  readonly capped: boolean
}

/** `most`: how many words a wildcard or a misspelling may stand for. */
export function matchClause(db: Writable, clause: Clause, most: number): ClauseMatch {
  const { term, field } = clause
  const inField = (match: string | null): string | null => match && (field ? `{${field}} : (${match})` : match)
  switch (term.kind) {
    case 'word':
      return { clause, match: inField(word(db, term.text)), exact: null, capped: false }
    case 'phrase':
      return { clause, match: inField(phrase(db, term.text)), exact: null, capped: false }
    case 'wildcard': {
      const { match, capped } = isUnspaced(term.pattern)
        ? { match: unspacedWildcard(db, term.pattern), capped: false }
        : expanded(db, term.pattern, /[^\p{L}\p{M}\p{N}_,;*]+/u, part => (part.includes('*') ? expandWildcard(vocabulary(db), part, most) : null))
      return { clause, match: inField(match), exact: null, capped }
    }
    case 'fuzzy': {
      const text = withoutPossessive(term.text)
      const exact = inField(word(db, text))
      const { match, capped } = isUnspaced(text)
        ? { match: unspacedFuzzy(db, text, term.edits), capped: false }
        : expanded(db, text, /[^\p{L}\p{M}\p{N}_,;]+/u, part => (part.length <= LONGEST_FUZZY ? expandFuzzy(vocabulary(db), part, term.edits, most) : null))
      return { clause, match: anyOf([exact, inField(match)]), exact, capped }
    }
  }
}

/** Matches what any of `matches` does; nulls match nothing. */
export function anyOf(matches: readonly (string | null)[]): string | null {
  const some = matches.filter(match => match !== null)
  return some.length === 0 ? null : some.length === 1 ? some[0]! : `(${some.join(' OR ')})`
}

/** Matches what every one of `matches` does; nothing when one is null. `matches` is not empty. */
export function allOf(matches: readonly (string | null)[]): string | null {
  if (matches.includes(null)) return null
  return matches.length === 1 ? matches[0]! : `(${matches.join(' AND ')})`
}

/** The index cuts a word of an unspaced script into syllables and finds it again as a phrase of them. */
function phrase(db: Writable, text: string, prefix = false): string | null {
  const folded = foldForIndex(text)
  if (db.signalTokenize(folded).length === 0) return null
  return `"${folded.replaceAll('"', '""')}"${prefix ? ' *' : ''}`
}

/** "Cambodia’s" means Cambodia: the stemmer would not know. */
const withoutPossessive = (text: string): string => text.replace(/['’]s$/i, '')

/** A plain word. Korean words carry their particles at the end, as in 프놈펜의, "of Phnom Penh"; so they also find what begins with them. */
function word(db: Writable, text: string): string | null {
  const bare = withoutPossessive(text)
  return phrase(db, bare, /\p{Script=Hangul}{2}$/u.test(bare.normalize('NFC')))
}

/** Most phrases that a pattern of several parts ("anti-fra*") is turned into; above that its parts may stand anywhere in the article. */
const MOST_PHRASES = 200

/** Longer words are compared as they are: the automaton of a misspelling grows with the square of its length. UTF-16 units. */
const LONGEST_FUZZY = 40

/** A pattern of one or more words: each part that `expand` answers stands for all of its words, the others for themselves. */
function expanded(
  db: Writable, pattern: string, separator: RegExp, expand: (part: string) => Expansion | null,
): { match: string | null; capped: boolean } {
  const parts = foldLetters(foldForIndex(pattern)).split(separator).map(part => part.replace(/^[,;]+|[,;]+$/g, '')).filter(part => part !== '')
  const expansions = parts.map(part => expand(part) ?? { words: [part], capped: false })
  const capped = expansions.some(expansion => expansion.capped)
  const size = expansions.reduce((product, { words }) => product * words.length, 1)
  const match = size <= MOST_PHRASES
    ? anyOf(combinations(expansions.map(({ words }) => words)).map(words => phrase(db, words.join(' '))))
    : allOf(expansions.map(({ words }) => anyOf(words.map(one => phrase(db, one)))))
  return { match, capped }
}

const combinations = (lists: readonly (readonly string[])[]): string[][] =>
  lists.reduce<string[][]>((starts, list) => starts.flatMap(start => list.map(one => [...start, one])), [[]])

/** Syllables that a `*` between letters of an unspaced script may stand for at most. */
const WIDEST_GAP = 6

/** In running text anything may follow and precede, so that only a `*` between letters widens what is found. */
function unspacedWildcard(db: Writable, pattern: string): string | null {
  const open = pattern.endsWith('*')
  const pieces = pattern.split('*').filter(piece => piece !== '')
  const matches = pieces.map((piece, index) => phrase(db, piece, open && index === pieces.length - 1))
  return matches.length === 1 || matches.includes(null) ? allOf(matches) : `NEAR(${matches.join(' ')}, ${WIDEST_GAP})`
}

/**
 * A word of an unspaced script with up to `edits` syllables left out, replaced or put in. There is no list of such words to compare with, and
 * a dictionary would cut just the misspelt ones wrongly; so its two ends are looked for with a gap between them, or one end without the other.
 */
function unspacedFuzzy(db: Writable, text: string, edits: number): string | null {
  const syllables = db.signalTokenize(foldForIndex(text))
  const run = (from: number, to: number) => `"${syllables.slice(from, to).join('')}"`
  const matches = [run(0, syllables.length)]
  for (let split = 1; split < syllables.length; split++) {
    matches.push(`NEAR(${run(0, split)} ${run(split, syllables.length)}, ${edits})`)
    for (let left = 1; left <= edits && split + left < syllables.length; left++) {
      matches.push(`NEAR(${run(0, split)} ${run(split + left, syllables.length)}, ${edits})`)
    }
  }
  for (let cut = 1; cut <= edits && syllables.length - cut >= SHORTEST_END; cut++) matches.push(run(cut, syllables.length), run(0, syllables.length - cut))
  return anyOf(matches)
}

/** An end of a word that may stand for the whole of it must have this many syllables. */
const SHORTEST_END = 3
