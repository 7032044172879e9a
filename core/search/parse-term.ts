import { FIELD_NAME, hasLetterOrDigit, isQuote, isSpace, isSpecial, LONGEST_OPERATOR, NEAR_OPERATOR, SINGLE_QUOTED } from './characters.ts'
import { fail } from './mistake.ts'
import type { Inside } from './parse.ts'
import { dateValue, isFilterName, readFilter } from './parse-filter.ts'
import * as wrong from './query-error.ts'
import { ARTICLE_HOLDINGS, SEARCH_FIELDS, type QueryTree, type SearchField, type Term } from './tree.ts'

export interface ReadTerm {
  /** Null: a word with nothing in it to look for. */
  readonly term: Term | null
  readonly boost: number
  readonly end: number
}

type GroupReader = (inside: Inside, start: number, field: SearchField | null) => { readonly tree: QueryTree; readonly end: number }

/** Reads what stands behind the sign of a clause, from `at`; the clause began at `start`. */
export function readTerm(inside: Inside, start: number, at: number, readGroup: GroupReader): ReadTerm {
  const { query, depth } = inside
  const { name, lower, behind } = nameAt(inside, at)
  // All that has a tag or an outlet at all.
  const holding = query[behind] === '*' && isEnd(inside, behind + 1) ? ARTICLE_HOLDINGS.find(what => what === lower) : undefined
  if (holding !== undefined) return { term: { kind: 'filter', filter: { by: 'has', what: holding } }, boost: 1, end: behind + 1 }
  if (lower !== undefined && isFilterName(lower)) {
    const value = (lower === 'date' ? dateValue(query, behind) : null) ?? readValue(inside, behind)
    const filter = readFilter(lower, value.text, value.start, value.end)
    return { term: { kind: 'filter', filter }, boost: 1, end: value.end }
  }
  if (lower === 'name') {
    const value = readValue(inside, behind)
    if (!hasLetterOrDigit(value.text)) fail(wrong.nothingInWord(query.slice(start, value.end), start, value.end))
    const { boost, end } = readSuffixes(query, value.end, false)
    return { term: { kind: 'name', field: null, text: value.text }, boost: boost ?? 1, end }
  }
  const field = lower === undefined ? inside.field : fieldOf(lower)
  if (field === undefined) return fail(wrong.unknownField(name!, wholeWord(query, at), at, behind - 1))
  if (query[behind] === '(') {
    const group = readGroup(inside, behind, field)
    const { boost, end } = readSuffixes(query, group.end, false)
    return { term: { kind: 'group', tree: group.tree }, boost: boost ?? 1, end }
  }
  const exact = query[behind] === '=' && /[^\s~^*?=]/.test(query.charAt(behind + 1))
  const from = exact ? behind + 1 : behind
  const word = isQuote(query.charAt(from)) ? readPhrase(query, from) : singleQuoted(query, from) ?? readWord(query, from, depth)
  const suffixes = readSuffixes(query, word.end, word.kind === 'phrase')
  return { ...withSuffixes(query, start, behind, field, exact, word, suffixes), end: suffixes.end }
}

/** The name of a field that stands at `start`, and where what it is asked for begins; no name where none does, or what stands before a colon and a space is no field's. */
function nameAt(inside: Inside, start: number): { readonly name?: string; readonly lower?: string; readonly behind: number } {
  const { query } = inside
  const name = FIELD_NAME.exec(query.slice(start))?.[0]
  if (name === undefined) return { behind: start }
  const lower = name.toLowerCase()
  const colon = start + name.length
  let behind = colon + 1
  while (isSpace(query.charAt(behind))) behind += 1
  const isKnown = fieldOf(lower) !== undefined || isFilterName(lower) || lower === 'name'
  if (!isKnown) {
    if ((behind > colon + 1 || behind === query.length) && wrong.fieldMeant(name) === null) return { behind: start }
    fail(wrong.unknownField(name, wholeWord(query, start), start, colon))
  }
  const next = query.charAt(behind)
  const begins = behind === colon + 1
  if (isEnd(inside, behind) || (!begins && (/[+-]/.test(next) || FIELD_NAME.test(query.slice(behind)) || OPERATOR.test(query.slice(behind))))) fail(wrong.emptyField(lower, start, colon + 1))
  if (next === '+' || next === '-') fail(wrong.signAfterField(next, lower, start, behind + 1))
  return { name, lower, behind }
}

/** Whether nothing of a clause stands at `at`. */
const isEnd = ({ query, depth }: Inside, at: number): boolean => at >= query.length || isSpace(query[at]!) || (depth > 0 && query[at] === ')')

function fieldOf(name: string): SearchField | undefined {
  return name === 'author' ? 'byline' : SEARCH_FIELDS.find(known => known === name)
}

function withSuffixes(query: string, start: number, at: number, field: SearchField | null, exact: boolean, word: Word, { number, boost, end }: Suffixes): Omit<ReadTerm, 'end'> {
  const weight = boost ?? 1
  if (exact && (word.kind === 'wildcard' || number !== null)) fail(wrong.exactAndLoose(at, end))
  if (word.kind === 'phrase') {
    if (number === null) return { term: { kind: 'phrase', field, text: word.text, exact }, boost: weight }
    return { term: { kind: 'near', field, text: word.text, distance: number }, boost: weight }
  }
  if (word.kind === 'wildcard') {
    if (!hasLetterOrDigit(word.text)) fail(wrong.bareWildcard(at, word.end))
    if (number !== null) fail(wrong.wildcardAndFuzzy(at, end))
    return { term: { kind: 'wildcard', field, pattern: word.text }, boost: weight }
  }
  if (!hasLetterOrDigit(word.text)) {
    if (word.end === start || end > word.end || at > start) fail(wrong.nothingInWord(query.slice(start, Math.max(end, start + 1)), start, Math.max(end, start + 1)))
    return { term: null, boost: weight }
  }
  if (number === null) return { term: { kind: 'word', field, text: word.text, exact }, boost: weight }
  if (number > 2) fail(wrong.badFuzzy(false, String(number), word.end, end))
  return { term: { kind: 'fuzzy', field, text: word.text, edits: number }, boost: weight }
}

function wholeWord(query: string, start: number): string {
  let end = start
  while (end < query.length && !isSpace(query[end]!) && !isQuote(query[end]!)) end++
  return query.slice(start, end)
}

interface Word {
  readonly kind: 'word' | 'phrase' | 'wildcard'
  readonly text: string
  readonly end: number
}

/** The value of a filter: in quotes or up to the next space. */
function readValue(inside: Inside, start: number): { text: string; start: number; end: number } {
  const { query } = inside
  if (isQuote(query.charAt(start))) return { ...readPhrase(query, start, true), start }
  let end = start
  while (!isEnd(inside, end)) end++
  return { text: query.slice(start, end), start, end }
}

/** What stands in quotes. A `*` in it makes it a row of words with open ends, unless it is a value (`whole`), where it stands for itself. */
function readPhrase(query: string, start: number, whole = false): Word {
  let text = ''
  let pattern = ''
  let position = start + 1
  for (; position < query.length && !isQuote(query[position]!); position++) {
    const open = query[position] === '*' && !whole
    if (query[position] === '\\' && isSpecial(query.charAt(position + 1))) position++
    text += query[position]!
    // No word of any article holds these: an escaped one adds nothing to a pattern.
    pattern += open ? '*' : /[*?]/.test(query[position]!) ? ' ' : query[position]!
  }
  if (position >= query.length) fail(wrong.unclosedQuote(query.slice(start), start, query.length))
  if (!hasLetterOrDigit(text)) fail(wrong.emptyPhrase(start, position + 1))
  return pattern.includes('*') ? { kind: 'wildcard', text: oneSpaced(pattern).replaceAll(/\*+/g, '*'), end: position + 1 } : { kind: 'phrase', text: oneSpaced(text), end: position + 1 }
}

const oneSpaced = (text: string): string => text.trim().replace(/\s+/g, ' ')

function singleQuoted(query: string, start: number): Word | null {
  const found = SINGLE_QUOTED.exec(query.slice(start))
  return found && { kind: 'phrase', text: oneSpaced(found[1]!), end: start + found[0].length }
}

/** A question mark at the end of a word that stands before a space ends a question more often than it stands for a letter; there it may stand for none. */
function readWord(query: string, start: number, depth: number): Word {
  let literal = ''
  let pattern = ''
  let open = false
  let position = start
  for (; position < query.length; position++) {
    const char = query[position]!
    if (isSpace(char) || isQuote(char) || char === '~' || char === '^' || (char === ')' && depth > 0)) break
    if (char === '*' || (char === '?' && !isAddress(literal))) {
      open = true
      if (char === '?' || !pattern.endsWith('*')) pattern += char
    } else if (char === '\\' && position === start && OPERATOR.test(query.slice(position + 1, position + 1 + LONGEST_OPERATOR))) {
      continue
    } else if (char === '\\' && isSpecial(query.charAt(position + 1))) {
      position++
      literal += query[position]!
      // No word of any article holds these, so escaped ones add nothing to a pattern.
      pattern += query[position] === '*' || query[position] === '?' ? '' : query[position]!
    } else {
      literal += char
      pattern += char
    }
  }
  return open && hasLetterOrDigit(pattern.replaceAll(/[*?]/g, '')) || pattern.includes('*') ? { kind: 'wildcard', text: pattern, end: position } : { kind: 'word', text: literal, end: position }
}

/** A backslash before one makes it a word. */
const OPERATOR = new RegExp(`${NEAR_OPERATOR.source}|^(?:and|or|not)(?=[\\s()~^]|$)`, 'i')

const isAddress = (text: string): boolean => text.includes('://')

interface Suffixes {
  /** Behind `~`. */
  readonly number: number | null
  readonly boost: number | null
  readonly end: number
}

/** `~n` and `^n` behind a term, each at most once, in either order. */
function readSuffixes(query: string, start: number, phrase: boolean): Suffixes {
  let number: number | null = null
  let boost: number | null = null
  let end = start
  for (;;) {
    const sign = query.charAt(end)
    if (sign !== '~' && sign !== '^') return { number, boost, end }
    const digits = /^[^\s~^)]*/.exec(query.slice(end + 1))![0]
    const next = end + 1 + digits.length
    if ((sign === '~' ? number : boost) !== null) fail(wrong.repeatedSuffix(sign, end, next))
    if (sign === '~') {
      if (!/^[1-9]\d?$/.test(digits)) fail(wrong.badFuzzy(phrase, digits, end, next))
      number = Number(digits)
    } else {
      boost = /^\d{1,3}(\.\d{1,6})?$/.test(digits) ? Number(digits) : 0
      if (boost <= 0 || boost > 100) fail(wrong.badBoost(end, next))
    }
    end = next
  }
}
