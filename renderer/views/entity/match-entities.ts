import type { EntityRow } from '../../../contract/entity-shapes.ts'
import { nameKey } from '../../../core/entity/fold.ts'

/** How well a name answers to what was typed, best first; null: not at all. */
function fit(name: string, wanted: string): number | null {
  if (name === wanted) return 0
  if (name.startsWith(wanted)) return 1
  if (` ${name}`.includes(` ${wanted}`)) return 2
  if (name.includes(wanted)) return 3
  // What was selected in a text may say more than the name: "Police Chief Dara Pich".
  if (name !== '' && ` ${wanted} `.includes(` ${name} `)) return 4
  const words = wanted.split(' ')
  return words.length > 1 && words.every((word) => name.includes(word)) ? 5 : null
}

/** The entities one of whose names answers to `text`, best first, then those named most often. Everything for an empty text. */
export function matchEntities(rows: readonly EntityRow[], text: string): EntityRow[] {
  const wanted = nameKey(text)
  if (wanted === '') return [...rows].sort((a, b) => b.mentions - a.mentions)
  const found: { readonly row: EntityRow; readonly fit: number }[] = []
  for (const row of rows) {
    const fits = [row.entity.name, ...row.entity.aliases].map((name) => fit(nameKey(name), wanted)).filter((one) => one !== null)
    if (fits.length > 0) found.push({ row, fit: Math.min(...fits) })
  }
  return found.sort((a, b) => a.fit - b.fit || b.row.mentions - a.row.mentions).map(({ row }) => row)
}

/** Whether an entity of the case already goes by exactly this name. */
export function isKnownName(rows: readonly EntityRow[], name: string): boolean {
  const wanted = nameKey(name)
  return rows.some(({ entity }) => [entity.name, ...entity.aliases].some((known) => nameKey(known) === wanted))
}
