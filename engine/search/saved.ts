import type { SearchNews } from '../../contract/saved-search-shapes.ts'
import { namedFilters, type NamedFilter, type SavedSearch } from '../../core/search/saved-search.ts'
import { collectionNames } from '../store/collections.ts'
import type { Readable, Writable } from '../store/database.ts'
import { allEntities } from '../store/entities.ts'
import { savedSearchById } from '../store/saved-searches.ts'
import { putSearchLook, searchLook, type SearchLook, type Seqs } from '../store/search-looks.ts'
import { matcherOf } from './filter.ts'
import { findAside, foundBy, isTrueStill, type SearchFound, type Stamp } from './found.ts'
import { difference } from './index/sets.ts'

/** What a search found last, and by what it was asked; true as long as its stamp is. */
interface Counted {
  readonly query: string
  readonly stamp: Stamp
  readonly seqs: Seqs
}

/** What is kept of a case while it is open. */
interface Kept {
  /** By saved search: four bytes an article found. */
  readonly counted: Map<string, Counted>
  /** Looks that were taken since the case was opened. */
  readonly looked: Set<string>
}

const keptFor = new WeakMap<Readable, Kept>()

function keptOf(db: Readable): Kept {
  const kept = keptFor.get(db) ?? { counted: new Map(), looked: new Set() }
  keptFor.set(db, kept)
  return kept
}

const NONE: Seqs = new Int32Array(0)

/** How many articles a saved search finds now, and how many of them the last look at it did not. Costs a search where the case has changed since. @throws search/syntax */
export function newsOf(db: Writable, search: SavedSearch, look = searchLook(db, search)): SearchNews {
  const found = foundNow(db, search)
  return { found: found.length, new: difference(found, look?.seen ?? NONE).length, since: look?.lookedAt ?? null, marked: { new: difference(found, look?.known ?? NONE).length, since: look?.knownAt ?? null }, gone: goneFrom(db, search.query) }
}

/**
 * Looks at a saved search: what it finds now is seen from then on. The answer says what is new, as it was before the look. It leaves nothing to undo.
 * What a look brought as new stays marked so until a later look brings something newer, or until it is looked at again after the case was closed and opened.
 * @throws search/syntax
 */
export function lookAt(db: Writable, search: SavedSearch, at: string): SearchNews {
  const last = searchLook(db, search)
  const news = newsOf(db, search, last)
  const seen = foundNow(db, search)
  const key = keyOf(search)
  const { looked } = keptOf(db)
  const isOnlyAgain = last !== null && news.new === 0 && looked.has(key)
  putSearchLook(db, search, { lookedAt: at, seen, ...(isOnlyAgain ? { knownAt: last.knownAt, known: last.known } : { knownAt: last?.lookedAt ?? null, known: last?.seen ?? NONE }) })
  looked.add(key)
  return news
}

/** What a search that is being saved, or gets another query, finds is known from the start. Answers what stores that, for the transaction that saves the search. @throws search/syntax */
export function firstLook(db: Writable, search: SavedSearch, at: string): () => void {
  const seen = foundNow(db, search)
  return () => {
    putSearchLook(db, search, { lookedAt: at, seen, knownAt: at, known: seen })
    keptOf(db).looked.add(keyOf(search))
  }
}

/** The list of a search; of a saved one (`savedId`) it can be only what the last look brought. */
export interface ListQuery {
  readonly query: string
  readonly savedId?: string | null
  readonly onlyNew?: boolean
}

/** What belongs into a list. @throws search/syntax */
export function foundFor(db: Writable, list: ListQuery): SearchFound {
  const found = foundBy(db, list.query)
  const look = list.onlyNew ? lookBehind(db, list) : null
  if (look === null) return found
  const last = newFor.get(found)
  if (last?.lookedAt === look.lookedAt && last.savedId === list.savedId) return last.found
  const isNew = unknownTo(look, found)
  const narrowed = { ...found, every: found.every.filter(isNew), rest: found.rest.filter(isNew) }
  newFor.set(found, { savedId: list.savedId, lookedAt: look.lookedAt, found: narrowed })
  return narrowed
}

/** What of a search is new, kept so that what is made of it is kept as well. */
const newFor = new WeakMap<SearchFound, { readonly savedId: string | null | undefined; readonly lookedAt: string; readonly found: SearchFound }>()

/** Of some documents of a list, which the last look at the saved search brought. Null where it is not a saved search, or not its query. */
export function newAmong(db: Writable, list: ListQuery, found: SearchFound, documents: readonly number[]): boolean[] | null {
  const look = lookBehind(db, list)
  return look && documents.map(unknownTo(look, found))
}

function lookBehind(db: Readable, { query, savedId = null }: ListQuery): SearchLook | null {
  const search = savedId === null ? null : savedSearchById(db, savedId)
  return search === null || search.query !== query ? null : searchLook(db, search)
}

function unknownTo({ known }: SearchLook, { state: { documents: { seq, bySeq } } }: SearchFound): (document: number) => boolean {
  const isKnown = new Uint8Array(bySeq.length)
  for (const one of known) isKnown[one] = 1
  return document => isKnown[seq[document]!] === 0
}

const keyOf = ({ id, query }: SavedSearch): string => `${id} ${query}`

function foundNow(db: Writable, { id, query }: SavedSearch): Seqs {
  const { counted } = keptOf(db)
  const last = counted.get(id)
  if (last?.query === query && isTrueStill(db, last.stamp)) return last.seqs
  const { found, stamp } = findAside(db, query)
  const seqs = seqsOf(found)
  counted.set(id, { query, stamp, seqs })
  return seqs
}

function seqsOf({ state: { documents }, every, rest }: SearchFound): Seqs {
  const seqs = new Int32Array(every.length + rest.length)
  every.forEach((document, place) => { seqs[place] = documents.seq[document]! })
  rest.forEach((document, place) => { seqs[every.length + place] = documents.seq[document]! })
  return seqs.sort()
}

/** The collections and entities that a query names and that are not in the case. */
function goneFrom(db: Readable, query: string): NamedFilter[] {
  const filters = namedFilters(query)
  const names = new Map<NamedFilter['by'], readonly string[]>()
  const namesOf = (by: NamedFilter['by']): readonly string[] => {
    const held = names.get(by) ?? (by === 'collection' ? collectionNames(db) : allEntities(db).flatMap(({ name, aliases }) => [name, ...aliases]))
    names.set(by, held)
    return held
  }
  return filters.filter(({ by, text }) => !namesOf(by).some(matcherOf(by, text)))
}
