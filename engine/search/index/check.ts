import { drained } from '../../drained.ts'
import { scanTokens } from '../../../core/search/tokens.ts'
import { SEARCH_FIELDS } from '../../../core/search/tree.ts'
import { first, value, values, type Readable, type Writable } from '../../store/database.ts'
import type { PendingArticle, Segment } from '../../store/search-index.ts'
import { takeNumber, type Cursor } from './bytes.ts'
import type { Entry } from './invert.ts'
import { fieldOfKey, termOfKey } from './key.ts'
import { ahead, hasMore, nextEntry, window } from './merge.ts'
import { indexState, type IndexState } from './state.ts'
import { settleIndex } from './write.ts'

/** Lists and articles that one step looks at: some 10 ms each. */
const LISTS_AT_ONCE = 2000
const ARTICLES_AT_ONCE = 100

/** Whether the index says of every article just what its fields say. Reads all of both: some 5 s for 100,000 articles. */
export const indexIsTrue = (db: Writable): boolean => drained(checkIndex(db))

/** The same in steps of some 10 ms, between which the case may change: what changed meanwhile is not looked at. */
export function* checkIndex(db: Writable): Generator<void, boolean> {
  settleIndex(db)
  const { next } = indexState(db).documents
  const sums = yield* sumsOfLists(db)
  const seqs = values<number>(db, 'SELECT seq FROM article ORDER BY seq')
  for (let from = 0; from < seqs.length; from += ARTICLES_AT_ONCE) {
    yield
    settleIndex(db)
    const state = indexState(db)
    for (const seq of seqs.slice(from, from + ARTICLES_AT_ONCE)) {
      const article = first<PendingArticle>(db, 'SELECT seq, title, text, outlet, byline FROM article WHERE seq = ?', [seq])
      if (article !== null && !isTrueOf(state, article, sums, next)) return false
    }
  }
  settleIndex(db)
  return value<number>(db, 'SELECT count(*) FROM article') === indexState(db).documents.count
}

function isTrueOf({ terms, documents }: IndexState, article: PendingArticle, sums: Int32Array, next: number): boolean {
  const document = documents.bySeq[article.seq] ?? 0
  if (document === 0) return false
  if (document >= next) return true
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
}

/** By document: the sum of what its lists say. Begins again when segments are merged meanwhile. */
function* sumsOfLists(db: Writable): Generator<void, Int32Array> {
  for (;;) {
    const state = indexState(db)
    const { segments } = state
    const sums = new Int32Array(state.documents.next)
    const isAsBefore = (): boolean => indexState(db) === state && segments.every(segment => state.segments.includes(segment))
    let stands = true
    for (const segment of segments) {
      for (const _ of addSums(db, segment, sums)) {
        yield
        stands = isAsBefore()
        if (!stands) break
      }
      if (!stands) break
    }
    if (stands) return sums
  }
}

function* addSums(db: Readable, segment: Segment, sums: Int32Array): Generator<void> {
  const [directory, postings, positions] = [ahead('directory', segment), ahead('postings', segment), ahead('positions', segment)]
  let key = 0
  for (let lists = 1; hasMore(directory); lists++) {
    const entry = nextEntry(db, directory)
    key += entry.difference
    addList(entry, key, segment.first, window(db, postings, entry.postings), window(db, positions, entry.positions), sums)
    if (lists % LISTS_AT_ONCE === 0) yield
  }
}

function addList({ documents }: Entry, key: number, from: number, postings: Cursor, positions: Cursor, sums: Int32Array): void {
  const [term, field] = [termOfKey(key), fieldOfKey(key)]
  let document = from
  for (let place = 0; place < documents; place++) {
    const one = takeNumber(postings)
    document += Math.floor(one / 2)
    const times = one % 2 === 1 ? 1 : takeNumber(postings)
    let position = 0
    for (let time = 0; time < times; time++) {
      position += takeNumber(positions)
      sums[document]! += mixed(term, field, position)
    }
  }
}

/** The finishing steps of MurmurHash3, over the three one after the other. Source: https://github.com/aappleby/smhasher */
function mixed(term: number, field: number, position: number): number {
  let hash = Math.imul(term ^ (term >>> 16), 0x85ebca6b) ^ Math.imul(position * 4 + field + 1, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
