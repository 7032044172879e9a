import type { Proposal, Proposals } from '../../contract/proposal-shapes.ts'
import { operatorsThatBegin, typingAt } from '../../core/search/complete.ts'
import { printQuery } from '../../core/search/print.ts'
import { fieldsThatBegin, QUERY_FIELDS, WORD_FIELDS, type QueryField } from '../../core/search/query-fields.ts'
import type { SearchField, Term } from '../../core/search/tree.ts'
import type { Writable } from '../store/database.ts'
import { indexState, type IndexState } from './index/state.ts'
import { valuesThatBegin } from './propose-values.ts'
import { wordsThatBegin } from './propose-words.ts'

/** So many proposals are made of something typed; of each kind, where several share the list. */
const MOST = 8
const MOST_WORDS = 5
const MOST_FIELDS = 2
const MOST_NAMES = 3

/**
 * What may stand at the caret of a query.
 */
export function proposals(db: Writable, query: string, caret: number): Proposals {
  const typing = typingAt(query, caret)
  if (!typing) return { start: caret, end: caret, proposals: [] }
  const { start, end, typed, wants } = typing
  const state = indexState(db)
  return { start, end, proposals: wants.kind === 'value' ? values(db, state, wants.field, typed, MOST) : words(db, state, typed, wants.field, wants.operators) }
}

function words(db: Writable, state: IndexState, typed: string, field: SearchField | null, operators: boolean): Proposal[] {
  const fields = (names: readonly QueryField[]): Proposal[] => names.map(name => ({ ...BARE, kind: 'field', insert: `${name}:`, label: name }))
  const signs = (operators ? operatorsThatBegin(typed) : []).map((name): Proposal => ({ ...BARE, kind: 'operator', insert: name, label: name }))
  if (typed === '') return field === null ? [...signs, ...fields(QUERY_FIELDS)] : signs
  const common = wordsThatBegin(db, state, typed, field, MOST_WORDS).map(({ text, articles }): Proposal => ({ ...BARE, kind: 'word', insert: text, label: text, articles }))
  if (field !== null) return [...signs, ...common]
  const names = [...typed].length < 2 ? [] : valuesThatBegin(db, state, 'name', typed, MOST_NAMES).map((value): Proposal => {
    const insert = `name:${written('name', value.value)}`
    return { ...value, kind: 'entity', insert, label: value.value }
  })
  return [...signs, ...common, ...fields(fieldsThatBegin(typed.toLowerCase()).slice(0, MOST_FIELDS)), ...names].slice(0, MOST)
}

const BARE = { detail: null, type: null, articles: null } as const

function values(db: Writable, state: IndexState, field: QueryField, typed: string, most: number): Proposal[] {
  return valuesThatBegin(db, state, field, typed, most).map(({ value, ...rest }) => ({ ...rest, kind: 'value', insert: written(field, value), label: value }))
}

/** A value as it stands behind the colon of its field. */
function written(field: QueryField, value: string): string {
  const term = termOf(field, value)
  return term === null ? value : printQuery({ clauses: [{ start: 0, end: 0, presence: 'should', boost: 1, term }] }).replace(/^\p{L}+:/u, '')
}

function termOf(field: QueryField, value: string): Term | null {
  const word = WORD_FIELDS[field]
  if (word !== undefined) return { kind: 'phrase', field: word, text: value, exact: false }
  switch (field) {
    case 'name': return { kind: 'name', field: null, text: value }
    case 'from': case 'language': case 'tag': case 'entity': case 'type': case 'collection': return { kind: 'filter', filter: { by: field, text: value } }
    default: return null
  }
}
