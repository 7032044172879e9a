import { ABROAD, DISTRICTS, PROVINCES, TOWNS } from './gazetteer.ts'
import { phrases, words } from './words.ts'

/** A place of the gazetteer by one of its spellings. */
export interface KnownPlace {
  readonly spelling: string
  /** The usual Latin spelling. */
  readonly name: string
  /** What it is, in words: "a district of Svay Rieng". */
  readonly what: string
  /** Also a common word, a person's name or a king's: a place only where the words around it say so. */
  readonly needsKind: boolean
}

/** What kind of place a word after (or before) a name makes of it. Lower case. */
export const PLACE_KINDS = words(
  'province city district commune village town municipality neighborhood neighbourhood county island mountain prefecture',
)
export const PLACE_PREFIXES = words('sangkat khan krong srok khum phum')

/** Written without spaces, where a short name is often part of other words. */
const UNSPACED = /^[\p{Script=Khmer}\p{Script=Thai}]/u

function spellings(entry: string, what: string, mayNeedKind: (spelling: string) => boolean): KnownPlace[] {
  const all = entry.split(',').map((spelling) => spelling.trim())
  const name = all[0]!.replace('~', '')
  return all.map((marked) => {
    const spelling = marked.replace('~', '')
    return { spelling, name, what, needsKind: marked.startsWith('~') || mayNeedKind(spelling) }
  })
}

const lines = (table: string): string[] => table.trim().split('\n')
const never = (): boolean => false
/** The name of a district that is one word may be a person's, and in Khmer a word's. */
const ofDistrict = (spelling: string): boolean => UNSPACED.test(spelling) || !/[ '’]/.test(spelling)

const ALL: readonly KnownPlace[] = [
  ...lines(PROVINCES).flatMap((entry) => spellings(entry, entry.startsWith('Phnom Penh') ? 'the capital of Cambodia' : 'a province of Cambodia', never)),
  ...lines(TOWNS).flatMap((entry) => spellings(entry, 'a town or border crossing of Cambodia', never)),
  ...lines(DISTRICTS).flatMap((line) => {
    const [province, districts] = line.split(': ')
    return districts!.split(';').flatMap((entry) => spellings(entry, `a district of ${province}`, ofDistrict))
  }),
  ...lines(ABROAD).flatMap((entry) => spellings(entry, 'a place outside Cambodia', never)),
]

/** Every spelling once; of one that several places share, what they are. */
export const PLACE_SPELLINGS: readonly KnownPlace[] = [...ALL.reduce((all, place) => {
  const known = all.get(place.spelling)
  return all.set(place.spelling, known ? { ...known, what: `${known.what}, or ${place.what}` } : place)
}, new Map<string, KnownPlace>()).values()]

const keyOf = (name: string): string => name.toLowerCase().replace(/’/g, "'")
const KNOWN = new Set(PLACE_SPELLINGS.filter(({ needsKind }) => !needsKind).map(({ spelling }) => keyOf(spelling)))
/** Countries that look like two-part names. */
const COUNTRIES = phrases('sri lanka; new zealand; viet nam')

/** Whether `name` is a place everyone in the region knows, and so no one's name. */
export function isKnownPlace(name: string): boolean {
  const key = keyOf(name)
  return KNOWN.has(key) || COUNTRIES.has(key)
}
