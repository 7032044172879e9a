import { scanTokens } from '../../../core/search/tokens.ts'
import { SEARCH_FIELDS } from '../../../core/search/tree.ts'
import { first, values, type Writable } from '../../store/database.ts'
import { readStream, type PendingArticle } from '../../store/search-index.ts'
import { takeNumber } from './bytes.ts'
import { takeEntry } from './directory.ts'
import { fieldOfKey, termOfKey } from './key.ts'
import { indexState, type IndexState } from './state.ts'
import { settleIndex } from './write.ts'

/** Whether the index says of every article just what its fields say. Reads all of both: some 5 s for 100,000 articles. */
export function indexIsTrue(db: Writable): boolean {
  settleIndex(db)
  const state = indexState(db)
  const { terms, documents } = state
  const sums = sumsOfLists(db, state)
  const seqs = values<number>(db, 'SELECT seq FROM article ORDER BY seq')
  if (seqs.length !== documents.count) return false
  return seqs.every((seq) => {
    const document = documents.bySeq[seq] ?? 0
    if (document === 0) return false
    const article = first<PendingArticle>(db, 'SELECT seq, title, text, outlet, byline FROM article WHERE seq = ?', [seq])!
    let sum = 0
    let known = true
    SEARCH_FIELDS.forEach((name, field) => {
      let position = 0
      scanTokens(article[name] ?? '', (units, length) => {
        const term = terms.findUnits(units, length)
        known &&= term >= 0
        sum = (sum + mixed(term, field, position++)) | 0
      })
    })
    return known && sum === sums[document]
  })
}

/** By document: the sum of what its lists say. */
function sumsOfLists(db: Writable, state: IndexState): Int32Array {
  const sums = new Int32Array(state.documents.next)
  for (const { id, first: from, sizes } of state.segments) {
    const directory = { bytes: readStream(db, id, 'directory', 0, sizes.directory), at: 0 }
    const postings = { bytes: readStream(db, id, 'postings', 0, sizes.postings), at: 0 }
    const positions = { bytes: readStream(db, id, 'positions', 0, sizes.positions), at: 0 }
    for (let key = 0; directory.at < sizes.directory;) {
      const entry = takeEntry(directory)
      key += entry.difference
      let document = from
      for (let place = 0; place < entry.documents; place++) {
        const one = takeNumber(postings)
        document += Math.floor(one / 2)
        const times = one % 2 === 1 ? 1 : takeNumber(postings)
        let position = 0
        for (let time = 0; time < times; time++) {
          position += takeNumber(positions)
          sums[document]! += mixed(termOfKey(key), fieldOfKey(key), position)
        }
      }
    }
  }
  return sums
}

/** The finishing steps of MurmurHash3, over the three one after the other. Source: https://github.com/aappleby/smhasher */
function mixed(term: number, field: number, position: number): number {
  let hash = Math.imul(term ^ (term >>> 16), 0x85ebca6b) ^ Math.imul(position * 4 + field + 1, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
