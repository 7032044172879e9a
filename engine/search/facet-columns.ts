import type { EntityType } from '../../core/entity/entity.ts'
import { filterKey, type Facet } from '../../core/search/facet.ts'
import { collectionParents } from '../store/collections.ts'
import type { Readable, Writable } from '../store/database.ts'
import { allEntities } from '../store/entities.ts'
import { countNameChanges } from '../store/search-holdings.ts'
import { columnsOf, foldsUnder } from './columns.ts'
import { holdingsOf } from './holdings.ts'
import type { IndexState } from './index/state.ts'

/** Facets whose values are names; those of `date` are days. */
export type NamedFacet = Exclude<Facet, 'date'>

/** Which values of a facet a document has, just as the filters of those values find it. */
export interface FacetColumn {
  readonly entries: readonly FacetEntry[]
  /** What the case holds of a document, as numbers, each once. */
  readonly numbers: (document: number) => readonly number[]
  /** By such a number: places in `entries`, each once. */
  readonly entriesOf: readonly (readonly number[])[]
  /** The entry that a filter with this text finds, by filterKey; none where it finds several or something else. */
  readonly byKey: ReadonlyMap<string, number>
}

export interface FacetEntry {
  /** As its filter names it. Names that a filter cannot tell from each other are one. */
  readonly value: string
  readonly type: EntityType | null
}

interface Entries extends Pick<FacetColumn, 'entries' | 'byKey'> {
  readonly entries: FacetEntry[]
  readonly byKey: Map<string, number>
}

/** The columns of the case as it is now, its index settled; each made when it is asked for. */
export function facetColumns(db: Writable, state: IndexState): (facet: NamedFacet) => FacetColumn {
  const columns = columnsOf(db, state)
  const held = holdingsOf(db)
  const { seq } = state.documents
  const holding = (kind: Parameters<typeof held>[0], made: (values: readonly string[]) => Omit<FacetColumn, 'numbers'>): FacetColumn => {
    const { values, bySeq } = held(kind)
    return { ...made(values), numbers: document => bySeq[seq[document]!] ?? NONE }
  }
  return (facet) => {
    switch (facet) {
      case 'outlet': return { ...namesOf(columns.outlets), numbers: document => alone(columns.outlet[document]!) }
      case 'language': return { ...languagesOf(columns.languages), numbers: document => alone(columns.language[document]!) }
      case 'entity': return holding('entity', ids => entitiesOf(db, ids))
      case 'tag': return holding('tag', namesOf)
      case 'collection': return holding('collection', ids => collectionsOf(db, ids))
      case 'format': return holding('format', namesOf)
      case 'read': {
        const { bySeq } = held('read')
        return { ...READ, numbers: document => alone(bySeq[seq[document]!] === undefined ? 0 : 1) }
      }
      case 'copies':
        return { ...COPIES, numbers: document => (columns.lead[document] === 0 ? NONE : alone(foldsUnder(columns, state.documents, document) ? 0 : 1)) }
    }
  }
}

const NONE: readonly number[] = []

/** A list of one number; the same one each time. */
const lists: number[][] = []
const alone = (number: number): readonly number[] => (lists[number] ??= [number])

function fixed(values: readonly string[]): Omit<FacetColumn, 'numbers'> {
  return { entries: values.map(value => ({ value, type: null })), entriesOf: values.map((_, place) => [place]), byKey: new Map(values.map((value, place) => [value, place])) }
}
const READ = fixed(['unread', 'read'])
const COPIES = fixed(['copy', 'lead'])

const noEntries = (): Entries => ({ entries: [], byKey: new Map() })

/** The place of the entry of a name; null for one that no filter can name. */
function entryOf({ entries, byKey }: Entries, value: string, type: EntityType | null): number | null {
  const key = filterKey(value)
  if (key === '') return null
  const known = byKey.get(key)
  if (known !== undefined) return known
  byKey.set(key, entries.length)
  return entries.push({ value, type }) - 1
}

interface Names extends Entries {
  readonly entriesOf: (readonly number[])[]
}

const namesKept = new WeakMap<readonly string[], Names>()

/** Of a list of names that only grows. */
function namesOf(values: readonly string[]): Names {
  const names = namesKept.get(values) ?? { ...noEntries(), entriesOf: [] }
  namesKept.set(values, names)
  for (let number = names.entriesOf.length; number < values.length; number++) {
    const entry = entryOf(names, values[number]!, null)
    names.entriesOf.push(entry === null ? NONE : alone(entry))
  }
  return names
}

/** `language:zh` also finds zh-Hans. */
function languagesOf(codes: readonly string[]): Omit<FacetColumn, 'numbers'> {
  const { entries, byKey } = namesOf(codes)
  const entriesOf = codes.map((code) => {
    const key = ` ${filterKey(code)} `
    return [...byKey].flatMap(([other, entry]) => (key.includes(` ${other} `) ? [entry] : []))
  })
  return { entries, byKey, entriesOf }
}

interface EntityNames extends Omit<FacetColumn, 'numbers'> {
  readonly changes: number
  readonly known: number
}

const entitiesKept = new WeakMap<Readable, EntityNames>()

/** A filter finds an entity by any of its names. Made anew when a name has changed: 10 µs an entity. */
function entitiesOf(db: Readable, ids: readonly string[]): EntityNames {
  const changes = countNameChanges(db)
  const kept = entitiesKept.get(db)
  if (kept?.changes === changes && kept.known === ids.length) return kept
  const all = allEntities(db)
  const found = noEntries()
  for (const { name, type } of all) entryOf(found, name, type)
  const byId = new Map(all.map(({ id, name, aliases }) => [id, [...new Set([name, ...aliases].flatMap(one => found.byKey.get(filterKey(one)) ?? []))]]))
  const made = { ...found, entriesOf: ids.map(id => byId.get(id) ?? NONE), changes, known: ids.length }
  entitiesKept.set(db, made)
  return made
}

/** A filter finds what is in a collection and in those inside it. */
function collectionsOf(db: Readable, ids: readonly string[]): Omit<FacetColumn, 'numbers'> {
  const byId = collectionParents(db)
  const found = noEntries()
  const upwards = (id: string): number[] => {
    const names: (number | null)[] = []
    const passed = new Set<string>()
    // A damaged file may have a circle.
    for (let at = byId.get(id); at && !passed.has(at.id); at = at.parentId === null ? undefined : byId.get(at.parentId)) {
      passed.add(at.id)
      names.push(entryOf(found, at.name, null))
    }
    return [...new Set(names)].filter(entry => entry !== null)
  }
  return { ...found, entriesOf: ids.map(upwards) }
}
