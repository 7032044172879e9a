import { FIELD_NAME, isQuote } from './characters.ts'
import type { Clause, QueryTree } from './tree.ts'

/** A tree as a query that parses to the same tree (but for the places of its clauses). */
export const printQuery = (tree: QueryTree): string => tree.clauses.map(printClause).join(' ')

function printClause(clause: Clause): string {
  const sign = { must: '+', not: '-', should: '' }[clause.presence]
  const field = clause.field ? `${clause.field}:` : ''
  const boost = clause.boost === 1 ? '' : `^${clause.boost}`
  return sign + field + printTerm(clause.term) + boost
}

function printTerm(term: Clause['term']): string {
  switch (term.kind) {
    case 'word':
      return printWord(term.text)
    case 'phrase':
      return `"${escape(term.text)}"`
    case 'wildcard':
      return term.pattern.split('*').map((part, index) => (index === 0 ? printWord(part) : escape(part))).join('*')
    case 'fuzzy':
      return `${printWord(term.text)}~${term.edits}`
  }
}

/** A sign at the beginning, or a colon after the first letters, would be read as more than a character. */
const printWord = (text: string): string => escape(text).replace(/^[+-]/, '\\$&').replace(FIELD_NAME, '$&\\')

const escape = (text: string): string => [...text].map(char => (isQuote(char) || '\\*~^'.includes(char) ? `\\${char}` : char)).join('')
