import type { SearchWhy, WhyClause } from '../../contract/hit-shapes.ts'
import { narrows } from '../../core/search/narrows.ts'
import { SEARCH_FIELDS } from '../../core/search/tree.ts'
import { first, type Writable } from '../store/database.ts'
import { foundBy, type SearchFound } from './found.ts'
import { markerOf } from './marks.ts'
import type { PlannedClause } from './plan.ts'
import { partScore, placeOf, scoresOf } from './ranked.ts'
import { documentOf } from './search.ts'

/** More forms of one clause than this are not told. */
const MOST_FORMS = 8

/** What each clause has to do with an article and its score; null where the article is not in the list. @throws search/syntax, article/not-found */
export function whyFound(db: Writable, query: string, articleId: string): SearchWhy | null {
  const found = foundBy(db, query)
  const document = documentOf(db, found, articleId)
  if (placeOf(found.every, document) < 0 && placeOf(found.rest, document) < 0) return null
  const { scores, closeness } = scoresOf(db, found)
  const close = closeness.get(document)
  const fields = first<Record<string, string | null>>(db, `SELECT ${SEARCH_FIELDS.join(', ')} FROM article WHERE id = ?`, [articleId])!
  return {
    score: scores[document]!,
    clauses: found.plan.clauses.map((planned, place) => whyClause(found, planned, document, close?.early[place] ?? 0, fields)),
    together: close?.together ?? 0,
  }
}

function whyClause(found: SearchFound, planned: PlannedClause, document: number, early: number, fields: Record<string, string | null>): WhyClause {
  const { clause, match, parts, marks, notes } = planned
  const { start, end, presence } = clause
  const documents = match === null ? new Int32Array(0) : found.evaluation.documents(match)
  const has = placeOf(documents, document) >= 0
  const isFilter = narrows(clause)
  return {
    start, end, early,
    kind: presence === 'not' ? 'left-out' : isFilter ? 'filter' : 'words',
    matches: has !== (presence === 'not'),
    common: found.plan.notes.some(note => note.kind === 'common' && note.start === start) && !notes.some(note => note.kind === 'common'),
    share: presence === 'not' ? 0 : parts.reduce((sum, part) => sum + partScore(found, part, document), early),
    found: presence === 'not' || isFilter ? [] : SEARCH_FIELDS.flatMap((field, place) => formsIn(fields[field] ?? '', markerOf(found.state.terms, marks, place)).map(form => ({ field, ...form }))),
    articles: documents.length,
  }
}

/** What is marked in a text, as it stands there, the most frequent first; capitals make no other form. */
function formsIn(text: string, mark: (text: string) => { start: number; end: number }[]): { text: string; times: number }[] {
  const forms = new Map<string, { text: string; times: number }>()
  for (const { start, end } of mark(text)) {
    const form = text.slice(start, end).replace(/\s+/g, ' ')
    const known = forms.get(form.toLowerCase())
    if (known) known.times += 1
    else forms.set(form.toLowerCase(), { text: form, times: 1 })
  }
  return [...forms.values()].sort((a, b) => b.times - a.times).slice(0, MOST_FORMS)
}
