import type { BatchEntry, BatchWay } from '../../core/batch/batch.ts'
import { nameForms } from '../../core/search/name-forms.ts'
import { tokensOf } from '../../core/search/tokens.ts'
import type { BatchFormKind } from '../../contract/batch-shapes.ts'

/** Tells of words found for a name in which form of it they stand. `aliases`: its other names in the case. */
export function formTeller({ name, others }: BatchEntry, way: BatchWay, aliases: (name: string) => readonly string[]): (words: string) => BatchFormKind {
  if (way === 'query') return () => 'query'
  const own = keyOf(name)
  if (way === 'exact') return words => (keyOf(words) === own ? 'same' : 'other')
  const kinds = new Map<string, BatchFormKind>()
  for (const spelling of [name, ...others]) {
    for (const { kind, terms } of nameForms([spelling, ...aliases(spelling)])) {
      const key = terms.join(' ')
      if (kind !== 'near' && !kinds.has(key)) kinds.set(key, kind === 'same' && key !== own ? 'other' : kind)
    }
  }
  return words => kinds.get(keyOf(words)) ?? 'near'
}

const keyOf = (words: string): string => tokensOf(words).map(({ term }) => term).join(' ')
