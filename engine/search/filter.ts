import { tagPath } from '../../core/annotation/tags.ts'
import { tokensOf } from '../../core/search/tokens.ts'
import type { Filter, FilterField } from '../../core/search/tree.ts'
import type { Readable, Writable } from '../store/database.ts'
import { articlesThatAre, articlesThatHave, heldOf, type HeldField } from '../store/filters.ts'
import { changeCount, openedCount } from '../store/read-marks.ts'
import { columnsOf, dayNumber, foldsUnder } from './columns.ts'
import { difference, type Found } from './index/sets.ts'
import type { Documents, IndexState } from './index/state.ts'

/** The documents that pass a filter, ascending. By date, language, outlet and copies: 1 ns a document; by others at all that is held of the kind, or at every article: up to 10 µs each. */
export function passing(db: Writable, state: IndexState, filter: Filter): Found {
  const columns = columnsOf(db, state)
  const held = (seqs: () => readonly number[]): Found => heldBy(db, state, filter, seqs)
  switch (filter.by) {
    case 'date': return those(state, between(columns.day, filter.from, filter.to))
    case 'from': return those(state, ofNames(columns.outlet, columns.outlets, matcherOf('from', filter.text)))
    case 'language': return those(state, ofNames(columns.language, columns.languages, matcherOf('language', filter.text)))
    case 'is': {
      const { state: wanted } = filter
      if (wanted === 'copy') return those(state, document => foldsUnder(columns, state.documents, document))
      if (wanted === 'undated') return those(state, document => columns.day[document] === 0)
      if (wanted === 'unread') return difference(those(state, () => true), passing(db, state, { by: 'is', state: 'read' }))
      return held(() => articlesThatAre(db, wanted))
    }
    case 'has': {
      const { what } = filter
      if (what === 'date') return those(state, document => columns.day[document] !== 0)
      if (what === 'outlet') return those(state, document => columns.outlet[document] !== 0)
      return held(() => articlesThatHave(db, what))
    }
    default: {
      const { by, text } = filter
      return held(() => articlesHolding(db, by, matcherOf(by, text)))
    }
  }
}

function those({ documents: { next, seq } }: IndexState, passes: (document: number) => boolean): Found {
  const found = new Int32Array(next)
  let count = 0
  for (let document = 1; document < next; document++) if (seq[document] !== 0 && passes(document)) found[count++] = document
  return found.slice(0, count)
}

function ofNames(numbers: Int32Array | Uint16Array, names: readonly string[], fits: (name: string) => boolean): (document: number) => boolean {
  const fit = names.map((name, number) => number !== 0 && fits(name))
  return document => fit[numbers[document]!]!
}

/** Days are compared as far as they are known on both sides; an article of 2024 is one of 2024-10 only if it says so. */
function between(day: Int32Array, from: string | null, to: string | null): (document: number) => boolean {
  const least = from === null ? 1 : dayNumber(from)
  // What the last one leaves open is cut off both.
  const unit = to === null ? 1 : 100 ** (3 - to.split('-').length)
  const most = to === null ? Infinity : dayNumber(to) / unit
  return document => day[document]! >= least && Math.floor(day[document]! / unit) <= most
}

/** What was asked last of the case, while that is as it was: a filter stays while words are typed beside it. */
interface Kept {
  readonly changes: number
  readonly found: Map<string, Found>
}

const keptFor = new WeakMap<Readable, Kept>()

/** So many are kept, of 4 bytes for each document that passes. */
const MOST_KEPT = 4

function heldBy(db: Readable, { documents }: IndexState, filter: Filter, seqs: () => readonly number[]): Found {
  const changes = changeCount(db) + openedCount(db)
  const known = keptFor.get(db)
  const kept = known?.changes === changes ? known : { changes, found: new Map<string, Found>() }
  keptFor.set(db, kept)
  const key = JSON.stringify(filter)
  let found = kept.found.get(key)
  if (found === undefined) {
    found = documentsOf(documents, seqs())
    if (kept.found.size === MOST_KEPT) kept.found.delete(kept.found.keys().next().value!)
    kept.found.set(key, found)
  }
  return found
}

function documentsOf({ bySeq }: Documents, seqs: readonly number[]): Found {
  const found = Int32Array.from(seqs, seq => bySeq[seq] ?? 0).sort()
  return found.filter((document, place) => document !== 0 && document !== found[place - 1])
}

function articlesHolding(db: Readable, by: HeldField, fits: (text: string) => boolean): number[] {
  const known = new Map<string, boolean>()
  return heldOf(db, by).flatMap(({ seq, value: text }) => {
    const fit = known.get(text) ?? fits(text)
    known.set(text, fit)
    return fit ? [seq] : []
  })
}

/** Words anywhere in what was written; else the whole of a name, or its beginning where a `*` ends it. */
export function matcherOf(field: FilterField, text: string): (value: string) => boolean {
  const open = text.endsWith('*')
  const wanted = folded(text)
  if (field === 'annotated' || field === 'note') return value => ` ${folded(value)}${open ? '' : ' '}`.includes(` ${wanted}${open ? '' : ' '}`)
  if (field === 'tag') return value => tagPath(value).map(folded).some(name => name === wanted || (open && name.startsWith(wanted)))
  const named = field === 'language' ? languageNames() : null
  return value => [value, ...named?.(value) ?? []].map(folded).some(name => name === wanted || (open && name.startsWith(wanted)) || (named !== null && ` ${name} `.includes(` ${wanted} `)))
}

const folded = (text: string): string => tokensOf(text).map(({ term }) => term).join(' ')

/** What a language is called in English, and in itself. */
export function languageNames(): (code: string) => string[] {
  const english = new Intl.DisplayNames(['en'], { type: 'language' })
  return (code) => {
    try {
      return [english.of(code), new Intl.DisplayNames([code], { type: 'language' }).of(code)].filter(name => name !== undefined)
    } catch {
      // What a page says of its language need not be one.
      return []
    }
  }
}
