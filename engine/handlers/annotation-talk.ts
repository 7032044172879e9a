import { withExtras, type Annotation, type Reply } from '../../core/annotation/annotation.ts'
import { pageAt } from '../../core/article/page.ts'
import { update } from '../../core/change.ts'
import { paragraphAt } from '../../core/text/block.ts'
import { freeText } from '../../core/text/free-text.ts'
import { RedthreadError } from '../../contract/errors.ts'
import type { LinkedAnnotation } from '../../contract/notebook-shapes.ts'
import type { Context, HandlerMap } from '../context.ts'
import { placementOf } from '../notebook/notes.ts'
import { anchor } from '../place.ts'
import { annotationById, linkedWith } from '../store/annotations.ts'
import { articleReference, articleText } from '../store/articles.ts'
import type { Readable } from '../store/database.ts'
import { needAnnotation } from './annotations.ts'
import { needText } from './articles.ts'
import { describePassage } from './passage.ts'

function changed(context: Context, before: Annotation, after: Annotation, label: string): Annotation {
  const now = { ...after, updatedAt: context.host.now().toISOString() }
  context.case().edit({ label, changes: [update('annotation', before, now)] })
  return now
}

/** The replies with `text` written, for a reply that is there or for a new one; the empty text takes one away. @throws annotation/no-reply, annotation/empty-reply */
function repliesWith({ replies = [] }: Annotation, replyId: string | null, text: string, fresh: () => Pick<Reply, 'id' | 'at'>): Reply[] {
  const isEmpty = text.trim() === ''
  if (replyId === null) {
    if (isEmpty) throw new RedthreadError('annotation/empty-reply')
    return [...replies, { ...fresh(), text }]
  }
  if (!replies.some(({ id }) => id === replyId)) throw new RedthreadError('annotation/no-reply')
  return replies.flatMap(reply => (reply.id !== replyId ? [reply] : isEmpty ? [] : [{ ...reply, text }]))
}

function setLink(context: Context, annotationId: string, otherId: string, linked: boolean): void {
  const { db, edit } = context.case()
  if (annotationId === otherId) throw new RedthreadError('annotation/link-itself')
  const [one, other] = [needAnnotation(db, annotationId), linked ? needAnnotation(db, otherId) : annotationById(db, otherId)]
  const isThere = Boolean(one.links?.includes(otherId) || other?.links?.includes(annotationId))
  if (isThere === linked) return
  const updatedAt = context.host.now().toISOString()
  if (linked) {
    edit({ label: 'Link annotations', changes: [update('annotation', one, { ...withExtras(one, { links: [...one.links ?? [], otherId] }), updatedAt })] })
    return
  }
  const without = (annotation: Annotation, id: string) => (
    annotation.links?.includes(id) ? [update('annotation', annotation, { ...withExtras(annotation, { links: annotation.links.filter(each => each !== id) }), updatedAt })] : []
  )
  edit({ label: 'Part annotations', changes: [...without(one, otherId), ...other ? without(other, annotationId) : []] })
}

function linksOf(db: Readable, annotationId: string): LinkedAnnotation[] {
  return linkedWith(db, annotationId).flatMap((annotation) => {
    const { articleId, target } = annotation
    const [article, reference] = [articleText(db, articleId), articleReference(db, articleId)]
    if (!article || !reference) return []
    const range = anchor(article.text, target)?.range ?? null
    return [{
      annotation, articleId, title: reference.title, range,
      page: range && pageAt(article.pages, range.start), paragraph: range ? paragraphAt(article.blocks, range.start) : 0,
    }]
  })
}

/** What annotations say to each other and over time, and where they are. */
export const annotationTalkHandlers = {
  'annotations.reply': (context, { annotationId, replyId, text }) => {
    const before = needAnnotation(context.case().db, annotationId)
    const replies = repliesWith(before, replyId, freeText(text), () => ({ id: context.host.newId(), at: context.host.now().toISOString() }))
    if (JSON.stringify(replies) === JSON.stringify(before.replies)) return before
    const label = replyId === null ? 'Reply' : replies.length < (before.replies ?? []).length ? 'Delete reply' : 'Change reply'
    return changed(context, before, withExtras(before, { replies }), label)
  },
  'annotations.link': (context, { annotationId, otherId, linked }) => {
    setLink(context, annotationId, otherId, linked)
    return null
  },
  'annotations.links': (context, { annotationId }) => linksOf(context.case().db, annotationId),
  'annotations.place': (context, { annotationId, start, end }) => {
    const { db } = context.case()
    const before = needAnnotation(db, annotationId)
    const target = describePassage(db, before.articleId, { start, end })
    return JSON.stringify(target) === JSON.stringify(before.target) ? before : changed(context, before, { ...before, target }, 'Place by hand')
  },
  'annotations.placement': (context, { articleId }) => {
    const { db } = context.case()
    return placementOf(db, articleId, needText(db, articleId).text)
  },
} satisfies Partial<HandlerMap>
