import { FIELD_NAME, hasLetterOrDigit, isQuote, isSpace, isSpecial } from './characters.ts'
import * as wrong from './query-error.ts'
import { SEARCH_FIELDS, type Clause, type Presence, type QueryError, type QueryTree, type SearchField } from './tree.ts'

/**
 * lunr's query language (https://lunrjs.com/guides/searching.html) with phrases added. Where it parts from lunr:
 * - a hyphen inside a word does not split it: `anti-fraud` is looked for as it stands;
 * - only letters before a colon name a field, so `10:30` and `https://example.org` are words;
 * - boosts may have decimals; misspellings go up to two letters; words without a letter or digit are passed over;
 * - a query of negatives only is an error, because its answer would be the whole library;
 * - AND, OR and NOT between words are errors that say what to write, unless the whole query is in capitals.
 */
export function parseQuery(query: string): QueryTree | QueryError {
  const clauses: Clause[] = []
  let position = 0
  try {
    for (;;) {
      while (position < query.length && isSpace(query[position]!)) position++
      if (position >= query.length) break
      const { clause, end } = readClause(query, position)
      if (clause) clauses.push(clause)
      position = end
    }
  } catch (error) {
    if (error instanceof Mistake) return error.is
    throw error
  }
  const first = clauses[0]
  if (!first) return wrong.nothingToFind(query)
  if (clauses.every(clause => clause.presence === 'not')) return wrong.onlyNegatives(first.start, clauses.at(-1)!.end)
  return findOperator(clauses) ?? { clauses }
}

/** Taken as a word, NOT would find just what was to be left out. */
function findOperator(clauses: readonly Clause[]): QueryError | null {
  const texts = clauses.map(({ term }) => (term.kind === 'wildcard' ? term.pattern : term.text))
  const shouting = texts.every((text, index) => operatorIn(clauses[index]!) !== null || (text === text.toUpperCase() && text !== text.toLowerCase()))
  if (shouting) return null
  for (const [index, clause] of clauses.entries()) {
    const operator = operatorIn(clause)
    if (operator !== null && index < clauses.length - 1 && (index > 0 || operator === 'NOT')) return wrong.operatorWord(operator, clause.start, clause.end)
  }
  return null
}

function operatorIn({ presence, field, boost, term }: Clause): 'AND' | 'OR' | 'NOT' | null {
  const bare = presence === 'should' && field === null && boost === 1 && term.kind === 'word'
  return bare && (term.text === 'AND' || term.text === 'OR' || term.text === 'NOT') ? term.text : null
}

export const isQueryError = (parsed: QueryTree | QueryError): parsed is QueryError => 'message' in parsed

/** Carries a QueryError out of the reader. */
class Mistake extends Error {
  readonly is: QueryError
  constructor(is: QueryError) {
    super(is.message)
    this.is = is
  }
}

const fail = (error: QueryError): never => {
  throw new Mistake(error)
}

/** Reads one clause at `start`, which is not a space. A null clause: a word with nothing in it to look for, passed over. */
function readClause(query: string, start: number): { clause: Clause | null; end: number } {
  const { presence, end: afterSign } = readSign(query, start)
  const { field, end: afterField } = readField(query, afterSign)
  const term = isQuote(query.charAt(afterField)) ? readPhrase(query, afterField) : readWord(query, afterField)
  const { edits, boost, end } = readSuffixes(query, term.end)
  const place = { start, end, presence, field, boost: boost ?? 1 }

  if (term.kind === 'phrase') {
    if (edits !== null) fail(wrong.fuzzyPhrase(afterField, end))
    return { clause: { ...place, term: { kind: 'phrase', text: term.text } }, end }
  }
  if (term.kind === 'wildcard') {
    if (!hasLetterOrDigit(term.text)) fail(wrong.bareWildcard(afterField, term.end))
    if (edits !== null) fail(wrong.wildcardAndFuzzy(afterField, end))
    return { clause: { ...place, term: { kind: 'wildcard', pattern: term.text } }, end }
  }
  if (!hasLetterOrDigit(term.text)) {
    if (term.end === start || end > term.end || presence !== 'should' || field) fail(wrong.nothingInWord(query.slice(start, end), start, end))
    return { clause: null, end }
  }
  if (edits !== null) return { clause: { ...place, term: { kind: 'fuzzy', text: term.text, edits } }, end }
  return { clause: { ...place, term: { kind: 'word', text: term.text } }, end }
}

function readSign(query: string, start: number): { presence: Presence; end: number } {
  const sign = query[start]!
  if (sign !== '+' && sign !== '-') return { presence: 'should', end: start }
  const next = query.charAt(start + 1)
  if (next === '' || isSpace(next)) fail(wrong.loneSign(sign, start))
  if (next === '+' || next === '-') fail(wrong.doubleSign(start, start + 2))
  return { presence: sign === '+' ? 'must' : 'not', end: start + 1 }
}

function readField(query: string, start: number): { field: SearchField | null; end: number } {
  const name = FIELD_NAME.exec(query.slice(start))?.[0]
  if (name === undefined) return { field: null, end: start }
  const end = start + name.length + 1
  const field = SEARCH_FIELDS.find(known => known === name.toLowerCase())
  if (!field) return fail(wrong.unknownField(name, wholeWord(query, start), start, end - 1))
  const next = query.charAt(end)
  if (next === '' || isSpace(next)) fail(wrong.emptyField(field, start, end))
  if (next === '+' || next === '-') fail(wrong.signAfterField(next, field, end))
  return { field, end }
}

function wholeWord(query: string, start: number): string {
  let end = start
  while (end < query.length && !isSpace(query[end]!) && !isQuote(query[end]!)) end++
  return query.slice(start, end)
}

interface Term {
  readonly kind: 'word' | 'phrase' | 'wildcard'
  readonly text: string
  readonly end: number
}

function readPhrase(query: string, start: number): Term {
  let text = ''
  let position = start + 1
  for (; position < query.length && !isQuote(query[position]!); position++) {
    if (query[position] === '*') fail(wrong.wildcardInPhrase(position))
    if (query[position] === '\\' && isSpecial(query.charAt(position + 1))) position++
    text += query[position]!
  }
  if (position >= query.length) fail(wrong.unclosedQuote(start, query.length))
  text = text.trim().replace(/\s+/g, ' ')
  if (!hasLetterOrDigit(text)) fail(wrong.emptyPhrase(start, position + 1))
  return { kind: 'phrase', text, end: position + 1 }
}

function readWord(query: string, start: number): Term {
  let literal = ''
  let pattern = ''
  let position = start
  for (; position < query.length; position++) {
    const char = query[position]!
    if (isSpace(char) || isQuote(char) || char === '~' || char === '^') break
    if (char === '*') {
      pattern += pattern.endsWith('*') ? '' : '*'
    } else if (char === '\\' && isSpecial(query.charAt(position + 1))) {
      position++
      literal += query[position]!
      // No word of any article holds a star, so an escaped one adds nothing to a pattern.
      pattern += query[position] === '*' ? '' : query[position]!
    } else {
      literal += char
      pattern += char
    }
  }
  return pattern.includes('*') ? { kind: 'wildcard', text: pattern, end: position } : { kind: 'word', text: literal, end: position }
}

/** `~n` and `^n` behind a term, each at most once, in either order. */
function readSuffixes(query: string, start: number): { edits: number | null; boost: number | null; end: number } {
  let edits: number | null = null
  let boost: number | null = null
  let end = start
  for (;;) {
    const sign = query.charAt(end)
    if (sign !== '~' && sign !== '^') return { edits, boost, end }
    const number = /^[^\s~^]*/.exec(query.slice(end + 1))![0]
    const next = end + 1 + number.length
    if ((sign === '~' ? edits : boost) !== null) fail(wrong.repeatedSuffix(sign, end, next))
    if (sign === '~') {
      if (!/^[12]$/.test(number)) fail(wrong.badFuzzy(end, next))
      edits = Number(number)
    } else {
      boost = /^\d{1,3}(\.\d{1,6})?$/.test(number) ? Number(number) : 0
      if (boost <= 0 || boost > 100) fail(wrong.badBoost(end, next))
    }
    end = next
  }
}
