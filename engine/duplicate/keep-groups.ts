import { setImmediate as nextTurn } from 'node:timers/promises'
import { plainUrl } from '../../core/duplicate/plain-url.ts'
import { signature } from '../../core/duplicate/signature.ts'
import { RedthreadError } from '../../contract/errors.ts'
import { textHash } from '../import/text-hash.ts'
import type { Host } from '../host.ts'
import { transaction, type Writable } from '../store/database.ts'
import { clearPending, isPending, newestMark, oldestPending, putSignature, unsigned, WORK, type Pending } from '../store/group-pending.ts'
import { addressesOf, forgetLikely, putLikely, putPlainUrl, related, textAt, withLikely } from '../store/likeness.ts'
import type { OpenCase } from '../store/open-case.ts'
import { familyOf, regroup, type Family } from './regroup.ts'
import { findLikely, noSignatures, readAgain, takeIn, type Signatures } from './signatures.ts'
import { textRuns, type Texts } from './texts.ts'

/** Articles worked on at a time: the more, the less often all signatures are looked through. */
const BATCH = 8000
/** Texts signed in one transaction: about 10 ms. */
const SIGNED_AT_ONCE = 20
/** Articles looked up in one statement: about 5 ms. */
const LOOKED_UP_AT_ONCE = 400
const FAMILIES_AT_ONCE = 50
/** Other calls wait no longer than this. */
const STEP_MS = 10
/** From a change to the work it makes, so that an import's batches come together. */
const REST_MS = 250
/** A pass looks through all signatures, whatever it is for: the rest after it is so many times as long, up to LONGEST_REST_MS, so that an import is not held up. What is asked for is not waited for. */
const REST_SHARE = 29
const LONGEST_REST_MS = 5000
/** Signatures stay in memory so long after the last work. */
const KEPT_MS = 60_000
/** More ids than this are not listed in an event. */
const MAX_IDS_IN_EVENT = 500

/** Keeps the groups of one case true, in the background. */
export interface GroupKeeper {
  /** Something changed: there may be work. */
  readonly wake: () => void
  /**
   * Resolves once the groups of these articles, or of all for null, are true to what the case held when this was called. Texts that were never signed
   * are signed where they are those of the articles asked for. @throws case/none when the case is closed meanwhile
   */
  readonly settle: (articleIds: readonly string[] | null) => Promise<void>
}

const keepers = new WeakMap<Writable, GroupKeeper>()

/** The keeper of an open case; always the same one. */
export function groupKeeper(openCase: OpenCase, emit: Host['emit']): GroupKeeper {
  const known = keepers.get(openCase.db)
  if (known) return known
  const made = makeKeeper(openCase, emit)
  keepers.set(openCase.db, made)
  return made
}

function makeKeeper({ db, closing }: OpenCase, emit: Host['emit']): GroupKeeper {
  let memory: { readonly signatures: Signatures; readonly texts: Texts } | null = null
  let running: Promise<void> | null = null
  /** Whose signatures are waited for; null: all are made in turn. */
  let urgent: readonly string[] | null = null
  let awake = false
  let forget: NodeJS.Timeout | undefined

  const pass = async (): Promise<void> => {
    clearTimeout(forget)
    memory ??= { signatures: noSignatures(), texts: textRuns(db) }
    const changed = await paced(work(db, memory, urgent), closing)
    forget = setTimeout(() => { memory = null }, KEPT_MS).unref()
    if (changed.length > 0) emit({ name: 'changed', data: { kinds: ['group'], ids: changed.length > MAX_IDS_IN_EVENT ? [] : changed } })
  }
  /** One pass at a time, whoever asks. */
  const next = (): Promise<void> => running ??= pass().finally(() => { running = null })

  const goOn = async (): Promise<void> => {
    while (!closing.aborted && newestMark(db) > 0) {
      const started = performance.now()
      await next()
      await rest(closing, Math.min(LONGEST_REST_MS, Math.max(REST_MS, REST_SHARE * (performance.now() - started))))
    }
  }
  return {
    wake: () => {
      if (awake) return
      awake = true
      // A full disk ends it; the next change tries again, and what is pending is in the case.
      void rest(closing, REST_MS).then(goOn).catch(() => {}).finally(() => { awake = false })
    },
    settle: async articleIds => {
      const mark = newestMark(db)
      while (isPending(db, mark, articleIds)) {
        urgent = articleIds
        try {
          await next()
        } finally {
          urgent = null
        }
        if (closing.aborted) throw new RedthreadError('case/none')
      }
    },
  }
}

/** Does not keep the process from ending. */
function rest(closing: AbortSignal, ms: number): Promise<void> {
  return new Promise(resolve => {
    const end = (): void => {
      clearTimeout(timer)
      closing.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms).unref()
    closing.addEventListener('abort', end)
  })
}

/** Takes steps for STEP_MS at a time, with turns of others in between. @throws case/none when the case is closed meanwhile */
async function paced<T>(steps: Generator<void, T>, closing: AbortSignal): Promise<T> {
  for (;;) {
    const started = performance.now()
    while (performance.now() - started < STEP_MS) {
      const { done, value } = steps.next()
      if (done) return value
    }
    await nextTurn()
    if (closing.aborted) throw new RedthreadError('case/none')
  }
}

/** One pass: the oldest work, up to a batch of it. Each step is a transaction that leaves the file true. Returns the articles whose group changed. */
function* work(db: Writable, { signatures, texts }: { signatures: Signatures; texts: Texts }, urgent: readonly string[] | null): Generator<void, string[]> {
  yield* sign(db, urgent)
  const mark = newestMark(db)
  const batch = oldestPending(db, BATCH)
  yield* findAddresses(db, batch.filter(({ work: what }) => what >= WORK.address))
  yield* findCopies(db, signatures, batch.filter(({ work: what }) => what >= WORK.likely).map(({ seq }) => seq))
  return yield* regroupAll(db, texts, batch, mark)
}

function* sign(db: Writable, urgent: readonly string[] | null): Generator<void> {
  for (let left = BATCH / SIGNED_AT_ONCE; left > 0; left -= 1) {
    const seqs = unsigned(db, urgent, SIGNED_AT_ONCE)
    if (seqs.length === 0) return
    transaction(db, () => {
      for (const seq of seqs) {
        const text = textAt(db, seq) ?? ''
        putSignature(db, seq, textHash(text), signature(text))
      }
    })
    yield
  }
}

function* findAddresses(db: Writable, batch: readonly Pending[]): Generator<void> {
  const changed: { readonly seq: number; readonly plain: string | null }[] = []
  for (const some of chunks(batch)) {
    for (const { seq, url, archiveUrl, plain: before } of addressesOf(db, some.map(pending => pending.seq))) {
      const plain = plainUrl(url ?? '') ?? plainUrl(archiveUrl ?? '')
      if (plain !== before) changed.push({ seq, plain })
    }
    yield
  }
  yield* inTransactions(db, changed, ({ seq, plain }) => putPlainUrl(db, seq, plain))
}

function* findCopies(db: Writable, signatures: Signatures, seqs: readonly number[]): Generator<void> {
  if (seqs.length === 0) return
  yield* takeIn(db, signatures)
  yield* readAgain(db, signatures, seqs)
  const pairs = yield* findLikely(signatures, seqs)
  for (const some of chunks(seqs)) yield* inTransactions(db, withLikely(db, some), seq => forgetLikely(db, seq))
  yield* inTransactions(db, pairs, ([a, b]) => putLikely(db, a, b))
}

function* regroupAll(db: Writable, texts: Texts, batch: readonly Pending[], mark: number): Generator<void, string[]> {
  const marks = new Map(batch.map(pending => [pending.seq, pending.mark]))
  const todo = new Set<number>()
  for (const some of chunks(batch)) {
    const seqs = some.map(({ seq }) => seq)
    const found = new Set(related(db, seqs))
    for (const seq of found) todo.add(seq)
    clearPending(db, some.filter(({ seq }) => !found.has(seq)).map(pending => pending.mark))
    yield
  }
  const changed: string[] = []
  let families: Family[] = []
  const write = (family: Family): void => {
    const regrouped = regroup(db, texts, family, mark)
    if (!regrouped) return
    changed.push(...regrouped)
    clearPending(db, family.articles.flatMap(({ seq }) => marks.get(seq) ?? []))
  }
  for (const seq of todo) {
    const family = yield* familyOf(db, texts, seq)
    for (const article of family.articles) todo.delete(article.seq)
    families.push(family)
    if (families.length < FAMILIES_AT_ONCE) continue
    yield* inTransactions(db, families, write)
    families = []
  }
  yield* inTransactions(db, families, write)
  return changed
}

const chunks = <T>(things: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(things.length / LOOKED_UP_AT_ONCE) }, (_, index) => things.slice(index * LOOKED_UP_AT_ONCE, (index + 1) * LOOKED_UP_AT_ONCE))

/** One transaction for as many as STEP_MS has room for, then a yield. */
function* inTransactions<T>(db: Writable, things: readonly T[], act: (thing: T) => void): Generator<void> {
  for (let at = 0; at < things.length;) {
    const started = performance.now()
    transaction(db, () => {
      while (at < things.length && performance.now() - started < STEP_MS) {
        act(things[at]!)
        at += 1
      }
    })
    yield
  }
}
