import { tokensOf } from '../../core/search/tokens.ts'
import { allEntities } from '../store/entities.ts'
import type { Readable } from '../store/database.ts'

/** The names of every entity that has this one, in whatever order its words stand, without the name itself. */
export function aliasesOf(db: Readable, name: string): string[] {
  const key = keyOf(name)
  const names = allEntities(db).flatMap(entity => {
    const own = [entity.name, ...entity.aliases]
    return own.some(one => keyOf(one) === key) ? own : []
  })
  return [...new Set(names)].filter(one => one !== name)
}

const keyOf = (name: string): string => tokensOf(name).map(({ term }) => term).sort().join(' ')
