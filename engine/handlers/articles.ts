import type { Article, ArticleMeta, MetaField } from '../../core/article/article.ts'
import { correctMeta, isUsable, resetMeta } from '../../core/article/meta.ts'
import { update } from '../../core/change.ts'
import { RedthreadError } from '../../contract/errors.ts'
import type { ArticleMarks } from '../../contract/shapes.ts'
import type { HandlerMap } from '../context.ts'
import { place } from '../place.ts'
import { annotationsOfArticle } from '../store/annotations.ts'
import { listArticles } from '../store/article-list.ts'
import { articleById, articleMeta, articleText, type ArticleText } from '../store/articles.ts'
import type { Readable } from '../store/database.ts'
import { entityById } from '../store/entities.ts'
import { mentionsOfArticle } from '../store/mentions.ts'
import type { OpenCase } from '../store/open-case.ts'

/** @throws article/not-found */
export function needArticle(db: Readable, id: string): Article {
  const article = articleById(db, id)
  if (!article) throw new RedthreadError('article/not-found')
  return article
}

/** @throws article/not-found */
export function needText(db: Readable, id: string): ArticleText {
  const text = articleText(db, id)
  if (!text) throw new RedthreadError('article/not-found')
  return text
}

function setMeta({ db, edit }: OpenCase, articleId: string, label: string, change: (meta: ArticleMeta) => ArticleMeta): Article {
  const before = articleMeta(db, articleId)
  if (!before) throw new RedthreadError('article/not-found')
  const meta = change(before.meta)
  if (JSON.stringify(meta) !== JSON.stringify(before.meta)) edit({ label, changes: [update('articleMeta', before, { ...before, meta })] })
  return needArticle(db, articleId)
}

/** The metadata with a value by hand; the same object where nothing changes. @throws article/bad-date */
export function corrected(meta: ArticleMeta, field: MetaField, value: string | null): ArticleMeta {
  const next = correctMeta(meta, field, value)
  const { value: kept } = next[field]
  if (kept !== null && !isUsable(field, kept)) throw new RedthreadError('article/bad-date', { value: kept })
  return kept === meta[field].value ? meta : next
}

function marks(db: Readable, articleId: string): ArticleMarks {
  const { text } = needText(db, articleId)
  const annotations = annotationsOfArticle(db, articleId)
  const mentions = mentionsOfArticle(db, articleId).filter(mention => mention.status === 'confirmed')
  const entityIds = new Set([...mentions.map(mention => mention.entityId), ...annotations.flatMap(annotation => annotation.entityIds)])
  return {
    annotations: annotations.map(annotation => place(text, annotation)),
    mentions: mentions.map(mention => place(text, mention)),
    entities: [...entityIds].map(id => (id === null ? null : entityById(db, id))).filter(entity => entity !== null),
  }
}

export const articleHandlers = {
  'articles.list': (context, input) => listArticles(context.case().db, input),
  'articles.get': (context, { articleId }) => needArticle(context.case().db, articleId),
  'articles.setMeta': (context, { articleId, field, value }) =>
    setMeta(context.case(), articleId, `Correct ${field}`, meta => corrected(meta, field, value)),
  'articles.resetMeta': (context, { articleId, field }) =>
    setMeta(context.case(), articleId, `Take back ${field}`, meta => resetMeta(meta, field)),
  'articles.marks': (context, { articleId }) => marks(context.case().db, articleId),
} satisfies Partial<HandlerMap>
