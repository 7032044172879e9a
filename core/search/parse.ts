import { isSpace, LONGEST_OPERATOR, NEAR_OPERATOR, withPlainSigns } from './characters.ts'
import { fail, Mistake } from './mistake.ts'
import { isDistance, nearEachOther } from './near.ts'
import { readTerm } from './parse-term.ts'
import { isQueryField } from './query-fields.ts'
import * as wrong from './query-error.ts'
import type { Clause, Presence, QueryError, QueryTree, SearchField } from './tree.ts'

/**
 * lunr's query language (https://lunrjs.com/guides/searching.html) grown to what investigators expect:
 * - phrases, `"near words"~5`, `=Exact`, `name:"…"`, dates and what else an article is or has;
 * - AND, OR, NOT and parentheses. AND binds closer than OR, and OR closer than standing side by side: `a b OR c` is a, and (b OR c). In lower case they are read so between
 *   two words. One with nothing to bind is passed over; a query of nothing else is made of words;
 * - a hyphen inside a word does not split it: `anti-fraud` is looked for as it stands;
 * - only letters before a colon name a field, so `10:30` and `https://example.org` are words;
 * - boosts may have decimals; misspellings go up to two letters; words without a letter or digit are passed over;
 * - `a w/5 b`, also NEAR/5 and pre/5, is `"a b"~5`;
 * - what other keyboards and other search boxes write for these signs is taken for them: curly and full-width quotes, several words in single quotes, full-width signs, `!`, `&&`, `||`;
 *   a space behind a field's colon does not matter, and one behind any other word before a colon makes that a word;
 * - a query of negatives only is an error, because its answer would be the whole library.
 */
export function parseQuery(typed: string): QueryTree | QueryError {
  try {
    const query = withPlainSigns(typed, isQueryField)
    const { clauses, end } = readList({ query, depth: 0, field: null }, 0)
    if (end < query.length) return wrong.strayClosing(end)
    const first = clauses[0]
    if (!first) return wrong.nothingToFind(query)
    if (clauses.every(clause => clause.presence === 'not')) return wrong.onlyNegatives(first.start, clauses.at(-1)!.end)
    return { clauses }
  } catch (error) {
    if (error instanceof Mistake) return error.is
    throw error
  }
}

export const isQueryError = (parsed: QueryTree | QueryError): parsed is QueryError => 'message' in parsed

/** Parentheses in each other that are read: nobody types more. */
const DEEPEST = 50

/** Where something is read. */
export interface Inside {
  readonly query: string
  /** How many parentheses are open. */
  readonly depth: number
  /** The field named before the outermost of them. */
  readonly field: SearchField | null
}

type Operator = 'AND' | 'OR' | 'NOT'

/** Clauses up to the end or to the parenthesis that closes them. */
function readList(inside: Inside, start: number): { clauses: Clause[]; end: number } {
  const clauses: Clause[] = []
  let end = skip(inside, start)
  while (!ends(inside, end)) {
    const read = readOr(inside, end, clauses.length > 0)
    if (read.clause) clauses.push(read.clause)
    end = skip(inside, read.end)
  }
  return { clauses, end }
}

type ClauseReader = (inside: Inside, start: number, behind: boolean) => { readonly clause: Clause | null; readonly end: number }

const readOr: ClauseReader = (inside, start, behind) => readJoined('or', readAnd, inside, start, behind)
const readAnd: ClauseReader = (inside, start, behind) => readJoined('and', readNegated, inside, start, behind)

/** Clauses with one operator between them, or a single one. `behind`: something stands before them. */
function readJoined(kind: 'and' | 'or', readPart: ClauseReader, inside: Inside, start: number, behind: boolean): { clause: Clause | null; end: number } {
  const first = readPart(inside, start, behind)
  const of = first.clause ? [first.clause] : []
  let end = first.end
  for (;;) {
    const operator = operatorAt(inside, skip(inside, end), of.length > 0)
    if (operator?.is !== kind.toUpperCase()) return { clause: joined(kind, of), end }
    const next = readPart(inside, skip(inside, operator.end), true)
    end = next.end
    if (next.clause) of.push(next.clause)
  }
}

/** Clauses joined by an operator; a lone one is itself. */
function joined(kind: 'and' | 'or', of: readonly Clause[]): Clause | null {
  if (of.length <= 1) return of[0] ?? null
  const [start, end] = [of[0]!.start, of.at(-1)!.end]
  if (of.every(({ presence }) => presence === 'not')) fail(wrong.onlyNegatives(start, end))
  // A sign says what an operator says already.
  const parts = of.map((clause): Clause => (clause.presence === 'must' ? { ...clause, presence: 'should' } : clause))
  return { start, end, presence: 'should', boost: 1, term: { kind, of: parts } }
}

function readNegated(inside: Inside, start: number, behind: boolean): { clause: Clause | null; end: number } {
  // An operator that binds nothing is passed over.
  if (ends(inside, start)) return { clause: null, end: start }
  const operator = operatorAt(inside, start, behind)
  if (operator === null) return readClause(inside, start)
  const next = skip(inside, operator.end)
  const { clause, end } = readNegated(inside, next, operator.is === 'NOT' || behind)
  if (operator.is !== 'NOT' || clause === null) return { clause, end }
  return { clause: { ...clause, start, presence: clause.presence === 'not' ? 'should' : 'not' }, end }
}

/** An operator that stands at `start`. In lower case it is one only `behind` something, with something behind it. */
function operatorAt(inside: Inside, start: number, behind: boolean): { readonly is: Operator; readonly end: number } | null {
  const word = /^(?:AND|OR|NOT|and|or|not|&&|\|\|?)(?=[\s()]|$)/.exec(inside.query.slice(start, start + 4))?.[0]
  if (word === undefined) return null
  const end = start + word.length
  if (/[a-z]/.test(word) && (!behind || ends(inside, skip(inside, end)))) return null
  return holdsMore(inside.query) ? { is: SIGNS[word] ?? (word.toUpperCase() as Operator), end } : null
}

const SIGNS: Readonly<Record<string, Operator>> = { '&&': 'AND', '|': 'OR', '||': 'OR' }

/** Whether there is anything but operators. */
const holdsMore = (query: string): boolean => query.split(/[\s()]+/).some(word => word !== '' && !/^(?:AND|OR|NOT)$/i.test(word))

function skip({ query }: Inside, start: number): number {
  let at = start
  while (at < query.length && isSpace(query[at]!)) at++
  return at
}

const ends = ({ query, depth }: Inside, at: number): boolean => at >= query.length || (query[at] === ')' && depth > 0)

interface ReadClause {
  /** Null: a word with nothing in it to look for, passed over. */
  readonly clause: Clause | null
  readonly end: number
}

/** Reads one clause at `start`, which is not a space, or two with w/n between them. */
function readClause(inside: Inside, start: number): ReadClause {
  const first = readOne(inside, start)
  const operator = first.clause && nearOperatorAt(inside, skip(inside, first.end))
  if (!first.clause || !operator) return first
  const next = readOne(inside, operator.next)
  if (!next.clause) return first
  const { start: from, end: to, written, distance } = operator
  const last = nearOperatorAt(inside, skip(inside, next.end))
  const clause = last ? null : nearEachOther(first.clause, next.clause, distance)
  if (clause === null) return fail(wrong.notNear(written, from, to))
  if (!isDistance(distance)) fail(wrong.badDistance(written, distance, from, to))
  return { clause, end: next.end }
}

/** An operator as dtSearch, Westlaw and Lexis have it, with something behind it that begins at `next`; where there is nothing, it is a word. */
function nearOperatorAt(inside: Inside, start: number): { readonly start: number; readonly end: number; readonly next: number; readonly written: string; readonly distance: number } | null {
  const [written, number] = NEAR_OPERATOR.exec(inside.query.slice(start, start + LONGEST_OPERATOR)) ?? []
  if (written === undefined) return null
  const end = start + written.length
  if (!isSpace(inside.query.charAt(end))) return null
  const next = skip(inside, end)
  return ends(inside, next) || operatorAt(inside, next, true) ? null : { start, end, next, written, distance: Number(number) }
}

function readOne(inside: Inside, start: number): ReadClause {
  const { presence, end: afterSign } = readSign(inside.query, start)
  const { term, boost, end } = readTerm(inside, start, afterSign, readGroup)
  return { clause: term && { start, end, presence, boost, term }, end }
}

function readGroup(inside: Inside, start: number, field: SearchField | null): { tree: QueryTree; end: number } {
  const depth = inside.depth + 1
  if (depth > DEEPEST) fail(wrong.tooDeep(start))
  const { clauses, end } = readList({ query: inside.query, depth, field }, start + 1)
  if (end >= inside.query.length) fail(wrong.unclosedGroup(inside.query.slice(start), start, inside.query.length))
  if (clauses.length === 0) fail(wrong.emptyGroup(start, end + 1))
  if (clauses.every(clause => clause.presence === 'not')) fail(wrong.onlyNegatives(start, end + 1))
  return { tree: { clauses }, end: end + 1 }
}

function readSign(query: string, start: number): { presence: Presence; end: number } {
  const sign = query[start]!
  if (sign !== '+' && sign !== '-') return { presence: 'should', end: start }
  let end = start + 1
  while (query[end] === sign) end += 1
  const next = query.charAt(end)
  if (next === '' || isSpace(next)) fail(wrong.loneSign(sign, start))
  if (next === '+' || next === '-') fail(wrong.doubleSign(start, end + 1))
  return { presence: sign === '+' ? 'must' : 'not', end }
}
