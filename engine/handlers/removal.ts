import { remove, type Change } from '../../core/change.ts'
import { RedthreadError } from '../../contract/errors.ts'
import type { RemovalPreview } from '../../contract/shapes.ts'
import type { HandlerMap } from '../context.ts'
import { annotationsOfArticle } from '../store/annotations.ts'
import { articleReference } from '../store/articles.ts'
import { membersOfArticle } from '../store/collections.ts'
import type { Readable } from '../store/database.ts'
import { mentionsOfArticle } from '../store/mentions.ts'
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

/** What goes with an article, in the order in which nothing is left behind that points to it. */
function changesOf(db: Readable, id: string): Change[] {
  return [
    ...annotationsOfArticle(db, id).map(annotation => remove('annotation', annotation)),
    ...mentionsOfArticle(db, id).map(mention => remove('mention', mention)),
    ...membersOfArticle(db, id).map(member => remove('collectionMember', member)),
    remove('article', { id }),
  ]
}

export const removalHandlers = {
  'articles.removalPreview': (context, { articleIds }) => preview(context.case().db, articleIds),
  'articles.remove': (context, { articleIds }) => {
    const { db, edit } = context.case()
    const known = present(db, articleIds)
    const what = known.length === 1 ? articleReference(db, known[0]!)!.title : `${known.length} articles`
    edit({ label: `Remove ${what}`, changes: known.flatMap(id => changesOf(db, id)) })
    return { removed: known.length }
  },
} satisfies Partial<HandlerMap>
