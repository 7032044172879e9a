import { tokensOf } from '../../core/search/tokens.ts'
import { allEntities } from '../store/entities.ts'
import { value, type Readable } from '../store/database.ts'

/** The names of entities by each of them, as `keyOf` has it. `changes` is the count of search_change that they were read at. */
interface Kept {
  readonly changes: number
  readonly byKey: ReadonlyMap<string, readonly string[]>
}

const keptFor = new WeakMap<Readable, Kept>()

/** The names of every entity that has this one, in whatever order its words stand, without the name itself. The first call after names changed reads all of them: 20 µs an entity. */
export function aliasesOf(db: Readable, name: string): string[] {
  return (namesByKey(db).get(keyOf(name)) ?? []).filter(one => one !== name)
}

function namesByKey(db: Readable): Kept['byKey'] {
  const changes = value<number>(db, `SELECT count FROM search_change WHERE what = 'name'`) ?? 0
  const kept = keptFor.get(db)
  if (kept?.changes === changes) return kept.byKey
  const byKey = new Map<string, Set<string>>()
  for (const { name, aliases } of allEntities(db)) {
    const own = [name, ...aliases]
    for (const key of new Set(own.map(keyOf))) {
      const known = byKey.get(key) ?? new Set()
      byKey.set(key, known)
      for (const one of own) known.add(one)
    }
  }
  const made = new Map(Array.from(byKey, ([key, names]) => [key, [...names]]))
  keptFor.set(db, { changes, byKey: made })
  return made
}

const keyOf = (name: string): string => tokensOf(name).map(({ term }) => term).sort().join(' ')
