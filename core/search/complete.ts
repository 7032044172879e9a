import { FIELD_NAME, isQuote, isSpace, isSpecial } from './characters.ts'
import { isQueryField, WORD_FIELDS, type QueryField } from './query-fields.ts'
import type { SearchField } from './tree.ts'

/** What a person is typing at the caret of a query. */
export interface Typing {
  /** The stretch that what is proposed replaces, UTF-16 offsets in the query. Ends at the caret, or behind a quote that closes there. */
  readonly start: number
  readonly end: number
  /** What stands there of it already; '': nothing. */
  readonly typed: string
  /**
   * `word`: a word, of one field or (null) any; also the name of a field, unless one stands before it or before the parenthesis it is in; and an operator, where one may stand.
   * `value`: what follows a field's colon.
   */
  readonly wants:
    | { readonly kind: 'word'; readonly field: SearchField | null; readonly operators: boolean }
    | { readonly kind: 'value'; readonly field: QueryField }
}

/**
 * What may be completed at the caret. Null where nothing can: inside a phrase or a word, behind a word's signs, and at what is looked for just as it is written.
 */
export function typingAt(query: string, caret: number): Typing | null {
  const { start, quote, field } = clauseAt(query, caret)
  const sign = /^[+-]/.exec(query.slice(start, caret))?.[0] ?? ''
  const from = start + sign.length
  const name = FIELD_NAME.exec(query.slice(from))?.[0]
  if (name !== undefined && from + name.length < caret) {
    const lower = name.toLowerCase() === 'byline' ? 'author' : name.toLowerCase()
    return isQueryField(lower) ? valueTyped(query, from + name.length + 1, caret, lower, quote) : null
  }
  const typed = query.slice(from, caret)
  if (quote || !isBoundary(query.charAt(caret)) || [...typed].some(isSpecial)) return null
  return { start: from, end: caret, typed, wants: { kind: 'word', field, operators: sign === '' && query.slice(0, start).trim() !== '' && !query.slice(0, start).endsWith('(') } }
}

function valueTyped(query: string, start: number, caret: number, field: QueryField, quote: boolean): Typing | null {
  const isQuoted = isQuote(query.charAt(start))
  // Behind the closing quote the value is said.
  if (isQuoted && !quote) return null
  const closes = isQuoted && isQuote(query.charAt(caret))
  // Where quotes close further on, the caret is inside what is said.
  if (!closes && (!isBoundary(query.charAt(caret)) || (isQuoted && Array.from(query.slice(caret)).some(isQuote)))) return null
  const typed = query.slice(start + (isQuoted ? 1 : 0), caret)
  const end = closes ? caret + 1 : caret
  const words = WORD_FIELDS[field]
  if (words === 'title' || words === 'text') return isQuoted || [...typed].some(isSpecial) ? null : { start, end, typed, wants: { kind: 'word', field: words, operators: false } }
  if (!isQuoted && /[*~^(=\\]/.test(typed)) return null
  if (field !== 'date' && field !== 'after' && field !== 'before') return { start, end, typed, wants: { kind: 'value', field } }
  const behind = typed.lastIndexOf('..')
  const last = behind < 0 ? typed : typed.slice(behind + 2)
  return isQuoted ? null : { start: caret - last.length, end, typed: last, wants: { kind: 'value', field } }
}

const isBoundary = (char: string): boolean => char === '' || isSpace(char) || char === ')'

/** Where the clause at the caret begins, its sign included; whether the caret is inside quotes; and the field named before the innermost parenthesis that names one. */
function clauseAt(query: string, caret: number): { readonly start: number; readonly quote: boolean; readonly field: SearchField | null } {
  const fields: (SearchField | null)[] = []
  let start = 0
  let quote = false
  for (let at = 0; at < caret; at++) {
    const char = query[at]!
    if (char === '\\' && isSpecial(query.charAt(at + 1))) at += 1
    else if (quote) {
      quote = !isQuote(char)
      // Behind a phrase another clause may begin, as may its signs; behind a value there is none.
      if (!quote && !isValue(query.slice(start, at))) start = at + 1
    } else if (isQuote(char)) {
      quote = true
      if (!/^[+-]?(?:[\p{L}\p{M}]+:)?=?$/u.test(query.slice(start, at))) start = at
    } else if (isSpace(char)) start = at + 1
    else if (char === '(') {
      const before = /^[+-]?(?:([\p{L}\p{M}]+):)?$/u.exec(query.slice(start, at))
      if (!before) continue
      const name = before[1]?.toLowerCase()
      fields.push((name !== undefined && isQueryField(name) ? WORD_FIELDS[name] : undefined) ?? fields.at(-1) ?? null)
      start = at + 1
    } else if (char === ')' && fields.length > 0) {
      fields.pop()
      start = at + 1
    }
  }
  return { start, quote, field: fields.at(-1) ?? null }
}

const isValue = (clause: string): boolean => /^[+-]?[\p{L}\p{M}]+:/u.test(clause)

/** Operators that begin so, in capitals: typed small they may be words. */
export const operatorsThatBegin = (typed: string): ('AND' | 'OR' | 'NOT')[] => (['AND', 'OR', 'NOT'] as const).filter(operator => operator.startsWith(typed))
