import { isPromising } from '../../core/duplicate/likeness.ts'
import { SIGNATURE_VALUES } from '../../core/duplicate/signature.ts'
import type { Readable } from '../store/database.ts'
import { signatureOf, signaturesAfter } from '../store/likeness.ts'

/** 16-bit words of one signature: the count of runs, then the values. 0 runs: the article has no signature. */
const WORDS = 1 + SIGNATURE_VALUES

/** The values of a signature are looked up two by two. Texts that share a quarter of their runs have such a pair in common with a chance of 0.95, half: 0.999999. */
const PAIRS = SIGNATURE_VALUES / 2

/** An article is tied to so many others that are like it, the first imported ones; they are tied among themselves. */
const MOST_LIKELY = 16

const ROWS_PER_STEP = 500
const SCANNED_PER_STEP = 2000

/** Signatures that lie one after the other in one array: 200 KB. Arrays of a fixed size are never copied as a case grows. */
const BLOCK_BITS = 10
const BLOCK = 1 << BLOCK_BITS

/** The signatures of a case: 198 bytes an article, with its place. */
export interface Signatures {
  /** In the order of import; removed articles have theirs too. */
  readonly seqs: number[]
  /** BLOCK signatures in each. */
  readonly blocks: Uint16Array[]
}

export const noSignatures = (): Signatures => ({ seqs: [], blocks: [] })

/** Takes in the signatures of articles that came in since. About 2 µs an article. Yields every few milliseconds. */
export function* takeIn(db: Readable, known: Signatures): Generator<void> {
  for (;;) {
    const rows = signaturesAfter(db, known.seqs.at(-1) ?? 0, ROWS_PER_STEP)
    for (const { seq, signature } of rows) {
      const index = known.seqs.push(seq) - 1
      if (index >> BLOCK_BITS === known.blocks.length) known.blocks.push(new Uint16Array(BLOCK * WORDS))
      write(known, index, signature)
    }
    if (rows.length < ROWS_PER_STEP) return
    yield
  }
}

const blockOf = ({ blocks }: Signatures, index: number): Uint16Array => blocks[index >> BLOCK_BITS]!
/** The word of its block at which a signature begins. */
const wordOf = (index: number): number => (index & (BLOCK - 1)) * WORDS

function write(known: Signatures, index: number, signature: Uint8Array | null): void {
  blockOf(known, index).set(signature === null ? new Uint16Array(WORDS) : wordsOf(signature), wordOf(index))
}

/** A stored signature as isPromising takes it. Signatures are little-endian, as is every machine that Electron runs on. */
export function wordsOf(signature: Uint8Array): Uint16Array {
  return new Uint16Array(new Uint8Array(signature).buffer)
}

/** Reads the signatures of articles again whose text may have changed. */
export function* readAgain(db: Readable, known: Signatures, seqs: readonly number[]): Generator<void> {
  for (const [place, seq] of seqs.entries()) {
    const index = indexOf(known, seq)
    if (index >= 0) write(known, index, signatureOf(db, seq))
    if (place % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield
  }
}

/** -1 where there is none. */
function indexOf({ seqs }: Signatures, seq: number): number {
  let low = 0
  let high = seqs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (seqs[middle]! < seq) low = middle + 1
    else high = middle
  }
  return seqs[low] === seq ? low : -1
}

/**
 * For each of the articles those of all that may be near copies of it, as pairs. Looks up every known signature among those of the given ones:
 * 0.5 µs each for one given, 3 µs for 8,000. Yields every few milliseconds.
 */
export function* findLikely(known: Signatures, seqs: readonly number[]): Generator<void, (readonly [number, number])[]> {
  const asked = seqs.map(seq => indexOf(known, seq)).filter(index => index >= 0 && blockOf(known, index)[wordOf(index)]! > 0).sort((a, b) => a - b)
  const table = yield* pairTable(known, asked)
  const isAsked = new Uint8Array(known.seqs.length)
  for (const index of asked) isAsked[index] = 1
  const found: (readonly [number, number])[] = []
  const ties = new Uint8Array(known.seqs.length)
  for (let index = 0; index < known.seqs.length; index += 1) {
    if (index % SCANNED_PER_STEP === SCANNED_PER_STEP - 1) yield
    const values = blockOf(known, index)
    const at = wordOf(index)
    if (values[at] === 0) continue
    let met: Set<number> | null = null
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const first = values[at + 1 + 2 * pair]!
      if ((table.firsts[(pair << 11) | (first >>> 5)]! & (1 << (first & 31))) === 0) continue
      const key = keyOf(values, at, pair)
      for (let entry = table.heads[key & table.mask]!; entry >= 0; entry = table.next[entry]!) {
        if (table.keys[entry] !== key) continue
        const other = table.owners[entry]!
        // Of two that are both asked for, the earlier finds the later.
        if (other === index || (isAsked[index] === 1 && other < index) || ties[other]! >= MOST_LIKELY || met?.has(other)) continue
        met = (met ?? new Set()).add(other)
        if (!isPromising(values, at, blockOf(known, other), wordOf(other))) continue
        ties[other]! += 1
        found.push([known.seqs[index]!, known.seqs[other]!])
      }
    }
  }
  return found
}

interface PairTable {
  /** A bit for each place and first value of a pair: tells of most that are not in the table, quickly. */
  readonly firsts: Int32Array
  readonly mask: number
  /** The first entry of each slot; -1 for none. */
  readonly heads: Int32Array
  readonly next: Int32Array
  readonly keys: Int32Array
  readonly owners: Int32Array
}

function* pairTable(known: Signatures, asked: readonly number[]): Generator<void, PairTable> {
  const entries = asked.length * PAIRS
  const slots = 2 ** Math.max(8, Math.ceil(Math.log2(entries + 1)))
  const table: PairTable = {
    firsts: new Int32Array(PAIRS << 11),
    mask: slots - 1, heads: new Int32Array(slots).fill(-1), next: new Int32Array(entries), keys: new Int32Array(entries), owners: new Int32Array(entries),
  }
  let entry = 0
  // From the last on, so that a slot gives the first one first.
  for (const [place, index] of [...asked].reverse().entries()) {
    if (place % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield
    const values = blockOf(known, index)
    const at = wordOf(index)
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const key = keyOf(values, at, pair)
      const first = values[at + 1 + 2 * pair]!
      table.firsts[(pair << 11) | (first >>> 5)]! |= 1 << (first & 31)
      table.keys[entry] = key
      table.owners[entry] = index
      table.next[entry] = table.heads[key & table.mask]!
      table.heads[key & table.mask] = entry
      entry += 1
    }
  }
  return table
}

/** 32 bits of two values and their place. */
function keyOf(values: Uint16Array, at: number, pair: number): number {
  const first = at + 1 + 2 * pair
  const mixed = Math.imul((values[first]! | (values[first + 1]! << 16)) ^ Math.imul(pair + 1, 0x9e3779b1), 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}
