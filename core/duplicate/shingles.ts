import { lettersByUnit } from '../text/letters.ts'
import { markUnits } from '../text/units.ts'

/** Only so much of a text is compared with others, UTF-16 units: bounds memory and time for books. */
const COMPARED_LENGTH = 1_000_000

/** What a UTF-16 unit is to the cut into words. A mark is passed over; signs of scripts without spaces are words by themselves. */
const NOTHING = 0
const LETTER = 1
const DENSE_SIGN = 2
const THIN_SIGN = 3
const MARK = 4
/** An UNPLAIN unit: the text is to be normalized first. */
const UNFOLDED = 5

/** How many words in a row make a run, by what its first word is: five words of an alphabet, as much of Han or kana, of Khmer, Thai, Lao, Burmese. */
const RUN = new Uint8Array(5)
RUN[LETTER] = 5
RUN[DENSE_SIGN] = 8
RUN[THIN_SIGN] = 14

/** A sum over words is one in powers of this, as Rabin and Karp have it: each word counts by its place, and what comes before a run is taken off in one step. */
const BASE = 0x9e3779b1
/** BASE to the length of a run, by what its first word is. */
const SHIFTS = Int32Array.from(RUN, length => Array.from({ length }).reduce((power: number) => Math.imul(power, BASE), 1))

/** A sign begins a run more often than a word does: of the runs of signs only those are taken whose value has none of these bits. */
const SPARED = new Uint8Array(5)
SPARED[DENSE_SIGN] = 1
SPARED[THIN_SIGN] = 3

/** All but ASCII, punctuation and the scripts without case and accents: text without any need not be normalized. */
const UNPLAIN = String.raw`[^\u0000-\u00a0\u00ab\u00b7\u00bb\u0e01-\u0e32\u0e34-\u0e5b\u1000-\u109f\u1780-\u17ff\u200b-\u2027\u3001-\u3029\u4e00-\u9fff]`

let kinds: Uint8Array | null = null
let plainKinds: Uint8Array | null = null

/** Units of a text that the room for its words is kept for. A longer text has room of its own, so that a book's is not held for good. */
const KEPT_ROOM = 65_536

/** The words of a text: what each begins a run of, and a sum of all before it, of which the sum over any run is told. */
interface Room {
  readonly sums: Int32Array
  readonly kind: Uint8Array
}

let keptRoom: Room | null = null

function roomFor(length: number): Room {
  if (length > KEPT_ROOM) return newRoom(length)
  keptRoom ??= newRoom(KEPT_ROOM)
  return keptRoom
}

function newRoom(length: number): Room {
  return { sums: new Int32Array(length + 1), kind: new Uint8Array(length) }
}

/**
 * The runs of words a text consists of, each as 32 bits; the same run twice is there twice. Case, marks on letters, punctuation, spaces and
 * Unicode's ways to write one letter make no difference. The values are the same on every machine; signatures are stored that are made of them.
 */
export function shingles(text: string): Uint32Array {
  const { length, sums, kind } = wordsOf(text.length > COMPARED_LENGTH ? text.slice(0, COMPARED_LENGTH) : text)
  const found = new Uint32Array(length)
  let count = 0
  for (let at = 0; at < length; at += 1) {
    const first = kind[at]!
    const end = at + RUN[first]!
    if (end > length) continue
    const run = scrambled(sums[end]! - Math.imul(sums[at]!, SHIFTS[first]!))
    if ((run & SPARED[first]!) !== 0) continue
    found[count] = run
    count += 1
  }
  return found.subarray(0, count)
}

/** Of 32 bits, each depending on all (the end of MurmurHash3). */
export function scrambled(hash: number): number {
  const a = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  const b = Math.imul(a ^ (a >>> 13), 0xc2b2ae35)
  return (b ^ (b >>> 16)) >>> 0
}

function wordsOf(text: string): Room & { readonly length: number } {
  kinds ??= kindsOfUnits()
  plainKinds ??= plainKindsOf(kinds)
  const room = roomFor(text.length)
  const length = cutWords(text, plainKinds, room)
  if (length >= 0) return { ...room, length }
  const folded = text.normalize('NFKC').toLowerCase().normalize('NFD')
  const larger = roomFor(folded.length)
  return { ...larger, length: cutWords(folded, kinds, larger) }
}

/** Writes the words of `text` into a room. Returns how many there are; -1 where it has an UNFOLDED unit. */
function cutWords(text: string, table: Uint8Array, { sums, kind }: Room): number {
  let count = 0
  let sum = 0
  // FNV-1a; 0 between words.
  let hash = 0
  sums[0] = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const unit = table[code]!
    if (unit === MARK) continue
    if (unit === LETTER) {
      const letter = code >= 0x41 && code <= 0x5a ? code | 0x20 : code
      hash = Math.imul((hash === 0 ? 0x811c9dc5 : hash) ^ letter, 0x01000193)
      continue
    }
    if (hash !== 0) {
      sum = (Math.imul(sum, BASE) + hash) | 0
      kind[count] = LETTER
      count += 1
      sums[count] = sum
      hash = 0
    }
    if (unit === NOTHING) continue
    if (unit === UNFOLDED) return -1
    sum = (Math.imul(sum, BASE) + Math.imul(code ^ 0x811c9dc5, 0x01000193)) | 0
    kind[count] = unit
    count += 1
    sums[count] = sum
  }
  if (hash !== 0) {
    sums[count + 1] = (Math.imul(sum, BASE) + hash) | 0
    kind[count] = LETTER
    count += 1
  }
  return count
}

function kindsOfUnits(): Uint8Array {
  const made = lettersByUnit().map(isLetter => (isLetter === 1 ? LETTER : NOTHING))
  markUnits(made, String.raw`(?=[\p{L}\p{M}\p{N}])[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]`, THIN_SIGN)
  markUnits(made, String.raw`(?=[\p{L}\p{M}\p{N}])[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]`, DENSE_SIGN)
  made.fill(DENSE_SIGN, 0xd800, 0xe000)
  // Combining accents, the points of Hebrew and Arabic, joiners.
  markUnits(made, String.raw`[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u200b-\u200d]`, MARK)
  return made
}

function plainKindsOf(all: Uint8Array): Uint8Array {
  const made = all.slice()
  markUnits(made, UNPLAIN, UNFOLDED)
  return made.fill(UNFOLDED, 0xd800, 0xe000)
}
