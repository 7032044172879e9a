import { isQueryError, parseQuery } from '../../../core/search/parse.ts'
import type { QueryError } from '../../../core/search/tree.ts'

/** A stretch of a query as it is drawn: words, the signs of the language, and what is wrong. */
export interface QueryPart {
  readonly text: string
  readonly kind: 'word' | 'sign' | 'wrong'
}

export interface ReadQuery {
  /** Joined they are the query. */
  readonly parts: readonly QueryPart[]
  readonly mistake: QueryError | null
  /** True when there is nothing to look for yet and nothing wrong either. */
  readonly blank: boolean
}

/** Sign and field before a clause's term; misspellings and boost after it; wildcards and quotes anywhere. */
const SIGNS = /(?<![\p{L}\p{M}\p{N}:])(?:[+-]?[\p{L}\p{M}]+:(?!\/\/)=?|[+\-=](?=\S))|["“”„«»*?()]|(?:[~^][\d.]+)+|(?<=^|[\s)])(?:AND|OR|NOT|and|or|not)(?=[\s(])/gu

function partsOfClause(clause: string): QueryPart[] {
  const parts: QueryPart[] = []
  let from = 0
  for (const { 0: sign, index } of clause.matchAll(SIGNS)) {
    if (index > from) parts.push({ text: clause.slice(from, index), kind: 'word' })
    parts.push({ text: sign, kind: 'sign' })
    from = index + sign.length
  }
  if (from < clause.length) parts.push({ text: clause.slice(from), kind: 'word' })
  return parts
}

/** Reads a query for drawing it while it is typed. */
export function readQuery(text: string): ReadQuery {
  if (text.trim() === '') return { parts: [{ text, kind: 'word' }], mistake: null, blank: true }
  const parsed = parseQuery(text)
  if (isQueryError(parsed)) {
    const parts: QueryPart[] = [
      { text: text.slice(0, parsed.start), kind: 'word' },
      { text: text.slice(parsed.start, parsed.end), kind: 'wrong' },
      { text: text.slice(parsed.end), kind: 'word' },
    ]
    return { parts: parts.filter((part) => part.text !== ''), mistake: parsed, blank: false }
  }
  const parts: QueryPart[] = []
  let from = 0
  for (const { start, end } of parsed.clauses) {
    if (start > from) parts.push({ text: text.slice(from, start), kind: 'word' })
    parts.push(...partsOfClause(text.slice(start, end)))
    from = end
  }
  if (from < text.length) parts.push({ text: text.slice(from), kind: 'word' })
  return { parts, mistake: null, blank: false }
}
