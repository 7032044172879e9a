import { hasLetterOrDigit } from '../search/characters.ts'
import { printQuery } from '../search/print.ts'
import type { Clause, WordTerm } from '../search/tree.ts'
import type { BatchEntry, BatchWay } from './batch.ts'

/** The query that a name of a batch is searched by: any of its spellings; or the line itself, where it is one. What cannot be read as a query is told by whoever reads it. */
export function batchQuery({ name, others }: BatchEntry, way: BatchWay): string {
  if (way === 'query') return name
  const clause = (term: Clause['term']): Clause => ({ start: 0, end: 0, presence: 'should', boost: 1, term })
  const spelt = [name, ...others.filter(hasLetterOrDigit)].map(text => clause(termOf(text, way)))
  return printQuery({ clauses: spelt.length === 1 ? spelt : [clause({ kind: 'or', of: spelt })] })
}

const termOf = (text: string, way: Exclude<BatchWay, 'query'>): WordTerm =>
  (way === 'name' ? { kind: 'name', field: null, text } : { kind: 'phrase', field: null, text, exact: true })
