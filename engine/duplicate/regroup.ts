import { groupsOf, type Resemblance } from '../../core/duplicate/groups.ts'
import { isNear, isPromising, likeness } from '../../core/duplicate/likeness.ts'
import { SIGNATURE_VALUES } from '../../core/duplicate/signature.ts'
import type { Readable, Writable } from '../store/database.ts'
import { chosenLeads, correctionsOf } from '../store/group-corrections.ts'
import { newestMarkOf } from '../store/group-pending.ts'
import { groupRows, replaceGroupRows, type GroupRow } from '../store/groups.ts'
import { recognizable, relativesOf, type Recognizable } from '../store/likeness.ts'
import { wordsOf } from './signatures.ts'
import type { Texts } from './texts.ts'

/** Articles that may belong together, with nothing left out that may belong to one of them. */
export interface Family {
  readonly articles: readonly Recognizable[]
}

/** The family of one article. Yields between articles; the texts it will take to compare them are then in memory. */
export function* familyOf(db: Readable, texts: Texts, seq: number): Generator<void, Family> {
  const seqs = new Set([seq])
  for (const member of seqs) {
    for (const relative of relativesOf(db, member)) seqs.add(relative)
    yield
  }
  const articles = recognizable(db, [...seqs])
  if (articles.length > 1) {
    for (const article of articles) {
      if (texts.has(article) || article.signature === null) continue
      texts.runs(article)
      yield
    }
  }
  return { articles }
}

/**
 * Works the groups of a family out and stores them. Call it in a transaction. Null, and nothing is stored, when one of the articles changed since
 * `mark`, or is gone; else the articles whose group is another now.
 */
export function regroup(db: Writable, texts: Texts, { articles }: Family, mark: number): string[] | null {
  const seqs = articles.map(({ seq }) => seq)
  if (newestMarkOf(db, seqs) > mark || recognizable(db, seqs).length < seqs.length) return null
  const ids = articles.map(({ id }) => id)
  const groups = groupsOf(articles, { resemble: resemblance(articles, texts), corrections: correctionsOf(db, ids), leads: new Set(chosenLeads(db, ids)) })
  const seqOf = new Map(articles.map(({ id, seq }) => [id, seq]))
  const before = groupRows(db, seqs)
  const after = groups.flatMap(([lead, ...members]) => [lead!, ...members].map(({ id, tie, similarity }): GroupRow => ({
    seq: seqOf.get(id)!, lead: seqOf.get(lead!.id)!, tie, similarity,
  }))).sort((a, b) => a.seq - b.seq)
  const changed = articles.filter(({ seq }) => !isSame(before.find(row => row.seq === seq), after.find(row => row.seq === seq)))
  if (changed.length > 0) replaceGroupRows(db, seqs, after)
  return changed.map(({ id }) => id)
}

function isSame(a: GroupRow | undefined, b: GroupRow | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.lead === b.lead && a.tie === b.tie && a.similarity === b.similarity)
}

const WORDS = 1 + SIGNATURE_VALUES

/** What two of the articles have in common; their texts are compared only where their signatures promise something, or another tie is there already. */
function resemblance(articles: readonly Recognizable[], texts: Texts): (a: string, b: string) => Resemblance {
  const byId = new Map(articles.map((article, index) => [article.id, { article, index, hash: Buffer.from(article.textHash).toString('latin1') }]))
  const values = new Uint16Array(articles.length * WORDS)
  articles.forEach(({ signature }, index) => {
    if (signature) values.set(wordsOf(signature), index * WORDS)
  })
  return (a, b) => {
    const one = byId.get(a)!
    const other = byId.get(b)!
    if (one.hash !== '\0' && one.hash === other.hash) return { tie: 'same-text', similarity: 1 }
    const signed = one.article.signature !== null && other.article.signature !== null
    const isVersion = one.article.url !== null && one.article.url === other.article.url
    if (!signed || !(isVersion || isPromising(values, one.index * WORDS, values, other.index * WORDS))) return { tie: isVersion ? 'version' : null, similarity: 0 }
    const found = likeness(texts.runs(one.article), texts.runs(other.article))
    return { tie: isVersion ? 'version' : isNear(found) ? 'near' : null, similarity: found.similarity }
  }
}
