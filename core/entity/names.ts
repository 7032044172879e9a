import { canonicalLine } from '../text/canonical.ts'
import { tidyName } from './fold.ts'

/** A name as an entity keeps it: on one line, NFC, no space at its ends. */
export function entityName(name: string): string {
  return tidyName(canonicalLine(name))
}

/** Under which an entity's name is unique in its type: upper and lower case are the same, accents and marks are not. */
export function uniqueNameKey(name: string): string {
  return entityName(name).toLowerCase().normalize('NFC')
}

/** Aliases as an entity keeps them: tidy, in the order given, each once, without empty ones and without the main name. */
export function entityAliases(name: string, aliases: readonly string[]): string[] {
  const main = entityName(name)
  return [...new Set(aliases.map(entityName))].filter(alias => alias !== '' && alias !== main)
}
