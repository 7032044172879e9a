import type { Entity } from '../../core/entity/entity.ts'
import { nameKey } from '../../core/entity/fold.ts'
import { uniqueNameKey } from '../../core/entity/names.ts'
import { nameFinder } from './dictionary.ts'

/** What the case already knows by name. */
export interface Knowledge {
  /** Every place where an entity is named, by its main name or an alias; `alias` is the name that was found. */
  readonly find: (text: string) => { readonly start: number; readonly end: number; readonly entity: Entity; readonly alias: string }[]
  /** The entity of that name or alias, or null. */
  readonly byName: (name: string) => Entity | null
}

/** Costs about 10 µs a name; keep it as long as the entities do not change. */
export function knowledgeOf(entities: readonly Entity[]): Knowledge {
  // Main names first: of two entities that share a name the one that is called so is meant.
  const named = [
    ...entities.map((entity) => ({ name: entity.name, entity })),
    ...entities.flatMap((entity) => entity.aliases.map((name) => ({ name, entity }))),
  ]
  const finder = nameFinder(named.map(({ name }) => name))
  const exact = new Map<string, Entity>()
  const folded = new Map<string, { entity: Entity; plain: boolean } | null>()
  for (const { name, entity } of named) {
    const key = uniqueNameKey(name)
    if (!exact.has(key)) exact.set(key, entity)
    const loose = nameKey(name)
    const known = folded.get(loose)
    if (known === undefined) folded.set(loose, { entity, plain: isPlain(name) })
    else folded.set(loose, known?.entity === entity ? { entity, plain: known.plain && isPlain(name) } : null)
  }
  return {
    find: (text) => finder(text).map(({ start, end, nameIndex }) => {
      const { entity, name } = named[nameIndex]!
      return { start, end, entity, alias: name }
    }),
    byName: (name) => {
      if (named.length === 0) return null
      const found = exact.get(uniqueNameKey(name))
      if (found) return found
      // A spelling without accents can stand for one with them; two different accents are two names.
      const loose = folded.get(nameKey(name))
      return loose && (loose.plain || isPlain(name)) ? loose.entity : null
    },
  }
}

function isPlain(name: string): boolean {
  return /^[\x20-\x7E]*$/.test(name)
}
