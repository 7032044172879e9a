import { foldLetters, isUnspaced } from '../../core/search/fold.ts'
import { tokensOf } from '../../core/search/tokens.ts'
import { SEARCH_FIELDS, type SearchField, type WordTerm } from '../../core/search/tree.ts'
import { canonicalLine } from '../../core/text/canonical.ts'
import type { Readable } from '../store/database.ts'
import { columnOfArticles } from '../store/proposed.ts'
import { entriesOf, wantedOf } from './index/entries.ts'
import { evaluationOf, type Evaluation } from './index/evaluate.ts'
import { fieldOfKey, keysWith, termOfKey } from './index/key.ts'
import type { Row } from './index/match.ts'
import { postingsOf } from './index/places.ts'
import { firstFrom, type Found } from './index/sets.ts'
import { directoryOf, type IndexState } from './index/state.ts'
import { matchWords } from './match.ts'
import { stemOf } from './vocabulary.ts'

/** Something that may be written at the caret, and in how many articles a search for it finds something. */
export interface Counted {
  readonly text: string
  /** Null: to count them would take too long. */
  readonly articles: number | null
}

/** A word in more articles than this is not counted: it tells nothing. */
const COMMON = 30_000

/** How many documents have a row of one slot, null where it is common, and one of them; 0 for none. Some 10 ns a document: a third of what it costs to find and weigh them. */
function counted(db: Readable, state: IndexState, { field, slots }: Row): { readonly count: number | null; readonly first: number } {
  const { seq, next } = state.documents
  const seen = new Uint8Array(next)
  const wanted = wantedOf(state.terms, slots[0]!.terms)
  let count = 0
  let first = 0
  for (const segment of state.segments) {
    const directory = directoryOf(db, state, segment)
    for (const document of postingsOf(db, segment, directory, entriesOf(directory, wanted, field)).documents) {
      if (seen[document] === 1 || seq[document] === 0) continue
      seen[document] = 1
      count += 1
      if (first === 0) first = document
    }
    if (count > COMMON) return { count: null, first }
  }
  return { count, first }
}

/** Letters of a word of a spaced script before others are proposed: with one, everything begins so. */
const SHORTEST = 2

/**
 * Words of the case that begin so, the commonest first, one for each that would find something else. `typed`: as it stands in the query. Up to 10 ms for 100,000 articles, once the
 * directories of the index are in memory.
 */
export function wordsThatBegin(db: Readable, state: IndexState, typed: string, field: SearchField | null, most: number): Counted[] {
  const line = canonicalLine(typed)
  const tokens = tokensOf(line)
  if (tokens.length === 0 || tokens.at(-1)!.end < line.length) return []
  if (isUnspaced(line)) return unspacedWords(db, state, line, field, most)
  const beginning = tokens[0]!.term
  if (tokens.length > 1 || beginning.length < SHORTEST) return []
  const own = state.terms.find(beginning) < 0 ? null : stemOf(beginning)
  const seen = new Set(own === null ? [] : [own])
  const found: Counted[] = []
  for (const { term, entries } of commonest(db, state, beginning, field)) {
    if (found.length === most) break
    const word = state.terms.text(term)
    const stem = stemOf(word)
    if (word === beginning || seen.has(stem)) continue
    seen.add(stem)
    if (entries > COMMON && isAscii(line)) {
      found.push({ text: line + word.slice(beginning.length), articles: null })
      continue
    }
    const { match } = matchWords(state.terms, plainWord(word, field), () => [])
    const { count, first } = match?.kind === 'row' ? counted(db, state, match) : { count: 0, first: 0 }
    const written = first > 0 ? writtenForm(db, state, line, word, field, first) : null
    if (written !== null) found.push({ text: line + restOf(written, beginning), articles: count })
  }
  return found
}

const plainWord = (text: string, field: SearchField | null): WordTerm => ({ kind: 'word', field, text, exact: false })

const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text)

/** Terms that begin so, those in most documents first: as the directories have it, the dead included, and one in two fields twice. Some 20 ns for each that has the same first three letters. */
function commonest(db: Readable, state: IndexState, beginning: string, field: SearchField | null): { readonly term: number; readonly entries: number }[] {
  const { pool, starts } = state.terms.letters()
  const units = Uint16Array.from(beginning, (_, at) => beginning.charCodeAt(at))
  const begins = (term: number): boolean => {
    const start = starts[term]!
    if (starts[term + 1]! - start < units.length) return false
    return units.every((unit, at) => pool[start + at] === unit)
  }
  const [from, to] = keysWith(units)
  const wanted = field === null ? null : SEARCH_FIELDS.indexOf(field)
  const counts = new Map<number, number>()
  for (const segment of state.segments) {
    const directory = directoryOf(db, state, segment)
    for (let entry = firstFrom(directory.keys, from, 0); entry < directory.keys.length && directory.keys[entry]! < to; entry++) {
      const key = directory.keys[entry]!
      const term = termOfKey(key)
      if ((wanted === null || fieldOfKey(key) === wanted) && begins(term)) counts.set(term, (counts.get(term) ?? 0) + directory.documents[entry]!)
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([term, entries]) => ({ term, entries }))
}

/** A word as the first article has it. The index holds words without marks, as those write them who type none; where some are typed, only a word with the same will do, else null. */
function writtenForm(db: Readable, { documents }: IndexState, typed: string, word: string, field: SearchField | null, document: number): string | null {
  if (isAscii(typed)) return word
  const tokens = (field === null ? SEARCH_FIELDS : [field]).flatMap(column => columnOfArticles(db, column, [documents.seq[document]!]).flatMap(text => (
    tokensOf(text).filter(({ term }) => term === word).map(({ start, end }) => text.slice(start, end).toLowerCase()))))
  return tokens.find(written => written.startsWith(typed.toLowerCase())) ?? null
}

/** What stands behind the letters that fold to `beginning`. */
function restOf(written: string, beginning: string): string {
  let end = 1
  while (end < written.length && foldLetters(written.slice(0, end)).length < beginning.length) end += 1
  return written.slice(end)
}

/** Articles, and places in each, at which it is looked what follows. */
const MOST_TEXTS = 40
const MOST_PLACES = 3
/** How far around a place a word may reach. UTF-16 units. */
const AROUND = 40

let segmenter: Intl.Segmenter | null = null

/**
 * Words of a script without spaces that begin so: as a dictionary cuts the texts where what is typed stands in them, because the index holds syllables. Looks at some of the articles.
 */
function unspacedWords(db: Readable, state: IndexState, typed: string, field: SearchField | null, most: number): Counted[] {
  const evaluation = evaluationOf(db, state)
  const documents = documentsWith(state, evaluation, { kind: 'wildcard', field, pattern: `${typed}*` })
  const looked = Math.min(documents.length, MOST_TEXTS)
  const some = Array.from({ length: looked }, (_, at) => state.documents.seq[documents[Math.floor(at * documents.length / looked)]!]!)
  const times = new Map<string, number>()
  for (const text of columnOfArticles(db, field ?? 'text', some)) for (const word of wordsAt(text, typed)) times.set(word, (times.get(word) ?? 0) + 1)
  return [...times].sort((a, b) => b[1] - a[1]).slice(0, most)
    .map(([text]) => ({ text, articles: documents.length > MOST_COUNTED ? null : documentsWith(state, evaluation, plainWord(text, field)).length }))
}

/** In more articles than this a word of several syllables is not counted: where each stands would have to be read, some 4 µs an article. */
const MOST_COUNTED = 1000

function documentsWith({ terms }: IndexState, evaluation: Evaluation, term: WordTerm): Found {
  const { match } = matchWords(terms, term, () => [])
  return match === null ? new Int32Array(0) : evaluation.documents(match)
}

/** The words at whose beginning `typed` stands in a text, each with the next where it is no longer than that. */
function wordsAt(text: string, typed: string): string[] {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' })
  const words: string[] = []
  for (let at = text.indexOf(typed), places = 0; at >= 0 && places < MOST_PLACES; at = text.indexOf(typed, at + typed.length), places++) {
    const from = Math.max(0, at - AROUND)
    // A stretch that begins at a space or a sign is cut as the whole text would be.
    const start = from + (/^[\s\S]*[^\p{L}\p{M}\p{N}]/u.exec(text.slice(from, at))?.[0].length ?? 0)
    let word = ''
    for (const { segment, index, isWordLike } of segmenter.segment(text.slice(start, at + typed.length + AROUND))) {
      if (start + index < at) continue
      if (!isWordLike || (word === '' && start + index > at)) break
      word += segment
      if (word.length > typed.length) break
    }
    if (word.length > typed.length && word.startsWith(typed)) words.push(word)
  }
  return words
}
