import { remove, type Change } from '../../core/change.ts'
import { RedthreadError } from '../../contract/errors.ts'
import type { RemovalPreview } from '../../contract/shapes.ts'
import type { HandlerMap } from '../context.ts'
import { annotationsOfArticle, annotationsOfArticles } from '../store/annotations.ts'
import { articleReference } from '../store/articles.ts'
import { membersOfArticles } from '../store/collections.ts'
import type { Readable } from '../store/database.ts'
import { mentionsOfArticles } from '../store/mentions.ts'
import { marksOn } from '../store/marks-on.ts'
import { presenceById } from '../store/removed-articles.ts'

/** Annotations shown before articles are removed. */
const SAMPLE = 20

/** Those that are in the case, each once. @throws article/not-found when none is */
function present(db: Readable, ids: readonly string[]): string[] {
  const known = [...new Set(ids)].filter(id => presenceById(db, id) !== null)
  if (known.length === 0) throw new RedthreadError('article/not-found')
  return known
}

function preview(db: Readable, ids: readonly string[]): RemovalPreview {
  const known = present(db, ids)
  const { mentions, annotations, annotated } = marksOn(db, known)
  const sample: RemovalPreview['sample'][number][] = []
  for (const id of annotated) {
    if (sample.length >= SAMPLE) break
    const article = articleReference(db, id)
    if (article) sample.push(...annotationsOfArticle(db, id).map(annotation => ({ annotation, article: { id, title: article.title } })))
  }
  return { articles: known.length, mentions, annotations, sample: sample.slice(0, SAMPLE) }
}

/** The articles and what goes with them, in the order in which nothing is left behind that points to one. */
function changesOf(db: Readable, ids: readonly string[]): Change[] {
  const byArticle = new Map(ids.map(id => [id, [] as Change[]]))
  for (const annotation of annotationsOfArticles(db, ids)) byArticle.get(annotation.articleId)!.push(remove('annotation', annotation))
  for (const mention of mentionsOfArticles(db, ids)) byArticle.get(mention.articleId)!.push(remove('mention', mention))
  for (const member of membersOfArticles(db, ids)) byArticle.get(member.articleId)!.push(remove('collectionMember', member))
  return [...byArticle].flatMap(([id, changes]) => [...changes, remove('article', { id })])
}

export const removalHandlers = {
  'articles.removalPreview': (context, { articleIds }) => preview(context.case().db, articleIds),
  'articles.remove': (context, { articleIds }) => {
    const { db, edit } = context.case()
    const known = present(db, articleIds)
    const what = known.length === 1 ? articleReference(db, known[0]!)!.title : `${known.length} articles`
    edit({ label: `Remove ${what}`, changes: changesOf(db, known) })
    return { removed: known.length }
  },
} satisfies Partial<HandlerMap>
