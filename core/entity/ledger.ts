import type { AliasNote, Entity } from './entity.ts'

/** The notes on aliases that an entity keeps: one for each alias that has any, in their order. What knows nothing is left out. */
export function tidyLedger(aliases: readonly string[], notes: readonly AliasNote[]): AliasNote[] {
  return aliases.flatMap((alias) => {
    const found = notes.filter(({ name }) => name === alias)
    const kind = found.find(note => note.kind !== undefined)?.kind
    const source = found.find(note => note.source !== undefined)?.source
    return kind === undefined && source === undefined ? [] : [{ name: alias, ...(kind === undefined ? {} : { kind }), ...(source === undefined ? {} : { source }) }]
  })
}

/** An entity with what is known of its aliases and of the roles it held; what is empty is absent (docs/adr/0021). */
export function withExtras({ ledger: notes, roles: held, ...entity }: Entity, { ledger = notes ?? [], roles = held ?? [] }: Partial<Pick<Entity, 'ledger' | 'roles'>> = {}): Entity {
  const tidy = tidyLedger(entity.aliases, ledger)
  return { ...entity, ...(tidy.length > 0 ? { ledger: tidy } : {}), ...(roles.length > 0 ? { roles } : {}) }
}
