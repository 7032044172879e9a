import { setImmediate as nextTurn } from 'node:timers/promises'
import { RedthreadError } from '../../contract/errors.ts'
import type { Readable, Writable } from '../store/database.ts'
import type { OpenCase } from '../store/open-case.ts'
import {
  allChanges, allHeld, changedHoldings, forgetHoldingChanges, heldBy, newestHoldingChange, noteHoldingChanges, type Holding, type HoldingRow,
} from '../store/search-holdings.ts'

/** What articles hold of one kind. */
export interface Held {
  /** By number. Values that no article holds any more stay. */
  readonly values: readonly string[]
  /** By the article's seq: numbers, each once; undefined: none. */
  readonly bySeq: readonly (readonly number[] | undefined)[]
}

interface Kept extends Held {
  readonly values: string[]
  readonly numbers: Map<string, number>
  readonly bySeq: (readonly number[] | undefined)[]
}

interface KeptAll {
  /** The newest noted change when this was brought up to it. */
  mark: number
  /** How many rows had been changed when it was asked which articles are read. */
  readAt: number
  readonly kinds: Map<Holding, Kept>
}

const keptFor = new WeakMap<Readable, KeptAll>()

/** More changed articles than this are read with all others. */
const MOST_ONE_BY_ONE = 4000

/** More notes than this are not kept. */
const MOST_NOTES = 10_000

/**
 * What the articles of the case hold now. A kind is read as a whole when it is first asked for, 1 µs a mention, tag or member; later only of articles that changed. Which are read is
 * read as a whole after any change: 0.3 µs each.
 */
export function holdingsOf(db: Writable): (kind: Holding) => Held {
  const kept = keptFor.get(db) ?? begun(db)
  const mark = newestHoldingChange(db)
  if (mark > kept.mark) for (const { kind, seqs } of changedHoldings(db, kept.mark)) bring(db, kept.kinds, kind, seqs)
  kept.mark = mark > MOST_NOTES ? forgotten(db) : mark
  const changes = allChanges(db)
  if (kept.readAt !== changes) kept.kinds.delete('read')
  kept.readAt = changes
  return (kind) => {
    const known = kept.kinds.get(kind) ?? filled({ values: [], numbers: new Map(), bySeq: [] }, allHeld(db, kind))
    kept.kinds.set(kind, known)
    return known
  }
}

const KINDS = ['entity', 'tag', 'collection', 'format', 'read'] as const satisfies readonly Holding[]

/** Reads what is not known yet, one kind after the other, and others are served in between: half a second for 100,000 articles after the case was opened. @throws case/none when it is closed meanwhile */
export async function readHoldings({ db, closing }: Pick<OpenCase, 'db' | 'closing'>): Promise<void> {
  for (const kind of KINDS) {
    if (keptFor.get(db)?.kinds.has(kind)) continue
    holdingsOf(db)(kind)
    await nextTurn()
    if (closing.aborted) throw new RedthreadError('case/none')
  }
}

function begun(db: Writable): KeptAll {
  noteHoldingChanges(db)
  const kept = { mark: 0, readAt: -1, kinds: new Map<Holding, Kept>() }
  keptFor.set(db, kept)
  return kept
}

function forgotten(db: Writable): number {
  forgetHoldingChanges(db)
  return 0
}

function bring(db: Readable, kinds: Map<Holding, Kept>, kind: Holding, changed: string): void {
  const kept = kinds.get(kind)
  if (!kept) return
  const seqs = JSON.parse(changed) as number[]
  if (seqs.length > MOST_ONE_BY_ONE) {
    kinds.delete(kind)
    return
  }
  for (const seq of seqs) kept.bySeq[seq] = undefined
  filled(kept, heldBy(db, kind, changed))
}

function filled(kept: Kept, rows: readonly HoldingRow[]): Kept {
  for (const { value, seqs } of rows) {
    const number = numberOf(kept, value)
    // Most articles hold one value: they share the list of it.
    const alone: readonly number[] = [number]
    for (const seq of JSON.parse(seqs) as number[]) {
      const before = kept.bySeq[seq]
      kept.bySeq[seq] = before === undefined ? alone : [...before, number]
    }
  }
  return kept
}

function numberOf({ values, numbers }: Kept, value: string): number {
  const known = numbers.get(value)
  if (known !== undefined) return known
  numbers.set(value, values.length)
  return values.push(value) - 1
}
