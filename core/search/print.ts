import { FIELD_NAME, isOperator, isQuote } from './characters.ts'
import type { Clause, Filter, QueryTree, SearchField, Term, WordTerm } from './tree.ts'

/** A tree as a query that parses to the same tree (but for the places of its clauses). */
export const printQuery = (tree: QueryTree): string => tree.clauses.map(printClause).join(' ')

function printClause({ presence, boost, term }: Clause): string {
  const sign = { must: '+', not: '-', should: '' }[presence]
  return sign + printTerm(term) + (boost === 1 ? '' : `^${boost}`)
}

function printTerm(term: Term): string {
  switch (term.kind) {
    case 'group': return `(${printQuery(term.tree)})`
    case 'and': return term.of.map(printClause).join(' AND ')
    case 'or': return term.of.map(printClause).join(' OR ')
    case 'filter': return printFilter(term.filter)
    case 'name': return `name:"${escape(term.text)}"`
    default: return withField(term.field, printWords(term))
  }
}

/** What looks like the rest of an address stands behind a space. */
function withField(field: SearchField | null, words: string): string {
  return field === null ? words : `${field === 'byline' ? 'author' : field}:${words.startsWith('//') ? ' ' : ''}${words}`
}

function printWords(term: Exclude<WordTerm, { kind: 'name' }>): string {
  switch (term.kind) {
    case 'word': return (term.exact ? '=' : '') + printWhole(term.text)
    case 'phrase': return `${term.exact ? '=' : ''}"${escape(term.text)}"`
    case 'wildcard': return term.pattern.includes(' ') ? `"${term.pattern.split('*').map(escape).join('*')}"` : term.pattern.split(/([*?])/).map((part, index) => (index === 0 ? printWord(part) : /^[*?]$/.test(part) ? part : escape(part))).join('')
    case 'fuzzy': return `${printWhole(term.text)}~${term.edits}`
    case 'near': return `"${escape(term.text)}"~${term.distance}`
  }
}

/** A filter as it is written in a query, its value in quotes where it needs them. */
export function printFilter(filter: Filter): string {
  switch (filter.by) {
    case 'date': return filter.from === filter.to ? `date:${filter.from}` : `date:${filter.from ?? ''}..${filter.to ?? ''}`
    case 'is': return `is:${filter.state}`
    case 'has': return `has:${filter.what}`
    default: return `${filter.by}:${PLAIN.test(filter.text) ? filter.text : `"${filter.text.replaceAll('\\', '\\\\').replace(/["“”„‟«»＂]/g, '\\$&')}"`}`
  }
}

/** A value that is read up to the next space or parenthesis as it is. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.&'/-]*$/u

/** A sign at the beginning or a colon after the first letters would be read as more than a word. */
const printWord = (text: string): string => escape(text).replace(/^[+\-='‘‚‛]/, '\\$&').replace(FIELD_NAME, '$&\\')

/** So would an operator. */
const printWhole = (text: string): string => (isOperator(text) ? '\\' : '') + printWord(text)

const escape = (text: string): string => [...text].map(char => (isQuote(char) || '\\*?~^()＊～＾＋－−!！＝（）：'.includes(char) ? `\\${char}` : char)).join('')
