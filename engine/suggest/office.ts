import { chineseAgencies } from './chinese.ts'
import { khmerAgencies } from './khmer.ts'
import { koreanNames } from './korean.ts'
import { knownPlaces } from './locations.ts'
import { organizations } from './organizations.ts'
import { thaiNames } from './thai.ts'
import { tokenize } from './tokens.ts'
import { vietnameseNames } from './vietnamese.ts'

/** The agency and the place that a title names: "deputy police chief of Banteay Meanchey province" has no agency and one place. */
export interface Office {
  readonly agency: string | null
  /** The usual Latin name. */
  readonly place: string | null
}

/** Reads the parts of a title as written, in any of the languages. */
export function officeOf(role: string): Office {
  const whole = { start: 0, end: role.length }
  const found = [
    ...organizations(role, tokenize(role, whole)), ...khmerAgencies(role), ...chineseAgencies(role), ...thaiNames(role), ...vietnameseNames(role), ...koreanNames(role),
  ].filter(({ type }) => type === 'organization')
  const [agency] = found.toSorted((a, b) => b.end - b.start - (a.end - a.start))
  // A title stands on its own: what comes before it would have been "in" or "of".
  const [place] = knownPlaces(role)
  return { agency: agency?.name ?? null, place: place?.name ?? null }
}
