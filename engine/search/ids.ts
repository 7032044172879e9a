import type { Writable } from '../store/database.ts'
import { idsOf } from '../store/article-list.ts'
import { linesOf, type ListShape } from './lines.ts'
import { foundFor, type ListQuery } from './saved.ts'

/** The ids of the whole list of a search, in its order; copies that fold are left out. 50 ms for 100,000 articles. @throws search/syntax */
export function searchIds(db: Writable, list: ListShape & ListQuery): string[] {
  const found = foundFor(db, list)
  const { seq } = found.state.documents
  return idsOf(db, linesOf(db, found, list).page({ offset: 0, limit: Infinity }).map(document => seq[document]!))
}
