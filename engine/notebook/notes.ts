import { setImmediate as nextTurn } from 'node:timers/promises'
import type { AnchoredBy } from '../../core/anchor/resolve.ts'
import type { Annotation } from '../../core/annotation/annotation.ts'
import { shareParagraph } from '../../core/annotation/ties.ts'
import { pageAt } from '../../core/article/page.ts'
import { tokensOf } from '../../core/search/tokens.ts'
import { paragraphAt } from '../../core/text/block.ts'
import { RedthreadError } from '../../contract/errors.ts'
import type { AnnotationPlace, Placement } from '../../contract/notebook-shapes.ts'
import { anchor } from '../place.ts'
import { annotationsChangedIn, newestAnnotationChange, noteAnnotationChanges } from '../store/annotation-changes.ts'
import { annotatedArticles, annotationsOfArticle } from '../store/annotations.ts'
import { articleSeq, articleText, type ArticleText } from '../store/articles.ts'
import type { Readable, Writable } from '../store/database.ts'
import { mentionsOfArticle } from '../store/mentions.ts'
import type { OpenCase } from '../store/open-case.ts'

/** An annotation with what the notebook asks of it. */
export interface Note extends AnnotationPlace {
  readonly annotation: Annotation
  /** How its passage was found; null for an orphan. */
  readonly how: AnchoredBy | null
  /** Of its article: the order of import. */
  readonly seq: number
  /** Tied by hand, or named in the same paragraph. */
  readonly entityIds: readonly string[]
  /** Quote, note, replies and tags as folded words, a space before and between them. */
  readonly words: string
}

interface Kept {
  /** Changes up to here are known. */
  mark: number
  readonly byArticle: Map<string, readonly Note[]>
  /** Articles whose notes have still to be read. */
  readonly stale: Set<string>
  /** In the order of the text; null when it has to be made anew. */
  notes: readonly Note[] | null
}

const keptFor = new WeakMap<Readable, Kept>()

/** Articles are read for so long before others have their turn. Milliseconds. */
const STEP = 8

/**
 * Every annotation of the case, articles in the order of import, each in the order of its text; the same list while nothing changes. At first every annotated article is read, some
 * 0.3 ms each, in steps; then only those where something has changed.
 * @throws case/none when the case is closed meanwhile
 */
export async function allNotes({ db, closing }: OpenCase): Promise<readonly Note[]> {
  const kept = keptFor.get(db) ?? begun(db)
  keptFor.set(db, kept)
  let since = performance.now()
  for (;;) {
    forgetChanged(db, kept)
    const [articleId] = kept.stale
    if (articleId === undefined) break
    readArticle(db, kept, articleId)
    if (performance.now() - since < STEP) continue
    await nextTurn()
    if (closing.aborted) throw new RedthreadError('case/none')
    since = performance.now()
  }
  return kept.notes ??= [...kept.byArticle.values()].flat().sort((a, b) => a.seq - b.seq || startOf(a) - startOf(b) || (a.annotation.id < b.annotation.id ? -1 : 1))
}

/** Where it stands, or stood. */
export const startOf = ({ range, annotation }: Note): number => range?.start ?? annotation.target.position.start

function begun(db: Writable): Kept {
  noteAnnotationChanges(db)
  return { mark: 0, byArticle: new Map(), stale: new Set(annotatedArticles(db)), notes: null }
}

function forgetChanged(db: Readable, kept: Kept): void {
  const mark = newestAnnotationChange(db)
  if (mark === kept.mark) return
  for (const id of annotationsChangedIn(db, kept.mark)) kept.stale.add(id)
  kept.mark = mark
}

function readArticle(db: Readable, kept: Kept, articleId: string): void {
  const seq = articleSeq(db, articleId)
  const article = articleText(db, articleId)
  if (seq === null || !article) kept.byArticle.delete(articleId)
  else kept.byArticle.set(articleId, notesOf(db, articleId, seq, article))
  kept.stale.delete(articleId)
  kept.notes = null
}

function notesOf(db: Readable, articleId: string, seq: number, { text, blocks, pages }: ArticleText): Note[] {
  const annotations = annotationsOfArticle(db, articleId)
  const mentions = annotations.length === 0 ? [] : confirmedOf(db, articleId).flatMap(({ target, entityId }) => {
    const range = anchor(text, target)?.range
    return range && entityId !== null ? [{ range, entityId }] : []
  })
  return annotations.map((annotation) => {
    const found = anchor(text, annotation.target)
    const range = found?.range ?? null
    const near = range ? mentions.filter(mention => shareParagraph(blocks, mention.range, range)).map(({ entityId }) => entityId) : []
    return {
      annotation, articleId, seq, range, how: found?.how ?? null,
      page: range && pageAt(pages, range.start), paragraph: range ? paragraphAt(blocks, range.start) : 0,
      entityIds: [...new Set([...annotation.entityIds, ...near])],
      words: ` ${foldedWords([annotation.target.quote.exact, annotation.note, ...(annotation.replies ?? []).map(({ text: reply }) => reply), ...annotation.tags].join('\n'))}`,
    }
  })
}

export const foldedWords = (text: string): string => tokensOf(text).map(({ term }) => term).join(' ')

const confirmedOf = (db: Readable, articleId: string) => mentionsOfArticle(db, articleId).filter(({ status }) => status === 'confirmed')

/** How the passages of an article are found in its text. */
export function placementOf(db: Readable, articleId: string, text: string): Placement {
  const counts: Record<AnchoredBy | 'orphan', number> = { position: 0, quote: 0, fuzzy: 0, orphan: 0 }
  for (const { target } of [...annotationsOfArticle(db, articleId), ...confirmedOf(db, articleId)]) counts[anchor(text, target)?.how ?? 'orphan']++
  return counts
}
