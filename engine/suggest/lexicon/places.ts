import { phrases, words } from './words.ts'

/** Cambodia's capital and 24 provinces, and its main border and coast towns: Latin spellings in use, then Khmer. The first is the usual one. */
const PLACES: readonly (readonly string[])[] = [
  ['Phnom Penh', 'ភ្នំពេញ'],
  ['Banteay Meanchey', 'Bantey Meanchey', 'Banteay Mean Chey', 'បន្ទាយមានជ័យ'],
  ['Battambang', 'បាត់ដំបង'],
  ['Kampong Cham', 'Kompong Cham', 'កំពង់ចាម'],
  ['Kampong Chhnang', 'Kompong Chhnang', 'កំពង់ឆ្នាំង'],
  ['Kampong Speu', 'Kompong Speu', 'កំពង់ស្ពឺ'],
  ['Kampong Thom', 'Kompong Thom', 'កំពង់ធំ'],
  ['Kampot', 'កំពត'],
  ['Kandal', 'កណ្តាល', 'កណ្ដាល'],
  ['Kep', 'កែប'],
  ['Koh Kong', 'កោះកុង'],
  ['Kratie', 'Kratié', 'ក្រចេះ'],
  ['Mondulkiri', 'Mondolkiri', 'មណ្ឌលគិរី'],
  ['Oddar Meanchey', 'Otdar Meanchey', 'Oddar Mean Chey', 'ឧត្តរមានជ័យ'],
  ['Pailin', 'ប៉ៃលិន'],
  ['Preah Sihanouk', 'ព្រះសីហនុ'],
  ['Preah Vihear', 'ព្រះវិហារ'],
  ['Prey Veng', 'ព្រៃវែង'],
  ['Pursat', 'ពោធិ៍សាត់'],
  ['Ratanakiri', 'Rattanakiri', 'Ratanak Kiri', 'រតនគិរី'],
  ['Siem Reap', 'សៀមរាប'],
  ['Stung Treng', 'ស្ទឹងត្រែង'],
  ['Svay Rieng', 'ស្វាយរៀង'],
  ['Takeo', 'Takéo', 'តាកែវ'],
  ['Tboung Khmum', 'Tbong Khmum', 'ត្បូងឃ្មុំ'],
  ['Sihanoukville', 'ក្រុងព្រះសីហនុ'],
  ['Poipet', 'Poi Pet', 'Paoy Paet', 'ប៉ោយប៉ែត'],
  ['Bavet', 'បាវិត'],
  ["O'Smach", 'Osmach', 'O Smach', 'អូរស្មាច់'],
  ['Anlong Veng', 'អន្លង់វែង'],
  ['Thmor Da', 'Thma Da', 'ថ្មដា'],
  ['Chrey Thom', 'Chrey Thum', 'ជ្រៃធំ'],
  ['Kirivong', 'គិរីវង់'],
  ['Sisophon', 'Serei Saophoan', 'សិរីសោភ័ណ'],
  ['Khemarak Phoumin', 'ខេមរភូមិន្ទ'],
]

/** What kind of place a word after (or before) a name makes of it. Lower case. */
export const PLACE_KINDS = words(
  'province city district commune village town municipality neighborhood neighbourhood county island mountain prefecture',
)
export const PLACE_PREFIXES = words('sangkat khan krong srok khum phum')

/** Every spelling, and the usual Latin one it stands for. */
export const PLACE_SPELLINGS: readonly { readonly spelling: string; readonly name: string }[] =
  PLACES.flatMap((spellings) => spellings.map((spelling) => ({ spelling, name: spellings[0]! })))

/** Khmer names that are also a common word, "middle", or a king's: places only after "province" or "town". */
export const NEEDS_KIND: ReadonlySet<string> = new Set(['កណ្តាល', 'កណ្ដាល', 'ព្រះសីហនុ', 'កែប'])

/** Other places of the region and the world that look like two-part names. Lower case. */
const ABROAD = phrases(`
  hong kong; ho chi minh; ho chi minh city; kuala lumpur; new york; new delhi; los angeles; san francisco; abu dhabi; tel aviv; shwe
  kokko; mae sot; chiang mai; chiang rai; sa kaeo; sri lanka; new zealand; viet nam; tay ninh; an giang; ha noi; ha tien; buenos
  aires
`)

const KNOWN = new Set([...PLACE_SPELLINGS.map(({ spelling }) => spelling.toLowerCase().replace(/’/g, "'")), ...ABROAD])

/** Whether `name` is a place everyone in the region knows, and so no one's name. */
export function isKnownPlace(name: string): boolean {
  return KNOWN.has(name.toLowerCase().replace(/’/g, "'"))
}
