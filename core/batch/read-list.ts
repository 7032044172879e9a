import { tokensOf } from '../search/tokens.ts'
import { canonicalLine } from '../text/canonical.ts'
import { LONGEST_NAME, MOST_ENTRIES, MOST_SPELLINGS, type BatchEntry, type BatchWay } from './batch.ts'

/** What someone chose of how a list is read; null: as it looks. Columns are numbered from 0. */
export interface ListChoices {
  /** The first row says what the columns are. */
  readonly header: boolean | null
  readonly nameColumn: number | null
  /** Columns with other spellings of the same name. */
  readonly otherColumns: readonly number[] | null
  readonly way: BatchWay
}

export interface ListReading {
  readonly header: boolean
  readonly nameColumn: number
  readonly otherColumns: readonly number[]
  /** By column: its title, empty where there is none, and the first things in it. */
  readonly columns: readonly { readonly title: string; readonly samples: readonly string[] }[]
  readonly entries: readonly BatchEntry[]
  /** Rows that gave no entry: without a name; with one that was there before (its spellings went to that one); with a name that is too long; beyond the most a batch has. */
  readonly dropped: { readonly blank: number; readonly doubled: number; readonly long: number; readonly over: number }
}

/** What columns of names, and of other spellings, are called at the head of lists. Without case. */
const NAME_TITLE = /^(?:full[ _-]?name|names?|primary[ _-]?name|subject|person|entity|query|queries|nom|nombre|nama|tên|ឈ្មោះ|ชื่อ|姓名|名称|名字|이름|氏名)$/iu
const OTHER_TITLE = /alias|a\.?k\.?a|also[ _-]known|other[ _-](?:name|spelling)|spelling|variant|original[ _-]script|khmer|chinese|native[ _-]name|weak|name[ _-]?\d/iu
const SAMPLES = 3

/** The cells of other spellings often hold several. */
const BETWEEN_SPELLINGS = /[;|\n]+/

/** Makes the names of a batch from the rows of a table. Never fails: what gives no name is counted. */
export function readList(rows: readonly (readonly string[])[], { header, nameColumn, otherColumns, way }: ListChoices): ListReading {
  const [first = []] = rows
  const titles = first.map(canonicalLine)
  const isHeader = header ?? titles.some(title => NAME_TITLE.test(title))
  const body = isHeader ? rows.slice(1) : rows
  const width = body.reduce((most, row) => Math.max(most, row.length), titles.length)
  const named = nameColumn !== null && nameColumn < width ? nameColumn : Math.max(0, isHeader ? titles.findIndex(title => NAME_TITLE.test(title)) : firstOfWords(body, width))
  const guessed = isHeader && way !== 'query' ? titles.flatMap((title, column) => (column !== named && OTHER_TITLE.test(title) ? [column] : [])) : []
  const others = (otherColumns ?? guessed).filter(column => column < width && column !== named)
  return {
    header: isHeader, nameColumn: named, otherColumns: others, ...entriesOf(body, named, others, way),
    columns: Array.from({ length: width }, (_, column) => ({
      title: isHeader ? titles[column] ?? '' : '',
      samples: samplesOf(body, column),
    })),
  }
}

/** The first column whose cells are words more often than not. */
function firstOfWords(rows: readonly (readonly string[])[], width: number): number {
  const some = rows.slice(0, 50)
  const columns = Array.from({ length: width }, (_, column) => column)
  return columns.find(column => some.filter(row => /\p{L}{2}/u.test(row[column] ?? '')).length * 2 > some.length) ?? 0
}

function samplesOf(rows: readonly (readonly string[])[], column: number): string[] {
  const samples: string[] = []
  for (const row of rows) {
    const cell = canonicalLine(row[column] ?? '')
    if (cell !== '') samples.push(cell)
    if (samples.length === SAMPLES) break
  }
  return samples
}

function entriesOf(rows: readonly (readonly string[])[], named: number, others: readonly number[], way: BatchWay): Pick<ListReading, 'entries' | 'dropped'> {
  const dropped = { blank: 0, doubled: 0, long: 0, over: 0 }
  const byKey = new Map<string, { name: string; others: string[] }>()
  for (const row of rows) {
    const name = canonicalLine(row[named] ?? '')
    const spellings = others.flatMap(column => (row[column] ?? '').split(BETWEEN_SPELLINGS)).map(canonicalLine).filter(text => text !== '' && text.length <= LONGEST_NAME)
    const known = byKey.get(nameKey(name, way))
    if (name === '') dropped.blank += 1
    else if (name.length > LONGEST_NAME) dropped.long += 1
    else if (known) {
      dropped.doubled += 1
      known.others.push(...spellings)
    } else if (byKey.size === MOST_ENTRIES) dropped.over += 1
    else byKey.set(nameKey(name, way), { name, others: spellings })
  }
  return { entries: Array.from(byKey.values(), entry => withoutDoubles(entry, way)), dropped }
}

function withoutDoubles({ name, others }: BatchEntry, way: BatchWay): BatchEntry {
  const known = new Set([nameKey(name, way)])
  const kept = others.filter((text) => {
    const key = nameKey(text, way)
    return known.size <= MOST_SPELLINGS && known.size < known.add(key).size
  })
  return { name, others: kept }
}

/** Equal for what would find the same: names are searched without case and marks. */
export const nameKey = (name: string, way: BatchWay): string => (way === 'name' ? tokensOf(name).map(({ term }) => term).join(' ') || name : name)
