import type { FacetCounts, FacetsAnswer, FacetValueCount } from '../../contract/facet-shapes.ts'
import { FACETS, filterKey, filterOf, type Facet } from '../../core/search/facet.ts'
import { parseQuery, isQueryError } from '../../core/search/parse.ts'
import { choicesIn, type Pressed } from '../../core/search/refine.ts'
import type { QueryTree } from '../../core/search/tree.ts'
import type { Writable } from '../store/database.ts'
import { columnsOf } from './columns.ts'
import { facetColumns, type FacetColumn, type NamedFacet } from './facet-columns.ts'
import { languageNames, passing } from './filter.ts'
import { foundBy, foundByTree } from './found.ts'
import type { IndexState } from './index/state.ts'
import { timelineOf } from './timeline.ts'

/** Values of a facet that are told unless more are asked for. */
const MOST = 50
/** Years and months. */
const MOST_DATES = 1000

/**
 * What the articles of a search hold, those that miss some of its words included: by facet, the most often held first. A facet by which the query narrows is counted as if it did not, so that
 * one sees what else there is to choose. About 10 ms for 100,000 articles, besides the search. @throws search/syntax
 */
export function facetsOf(db: Writable, query: string): FacetsAnswer {
  const counting = begin(db, query)
  const all = counting.documentsFor(null)
  return { total: all.length, facets: FACETS.map(facet => countFacet(counting, facet, null, facet === 'date' ? MOST_DATES : MOST)), time: timelineOf(columnsOf(db, counting.state).day, all, query) }
}

/** The values of one facet in which a word begins with what `text` says; all where it says nothing. @throws search/syntax */
export function facetValues(db: Writable, query: string, facet: Facet, text: string, limit: number): FacetCounts {
  return countFacet(begin(db, query), facet, text, limit)
}

interface Counting {
  readonly db: Writable
  readonly state: IndexState
  readonly column: (facet: NamedFacet) => FacetColumn
  /** The values that the query narrows by, each with whether a document has it. */
  readonly pressed: readonly { readonly part: Pressed; readonly has: (document: number) => boolean }[]
  /** The documents that pass all choices but those of a facet; `null`: all. `exclusions`: nor those it leaves out by the facet. */
  readonly documentsFor: (facet: Facet | null, exclusions?: boolean) => Int32Array
}

function begin(db: Writable, query: string): Counting {
  const { state, every, rest } = foundBy(db, query)
  const parsed = parseQuery(query)
  const { choices, others } = choicesIn(isQueryError(parsed) ? { clauses: [] } : parsed)
  const column = facetColumns(db, state)
  const base = choices.length === 0 ? joined(every, rest) : unnarrowed(db, others)
  const parts = choices.map(({ facet, parts: some }) => ({ facet, some: some.map(part => ({ part, has: having(db, state, column, part) })) }))
  // By place in `base`: a bit for each choice that a document fails, two for each facet.
  const failed = new Int32Array(base.length)
  for (const { facet, some } of parts) {
    const { excluded } = some[0]!.part
    const bit = bitOf(facet, excluded)
    base.forEach((document, place) => {
      if (some.some(({ has }) => has(document)) === excluded) failed[place]! |= bit
    })
  }
  const passingAll = base.filter((_, place) => failed[place] === 0)
  return {
    db, state, column, pressed: parts.flatMap(({ some }) => some),
    documentsFor: (facet, exclusions = false) => {
      const own = facet === null ? 0 : bitOf(facet, false) | (exclusions ? bitOf(facet, true) : 0)
      return parts.some(choice => choice.facet === facet) ? base.filter((_, place) => (failed[place]! & ~own) === 0) : passingAll
    },
  }
}

const bitOf = (facet: Facet, excluded: boolean): number => 1 << (2 * FACETS.indexOf(facet) + (excluded ? 1 : 0))

function unnarrowed(db: Writable, others: QueryTree): Int32Array {
  const { every, rest } = foundByTree(db, others)
  return joined(every, rest)
}

function joined(every: Int32Array, rest: Int32Array): Int32Array {
  const all = new Int32Array(every.length + rest.length)
  all.set(every)
  all.set(rest, every.length)
  return all
}

/** Whether a document has what is pressed, as its filter says. */
function having(db: Writable, state: IndexState, column: (facet: NamedFacet) => FacetColumn, part: Pressed): (document: number) => boolean {
  if (part.facet !== 'date') {
    const { byKey, numbers, entriesOf } = column(part.facet)
    const entry = part.value.endsWith('*') ? undefined : byKey.get(filterKey(part.value))
    if (entry !== undefined) return document => numbers(document).some(number => entriesOf[number]!.includes(entry))
  }
  const marked = new Uint8Array(state.documents.next)
  for (const document of passing(db, state, filterOf(part))) marked[document] = 1
  return document => marked[document] === 1
}

function countFacet({ db, state, column, pressed, documentsFor }: Counting, facet: Facet, text: string | null, limit: number): FacetCounts {
  const documents = documentsFor(facet)
  const own = pressed.filter(({ part }) => part.facet === facet)
  const counted = facet === 'date' ? countDates(columnsOf(db, state).day, documents) : countNames(column(facet), documents)
  const values = counted.filter(({ value }) => !own.some(({ part }) => saysSame(facet, part.value, value)) && fits(facet, value, text))
  const types = facet === 'entity' ? column(facet) : null
  return {
    facet,
    pressed: own.map(({ part: { value, excluded }, has }) => {
      const entry = types?.byKey.get(filterKey(value))
      // What is left out is counted as if it were chosen instead; what else is left out stays so.
      const isLeftOut = (document: number): boolean => own.some(other => other.part.excluded && other.has !== has && other.has(document))
      return { value, excluded, articles: excluded ? count(documentsFor(facet, true), document => has(document) && !isLeftOut(document)) : count(documents, has), type: entry === undefined ? null : types!.entries[entry]!.type }
    }),
    values: values.slice(0, limit),
    total: values.length,
  }
}

const saysSame = (facet: Facet, a: string, b: string): boolean => (facet === 'date' ? a === b : filterKey(a) === filterKey(b))

function fits(facet: Facet, value: string, text: string | null): boolean {
  const wanted = text === null ? '' : filterKey(text)
  if (wanted === '') return text === null || text.trim() === ''
  const names = facet === 'language' ? [value, ...languageNames()(value)] : [value]
  return names.some(name => ` ${filterKey(name)}`.includes(` ${wanted}`))
}

function count(documents: Int32Array, has: (document: number) => boolean): number {
  let found = 0
  for (const document of documents) if (has(document)) found += 1
  return found
}

function countNames({ entries, numbers, entriesOf }: FacetColumn, documents: Int32Array): FacetValueCount[] {
  const counts = new Int32Array(entries.length)
  // By entry: the last document that was counted, so that each is once where it has two names of an entry.
  const last = new Int32Array(entries.length)
  for (const document of documents) {
    for (const number of numbers(document)) {
      for (const entry of entriesOf[number]!) {
        if (last[entry] === document) continue
        last[entry] = document
        counts[entry]! += 1
      }
    }
  }
  const found = entries.flatMap(({ value, type }, entry) => (counts[entry] === 0 ? [] : [{ value, type, articles: counts[entry]! }]))
  return found.sort((a, b) => b.articles - a.articles || (a.value < b.value ? -1 : 1))
}

/** Years and months, the newest first, a year before its months; then the undated. */
function countDates(day: Int32Array, documents: Int32Array): FacetValueCount[] {
  const counts = new Map<number, number>()
  let undated = 0
  const add = (number: number): void => void counts.set(number, (counts.get(number) ?? 0) + 1)
  for (const document of documents) {
    const month = Math.floor(day[document]! / 100)
    if (month === 0) {
      undated += 1
      continue
    }
    add(Math.floor(month / 100) * 100 + 99)
    if (month % 100 !== 0) add(month)
  }
  const dated = [...counts].sort(([a], [b]) => b - a).map(([number, articles]): FacetValueCount => {
    const year = String(Math.floor(number / 100)).padStart(4, '0')
    return { value: number % 100 === 99 ? year : `${year}-${String(number % 100).padStart(2, '0')}`, type: null, articles }
  })
  return undated === 0 ? dated : [...dated, { value: 'undated', type: null, articles: undated }]
}
