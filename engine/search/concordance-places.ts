import { setImmediate as nextTurn } from 'node:timers/promises'
import { RedthreadError } from '../../contract/errors.ts'
import { termTable, type TermTable } from '../../core/search/term-table.ts'
import { scanTokens } from '../../core/search/tokens.ts'
import type { TextRange } from '../../core/text/block.ts'
import { textOf } from '../store/article-texts.ts'
import type { Readable } from '../store/database.ts'
import type { OpenCase } from '../store/open-case.ts'
import type { IndexState } from './index/state.ts'
import type { Marker } from './marks.ts'

/** Every place that matches in the first articles of a list, in the order of the list: offsets, not strings. 80 bytes a place. */
export interface Places {
  readonly count: number
  /** By place: the article, and the passage in its text. */
  readonly seqs: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** By place SIDE tokens, from the match outwards; NONE where the text is at its end. */
  readonly before: Int32Array
  readonly after: Int32Array
  /** The tokens by number. */
  readonly words: TermTable
  /** Articles that were looked through, and how many of them have a place at all. */
  readonly looked: number
  readonly holding: number
}

/** Tokens that places are compared by on a side: two that agree in so many are copies of one sentence. */
export const SIDE = 8
export const NONE = -1

/** Of a longer list only so many articles are looked through; and of those no more once there are so many places. 0.1 ms an article. */
export const MOST_ARTICLES = 5000
const MOST_PLACES = 20_000

/** Between two turns of others, ms. */
const STEP = 20

/** Where the tokens of a side are looked for, UTF-16 units: it has room for eight words of eleven letters. */
const REACH = 96

/** Places being looked for, or found last, in a case. */
interface Kept {
  readonly key: string
  readonly documents: Int32Array
  superseded: boolean
  readonly places: Promise<Places>
}

const keptFor = new WeakMap<Readable, Kept>()

/**
 * The places in some documents of the index, of which each has one text for ever; `key` names what `marker` looks for in them. Those found last are kept. Works in steps, and is
 * broken off when others are asked for. @throws search/superseded then, case/none when the case is closed
 */
export async function placesIn(current: Pick<OpenCase, 'db' | 'closing'>, { documents: { seq } }: IndexState, documents: Int32Array, key: string, marker: () => Marker): Promise<Places> {
  const kept = keptFor.get(current.db)
  if (kept?.key === key && sameNumbers(kept.documents, documents)) return kept.places
  if (kept) kept.superseded = true
  const seqs = documents.map(document => seq[document]!)
  const next: Kept = { key, documents, superseded: false, places: look(current, seqs, marker(), () => next.superseded) }
  keptFor.set(current.db, next)
  next.places.catch(() => {
    if (keptFor.get(current.db) === next) keptFor.delete(current.db)
  })
  return next.places
}

const sameNumbers = (a: Int32Array, b: Int32Array): boolean => a.length === b.length && a.every((number, place) => number === b[place])

async function look({ db, closing }: Pick<OpenCase, 'db' | 'closing'>, seqs: Int32Array, mark: Marker, isSuperseded: () => boolean): Promise<Places> {
  const words = termTable()
  const found = { seqs: [] as number[], starts: [] as number[], ends: [] as number[], before: [] as number[], after: [] as number[] }
  let looked = 0
  let holding = 0
  let turn = -STEP
  for (const seq of seqs) {
    if (found.seqs.length >= MOST_PLACES) break
    if (performance.now() - turn > STEP) {
      await nextTurn()
      if (closing.aborted) throw new RedthreadError('case/none')
      if (isSuperseded()) throw new RedthreadError('search/superseded')
      turn = performance.now()
    }
    looked += 1
    const text = textOf(db, seq)
    if (text === null) continue
    const ranges = mark(text)
    if (ranges.length > 0) holding += 1
    for (const range of ranges) {
      found.seqs.push(seq)
      found.starts.push(range.start)
      found.ends.push(range.end)
      addSides(text, range, words, found)
    }
  }
  return {
    count: found.seqs.length, seqs: Int32Array.from(found.seqs), starts: Int32Array.from(found.starts), ends: Int32Array.from(found.ends),
    before: Int32Array.from(found.before), after: Int32Array.from(found.after), words, looked, holding,
  }
}

function addSides(text: string, { start, end }: TextRange, words: TermTable, { before, after }: { readonly before: number[]; readonly after: number[] }): void {
  // Next to a cut there may be half a word.
  const [from, to] = [Math.max(0, start - REACH), Math.min(text.length, end + REACH)]
  const ahead: number[] = []
  scanTokens(text.slice(from, start), (units, length, first, _last, hash) => {
    if (from === 0 || first > 0) ahead.push(words.add(units, length, hash))
  })
  const behind: number[] = []
  scanTokens(text.slice(end, to), (units, length, _first, last, hash) => {
    if (behind.length < SIDE && (to === text.length || end + last < to)) behind.push(words.add(units, length, hash))
  })
  ahead.reverse()
  for (let place = 0; place < SIDE; place++) {
    before.push(ahead[place] ?? NONE)
    after.push(behind[place] ?? NONE)
  }
}
