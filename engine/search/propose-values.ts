import { FORMATS } from '../../core/article/article.ts'
import { ENTITY_TYPES, type EntityType } from '../../core/entity/entity.ts'
import { filterKey } from '../../core/search/facet.ts'
import type { QueryField } from '../../core/search/query-fields.ts'
import { ARTICLE_HOLDINGS, ARTICLE_STATES, type WordTerm } from '../../core/search/tree.ts'
import { collectionRows } from '../store/collections.ts'
import type { Readable, Writable } from '../store/database.ts'
import { allEntities } from '../store/entities.ts'
import { mentionCounts } from '../store/mentions.ts'
import { columnOfArticles, tagsByArticles } from '../store/proposed.ts'
import { changeCount } from '../store/read-marks.ts'
import { columnsOf, type Columns } from './columns.ts'
import { evaluationOf } from './index/evaluate.ts'
import type { Found } from './index/sets.ts'
import type { Documents, IndexState } from './index/state.ts'
import { matchWords } from './match.ts'

/** What may stand behind a field's colon. */
export interface ValueProposal {
  readonly value: string
  /** What else it is called, or which of its names fits; null: nothing. */
  readonly detail: string | null
  readonly type: EntityType | null
  /** Null: not counted. */
  readonly articles: number | null
}

interface Candidate extends Omit<ValueProposal, 'detail'> {
  /** By which it is found; the first is the value's own. */
  readonly names: readonly string[]
}

/** The values of a field that begin so, or have a word that does: those that begin so first, then by how many articles have them. */
export function valuesThatBegin(db: Writable, state: IndexState, field: QueryField, typed: string, most: number): ValueProposal[] {
  switch (field) {
    case 'outlet': case 'from': return fitting(outletsOf(state.documents, columnsOf(db, state)), typed, most)
    case 'language': return fitting(languagesOf(state.documents, columnsOf(db, state)), typed, most)
    case 'date': case 'after': case 'before': return datesOf(state.documents, columnsOf(db, state), typed)
    case 'author': return authors(db, state, typed, most)
    case 'tag': return fitting(tagsByArticles(db).map(({ name, articles }) => plain(name, articles)), typed, most)
    case 'entity': case 'name': return fitting(entitiesOf(db), typed, most)
    case 'collection': return fitting(keptOf(db).collections ??= collectionRows(db).map(({ collection, articles }) => plain(collection.name, articles)), typed, most)
    case 'type': return fitting([...ENTITY_TYPES, ...FORMATS].map(name => plain(name, null)), typed, most)
    case 'is': return fitting(ARTICLE_STATES.map(name => plain(name, null)), typed, most)
    case 'has': return fitting(ARTICLE_HOLDINGS.map(name => plain(name, null)), typed, most)
    default: return []
  }
}

/** What was read from the case last; true until a row changes. */
interface Kept {
  readonly changes: number
  entities?: readonly Keyed[]
  collections?: readonly Candidate[]
}

const keptFor = new WeakMap<Readable, Kept>()

function keptOf(db: Readable): Kept {
  const changes = changeCount(db)
  const kept = keptFor.get(db)
  if (kept?.changes === changes) return kept
  const fresh: Kept = { changes }
  keptFor.set(db, fresh)
  return fresh
}

const plain = (value: string, articles: number | null): Candidate => ({ value, names: [value], type: null, articles })

/** With its names as they are compared. */
interface Keyed extends Candidate {
  readonly keys?: readonly string[]
}

function fitting(candidates: readonly Keyed[], typed: string, most: number): ValueProposal[] {
  const wanted = ` ${filterKey(typed)}`
  return candidates
    .flatMap(({ names, keys = names.map(filterKey), value, type, articles }) => {
      const places = keys.map(key => ` ${key}`.indexOf(wanted))
      const best = places.findIndex(place => place === 0)
      const by = best >= 0 ? best : places.findIndex(place => place > 0)
      // What stands there whole already needs no proposal.
      return by < 0 || value === typed ? [] : [{ proposal: { value, type, articles, detail: by === 0 ? (value === names[0] ? null : names[0]!) : names[by]! }, far: best < 0 }]
    })
    .sort((a, b) => Number(a.far) - Number(b.far) || (b.proposal.articles ?? 0) - (a.proposal.articles ?? 0))
    .slice(0, most)
    .map(({ proposal }) => proposal)
}

/** By number, how many documents have each; 0, for none, is left out. */
function counted({ seq, next }: Documents, numbers: Int32Array | Uint16Array, names: readonly string[]): [name: string, articles: number][] {
  const counts = new Int32Array(names.length)
  for (let document = 1; document < next; document++) if (seq[document] !== 0) counts[numbers[document]!]! += 1
  return names.flatMap((name, number): [string, number][] => (number === 0 || counts[number] === 0 ? [] : [[name, counts[number]!]]))
}

const outletsOf = (documents: Documents, { outlet, outlets }: Columns): Candidate[] => counted(documents, outlet, outlets).map(([name, articles]) => plain(name, articles))

function languagesOf(documents: Documents, { language, languages }: Columns): Candidate[] {
  const english = new Intl.DisplayNames(['en'], { type: 'language' })
  return counted(documents, language, languages).map(([value, articles]) => ({ value, names: [nameOf(english, value), value], type: null, articles }))
}

function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code
  } catch {
    // What a page says of its language need not be one.
    return code
  }
}

/** Years; the months of a year, the days of a month, once that is typed. The newest first. */
function datesOf({ seq, next }: Documents, { day }: Columns, typed: string): ValueProposal[] {
  if (!/^(?:\d{0,4}|\d{4}-\d{0,2}|\d{4}-\d{2}-\d{0,2})$/.test(typed)) return []
  const parts = typed.length < 4 ? 1 : typed.length < 7 ? 2 : 3
  const counts = new Map<number, number>()
  for (let document = 1; document < next; document++) {
    const date = day[document]!
    if (seq[document] === 0 || date === 0) continue
    const key = parts === 1 ? Math.floor(date / 10_000) : parts === 2 ? Math.floor(date / 100) : date
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[0] - a[0]).flatMap(([key, articles]) => {
    const digits = String(key).padStart(parts === 1 ? 4 : 2 + parts * 2, '0')
    const [month, date] = [digits.slice(4, 6), digits.slice(6, 8)]
    const value = [digits.slice(0, 4), month, date].slice(0, parts).join('-')
    return month === '00' || date === '00' || !value.startsWith(typed) || value === typed ? [] : [{ value, detail: null, type: null, articles }]
  })
}

function entitiesOf(db: Readable): readonly Keyed[] {
  const kept = keptOf(db)
  if (!kept.entities) {
    const counts = mentionCounts(db)
    kept.entities = allEntities(db).map(({ id, name, aliases, type }) => {
      const names = [name, ...aliases]
      return { value: name, names, keys: names.map(filterKey), type, articles: counts.get(id)?.articles ?? 0 }
    })
  }
  return kept.entities
}

/** Articles whose bylines are looked at: of the newest that fit. */
const MOST_BYLINES = 200

function authors(db: Readable, state: IndexState, typed: string, most: number): ValueProposal[] {
  const evaluation = evaluationOf(db, state)
  const documentsWith = (term: WordTerm): Found => {
    const { match } = matchWords(state.terms, term, () => [])
    return match === null ? new Int32Array(0) : evaluation.documents(match)
  }
  const pattern = filterKey(typed)
  // What begins with one letter are too many words to look each up.
  const fits = pattern.length < 2 ? evaluation.documents({ kind: 'every' }) : documentsWith({ kind: 'wildcard', field: 'byline', pattern: `${pattern}*` })
  const times = new Map<string, number>()
  for (const name of columnOfArticles(db, 'byline', Array.from(fits.slice(-MOST_BYLINES), document => state.documents.seq[document]!))) times.set(name, (times.get(name) ?? 0) + 1)
  return fitting([...times].map(([name, articles]) => plain(name, articles)), typed, most)
    .map(author => ({ ...author, articles: documentsWith({ kind: 'phrase', field: 'byline', text: author.value, exact: false }).length }))
    .sort((a, b) => b.articles - a.articles)
}
