import { foldLetters, isUnspaced } from '../../core/search/fold.ts'
import type { TermTable } from '../../core/search/term-table.ts'
import { tokensOf } from '../../core/search/tokens.ts'
import { nameForms, NEAR_FROM, type NameForm } from '../../core/search/name-forms.ts'
import { SEARCH_FIELDS, type WordTerm } from '../../core/search/tree.ts'
import { canonicalLine } from '../../core/text/canonical.ts'
import { expandFuzzy, expandWildcard } from './expand.ts'
import { anyOf, type Match, type Row, type Slot } from './index/match.ts'
import { sameStem, termsThatBegin } from './vocabulary.ts'

/** What looks for words, as the index can answer it. */
export interface WordMatch {
  /** Null: no article can match, because there is no such word. */
  readonly match: Match | null
  /** For a misspelling: the word exactly as typed, which counts for more than those like it. */
  readonly exact: Match | null
  /** For a name: each of its forms. */
  readonly forms: readonly { readonly form: NameForm; readonly match: Match }[]
}

/** `aliases`: other names of what has a name. */
export function matchWords(terms: TermTable, term: WordTerm, aliases: (name: string) => readonly string[]): WordMatch {
  const field = term.field === null ? null : SEARCH_FIELDS.indexOf(term.field)
  const row = (slots: readonly Slot[], more: Partial<Pick<Row, 'within' | 'exact'>> = {}): Match | null =>
    (slots.length === 0 || slots.some(slot => slot.terms.length === 0) ? null : { kind: 'row', field, slots, within: null, exact: null, ...more })
  const only = (match: Match | null): WordMatch => ({ match, exact: null, forms: [] })
  switch (term.kind) {
    case 'word':
      return only(term.exact ? row(asWritten(terms, term.text), { exact: term.text }) : row(wordSlots(terms, term.text)))
    case 'phrase':
      return only(term.exact ? row(asWritten(terms, term.text), { exact: term.text }) : row(slotsOf(terms, term.text)))
    case 'near':
      return only(row(slotsOf(terms, term.text), { within: term.distance }))
    case 'wildcard':
      return only(row(patternSlots(terms, term.pattern)))
    case 'fuzzy': {
      const text = withoutPossessive(term.text)
      const exact = row(wordSlots(terms, text))
      const like = isUnspaced(text)
        ? unspacedFuzzy(terms, text, term.edits).map(slots => row(slots))
        : [row(tokensOf(canonicalLine(text)).map(({ term: part }) => ({ gap: 0, terms: part.length <= LONGEST_FUZZY ? expandFuzzy(terms, part, term.edits) : sameStem(terms, part) })))]
      return { match: anyOf([exact, ...like]), exact, forms: [] }
    }
    case 'name': {
      const forms = nameForms([term.text, ...aliases(term.text)]).flatMap((form) => {
        const match = row(form.terms.map(word => ({ gap: 0, terms: form.kind === 'near' ? likeName(terms, word) : plainTerm(terms, word), isInitial: hasInitial(form, word) })))
        return match === null ? [] : [{ form, match }]
      })
      return { match: anyOf(forms.map(({ match }) => match)), exact: forms[0]?.form.kind === 'same' ? forms[0].match : null, forms }
    }
  }
}

/** Letters a word of a name must have for two of them to be wrong. */
const NEARER_FROM = 9

const likeName = (terms: TermTable, word: string): Int32Array =>
  (word.length < NEAR_FROM || isUnspaced(word) ? plainTerm(terms, word) : expandFuzzy(terms, word, word.length < NEARER_FROM ? 1 : 2))

/** Letters that an apostrophe joins to an English word. */
const JOINED = /^[dmst]$/

/** Whether a letter of a name is an initial that could be taken for the end of a word; not in a name that has such an end, as "Cambodia’s Bank". */
const hasInitial = ({ label, terms }: NameForm, word: string): boolean => JOINED.test(word) && terms.length > 1 && !/\p{L}['’][dmst](?!\p{L})/iu.test(label)

function plainTerm(terms: TermTable, word: string): Int32Array {
  const own = terms.find(word)
  return Int32Array.from(own < 0 ? [] : [own])
}

/** The words of a text as they are, without those of their stems. */
const asWritten = (terms: TermTable, text: string): Slot[] => tokensOf(canonicalLine(text)).map(({ term }) => ({ gap: 0, terms: plainTerm(terms, term) }))

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

/** Patterns of words side by side ("human * traffick*"). A `*` alone stands for a word or none. */
function patternSlots(terms: TermTable, patterns: string): Slot[] {
  let gap = 0
  return patterns.split(/\s+/).flatMap((pattern) => {
    if (/^\*+$/.test(pattern)) gap += 1
    const [first, ...rest] = isUnspaced(pattern) ? unspacedWildcard(terms, pattern) : wildcard(terms, pattern)
    if (!first) return []
    const slots = [{ ...first, gap: first.gap + gap }, ...rest]
    gap = 0
    return slots
  })
}

/** A pattern of one word, or of several with signs between ("anti-fra*"). */
function wildcard(terms: TermTable, pattern: string): Slot[] {
  if (!/[*?]/.test(pattern)) return slotsOf(terms, pattern)
  const parts = foldLetters(canonicalLine(pattern)).split(/[^\p{L}\p{M}\p{N}*?]+/u).filter(part => /[^*?]/.test(part))
  return parts.map(part => ({ gap: 0, terms: /[*?]/.test(part) ? expandWildcard(terms, part) : sameStem(terms, part) }))
}

/** Tokens that a `*` between letters of an unspaced script may stand for at most; a `?` stands for one or none. */
const WIDEST_GAP = 6

/** In running text anything may follow and precede, so that only a sign between letters widens what is found, and one at the end of a syllable. */
function unspacedWildcard(terms: TermTable, pattern: string): Slot[] {
  const pieces = pattern.split(/([*?]+)/)
  const last = pieces.findLastIndex(piece => /[^*?]/.test(piece))
  return pieces.flatMap((piece, index) => {
    if (piece === '' || /^[*?]+$/.test(piece)) return []
    const slots = index === last && index < pieces.length - 1 && pieces[index + 1] !== '' ? opened(terms, piece) : slotsOf(terms, piece)
    const sign = index > 1 ? pieces[index - 1]! : ''
    return slots.map((slot, place) => (place === 0 && sign !== '' ? { ...slot, gap: sign.includes('*') ? WIDEST_GAP : sign.length } : slot))
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
