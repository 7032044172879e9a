import { errorData, RedthreadError } from '../../contract/errors.ts'
import { articleBySha256, insertArticle } from '../store/articles.ts'
import { addMember, collectionOfPath } from '../store/collections.ts'
import { contractError, transaction, type Writable } from '../store/database.ts'
import { recordAnswer, tieParts, type Answer } from '../store/import-files.ts'
import { logImport } from '../store/log.ts'
import { withIndex } from '../search/index/state.ts'
import { takeIn, type ReadTerms } from '../search/index/take-in.ts'
import type { PackedPiece } from './pack-article.ts'
import type { PieceTerms } from './reader.ts'

export interface WrittenBatch {
  /** How many of the pieces, from the first on, are written. */
  readonly written: number
  /** Ids of the new articles. */
  readonly imported: readonly string[]
  /** What was recorded, with what there was before it. */
  readonly answers: readonly { readonly answer: Answer; readonly before: 'waiting' | 'failed' | 'new' }[]
}

export interface ReadPiece {
  readonly piece: PackedPiece
  /** Null where it has none, or they are to be read from its text. */
  readonly terms: PieceTerms | null
}

interface Batch {
  readonly db: Writable
  readonly jobId: string
  readonly pieces: readonly ReadPiece[]
  /** Folders become collections. */
  readonly collections: boolean
  /** Milliseconds after which no further piece is begun: reading and searching wait that long. */
  readonly budgetMs: number
  /** Words of articles that are taken into the index together. */
  readonly words: number
  readonly newId: () => string
  /** ISO 8601 instant, UTC. */
  readonly at: string
}

/**
 * Stores the first of the pieces, with their articles, originals, collections and log entry, in one transaction. Bytes that the case has already are not stored again.
 * An article that cannot be stored fails, and the import goes on.
 * @throws what the case throws: case/disk-full, …
 */
export function writeBatch(batch: Batch): WrittenBatch {
  try {
    return write(batch)
  } catch (error) {
    if (contractError(error) instanceof RedthreadError) throw error
    const [first] = batch.pieces
    if (!first) throw error
    if (batch.pieces.length > 1) return writeBatch({ ...batch, pieces: [first] })
    if (first.piece.outcome.kind !== 'article') throw error
    return write({ ...batch, pieces: [{ terms: null, piece: { ...first.piece, outcome: { kind: 'failed', error: errorData('import/crashed', { issue: 'it could not be stored' }) } } }] })
  }
}

function write({ db, jobId, pieces, collections, budgetMs, words, newId, at }: Batch): WrittenBatch {
  return withIndex(db, () => transaction(db, () => {
    const imported: string[] = []
    const answers: WrittenBatch['answers'][number][] = []
    const folders = new Map<string, string | null>()
    const read: ReadTerms[] = []
    const started = performance.now()
    let written = 0
    for (const { piece, terms } of pieces) {
      if (written > 0 && performance.now() - started > budgetMs) break
      written += 1
      const { seq, ...answer } = store(db, piece, newId, at)
      const before = recordAnswer(db, jobId, answer)
      tie(db, jobId, piece)
      if (seq !== null && terms !== null) read.push({ seq, ...terms })
      if (collections && answer.articleId !== null) putInFolder(db, piece, answer.articleId, folders, newId)
      if (before === 'kept') continue
      answers.push({ answer, before })
      if (answer.fate === 'imported') imported.push(answer.articleId!)
    }
    if (imported.length > 0) logImport(db, at, imported.length === 1 ? 'Import 1 article' : `Import ${imported.length} articles`)
    takeIn(db, read, words)
    return { written, imported, answers }
  }))
}

function store(db: Writable, { place, part, file, shown, size, outcome }: PackedPiece, newId: () => string, at: string): Answer & { readonly seq: number | null } {
  const answer = { seq: null, place, part, file: shown, size, articleId: null, title: null, error: null }
  if (outcome.kind === 'opened') return { ...answer, fate: 'opened' }
  if (outcome.kind !== 'article') return { ...answer, fate: outcome.kind, error: outcome.error }
  const known = articleBySha256(db, outcome.value.sha256)
  if (known) return { ...answer, fate: 'already', articleId: known.id, title: known.title }
  const id = newId()
  const seq = insertArticle(db, { id, ...outcome.value, file, path: shown, importedAt: at })
  return { ...answer, seq, fate: 'imported', articleId: id, title: outcome.value.title ?? file }
}

/** A mail is stored after what came in it; what came in it can be read again later. */
function tie(db: Writable, jobId: string, { place, part, outcome }: PackedPiece): void {
  if (outcome.kind !== 'article') return
  if (outcome.value.format === 'mail') tieParts(db, jobId, place, part)
  if (part !== '') tieParts(db, jobId, place, part.slice(0, Math.max(0, part.lastIndexOf('.'))))
}

function putInFolder(db: Writable, { folder }: PackedPiece, articleId: string, folders: Map<string, string | null>, newId: () => string): void {
  if (!folders.has(folder)) folders.set(folder, collectionOfPath(db, folder.split('/'), newId))
  const collectionId = folders.get(folder) ?? null
  if (collectionId !== null) addMember(db, collectionId, articleId)
}
