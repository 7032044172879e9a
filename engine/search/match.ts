import { foldLetters, isUnspaced } from '../../core/search/fold.ts'
import type { TermTable } from '../../core/search/term-table.ts'
import { tokensOf } from '../../core/search/tokens.ts'
import { SEARCH_FIELDS, type Clause } from '../../core/search/tree.ts'
import { canonicalLine } from '../../core/text/canonical.ts'
import { expandFuzzy, expandWildcard } from './expand.ts'
import { anyOf, type Match, type Slot } from './index/match.ts'
import { sameStem, termsThatBegin } from './vocabulary.ts'

/** A clause as the index can answer it. */
export interface ClauseMatch {
  readonly clause: Clause
  /** Null: no article can match, because there is no such word. */
  readonly match: Match | null
  /** For a misspelling: the word exactly as typed, which counts for more than those like it. */
  readonly exact: Match | null
}

export function matchClause(terms: TermTable, clause: Clause): ClauseMatch {
  const { term } = clause
  const field = clause.field === null ? null : SEARCH_FIELDS.indexOf(clause.field)
  const row = (slots: readonly Slot[] | null): Match | null => (slots === null || slots.length === 0 || slots.some(slot => slot.terms.length === 0) ? null : { kind: 'row', field, slots })
  switch (term.kind) {
    case 'word':
      return { clause, match: row(wordSlots(terms, term.text)), exact: null }
    case 'phrase':
      return { clause, match: row(slotsOf(terms, term.text)), exact: null }
    case 'wildcard':
      return { clause, match: row(isUnspaced(term.pattern) ? unspacedWildcard(terms, term.pattern) : wildcard(terms, term.pattern)), exact: null }
    case 'fuzzy': {
      const text = withoutPossessive(term.text)
      const exact = row(wordSlots(terms, text))
      const like = isUnspaced(text)
        ? unspacedFuzzy(terms, text, term.edits).map(row)
        : [row(tokensOf(canonicalLine(text)).map(({ term: part }) => ({ gap: 0, terms: part.length <= LONGEST_FUZZY ? expandFuzzy(terms, part, term.edits) : sameStem(terms, part) })))]
      return { clause, match: anyOf([exact, ...like]), exact }
    }
  }
}

/** "Cambodia’s" means Cambodia: the stemmer would not know. */
const withoutPossessive = (text: string): string => text.replace(/['’]s$/i, '')

/** The words of a text side by side, each with those of its stem. */
const slotsOf = (terms: TermTable, text: string): Slot[] => tokensOf(canonicalLine(text)).map(({ term }) => ({ gap: 0, terms: sameStem(terms, term) }))

/** A plain word. Korean words carry their particles at the end, as in 프놈펜의, "of Phnom Penh"; so they also find what begins with them. */
function wordSlots(terms: TermTable, text: string): Slot[] {
  const bare = withoutPossessive(text)
  return /\p{Script=Hangul}{2}$/u.test(bare.normalize('NFC')) ? opened(terms, bare) : slotsOf(terms, bare)
}

/** The same, the last letters of which may be the beginning of a word. */
function opened(terms: TermTable, text: string): Slot[] {
  const tokens = tokensOf(canonicalLine(text))
  return tokens.map(({ term }, place) => ({ gap: 0, terms: place === tokens.length - 1 ? termsThatBegin(terms, term) : sameStem(terms, term) }))
}

/** Longer words are compared as they are: nobody misspells an address. UTF-16 units. */
const LONGEST_FUZZY = 40

/** A pattern of one or more words side by side ("anti-fra*"). */
function wildcard(terms: TermTable, pattern: string): Slot[] {
  const parts = foldLetters(canonicalLine(pattern)).split(/[^\p{L}\p{M}\p{N}*]+/u).filter(part => /[^*]/.test(part))
  return parts.map(part => ({ gap: 0, terms: part.includes('*') ? expandWildcard(terms, part) : sameStem(terms, part) }))
}

/** Tokens that a `*` between letters of an unspaced script may stand for at most. */
const WIDEST_GAP = 6

/** In running text anything may follow and precede, so that only a `*` between letters widens what is found, and one at the end of a syllable. */
function unspacedWildcard(terms: TermTable, pattern: string): Slot[] {
  const open = pattern.endsWith('*')
  const pieces = pattern.split('*').filter(piece => piece !== '')
  return pieces.flatMap((piece, index) => {
    const slots = open && index === pieces.length - 1 ? opened(terms, piece) : slotsOf(terms, piece)
    return slots.map((slot, place) => (index > 0 && place === 0 ? { ...slot, gap: WIDEST_GAP } : slot))
  })
}

/**
 * A word of an unspaced script with up to `edits` syllables left out, replaced or put in. There is no list of such words to compare with, and
 * a dictionary would cut just the misspelt ones wrongly; so its two ends are looked for with a gap between them, or one end without the other.
 */
function unspacedFuzzy(terms: TermTable, text: string, edits: number): Slot[][] {
  const slots = slotsOf(terms, text)
  const ends = (first: readonly Slot[], last: readonly Slot[]): Slot[] => [...first, { ...last[0]!, gap: edits }, ...last.slice(1)]
  const ways: Slot[][] = [slots]
  for (let split = 1; split < slots.length; split++) {
    for (let left = 0; left <= edits && split + left < slots.length; left++) ways.push(ends(slots.slice(0, split), slots.slice(split + left)))
  }
  for (let cut = 1; cut <= edits && slots.length - cut >= SHORTEST_END; cut++) ways.push(slots.slice(cut), slots.slice(0, slots.length - cut))
  return ways
}

/** An end of a word that may stand for the whole of it must have this many syllables. */
const SHORTEST_END = 3
