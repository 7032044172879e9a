import type { Readable } from '../../store/database.ts'
import type { Match, Row } from './match.ts'
import { difference, intersection, union, type Found } from './sets.ts'
import type { IndexState } from './state.ts'
import { weighAll, type Weighed } from './weigh.ts'

/** What one search asks, each thing worked out once. */
export interface Evaluation {
  readonly documents: (match: Match) => Found
  readonly weighed: (row: Row) => Weighed
}

export function evaluationOf(db: Readable, state: IndexState): Evaluation {
  const rows = new Map<Row, Weighed>()
  const weighTogether = (some: readonly Row[]): void => weighAll(db, state, some).forEach((one, place) => rows.set(some[place]!, one))
  const weighed = (row: Row): Weighed => {
    if (!rows.has(row)) weighTogether([row])
    return rows.get(row)!
  }
  const known = new Map<Match, Found>()
  const documents = (match: Match): Found => {
    const found = known.get(match) ?? workOut(match)
    known.set(match, found)
    return found
  }
  const workOut = (match: Match): Found => {
    switch (match.kind) {
      case 'row': return weighed(match).documents
      case 'any': {
        weighTogether(match.of.filter(one => one.kind === 'row').filter(row => !rows.has(row)))
        return union(match.of.map(documents))
      }
      case 'all': return match.of.map(documents).sort((a, b) => a.length - b.length).reduce(intersection)
      case 'without': return difference(documents(match.of), documents(match.not))
      case 'these': return match.documents
      case 'every': return everyDocument(state)
    }
  }
  return { documents, weighed }
}

function everyDocument({ documents: { seq, next } }: IndexState): Found {
  const found = new Int32Array(next)
  let count = 0
  for (let document = 1; document < next; document++) if (seq[document] !== 0) found[count++] = document
  return found.subarray(0, count)
}
