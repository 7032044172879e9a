import { withExtras, type Annotation } from '../../core/annotation/annotation.ts'
import { tidyTags } from '../../core/annotation/tags.ts'
import { create, remove, update } from '../../core/change.ts'
import { freeText } from '../../core/text/free-text.ts'
import { RedthreadError } from '../../contract/errors.ts'
import type { HandlerMap } from '../context.ts'
import { annotationById, tagCounts } from '../store/annotations.ts'
import type { Readable } from '../store/database.ts'
import { entityById } from '../store/entities.ts'
import { describePassage } from './passage.ts'

/** @throws annotation/not-found */
export function needAnnotation(db: Readable, id: string): Annotation {
  const annotation = annotationById(db, id)
  if (!annotation) throw new RedthreadError('annotation/not-found')
  return annotation
}

function knownEntities(db: Readable, ids: readonly string[]): string[] {
  const distinct = [...new Set(ids)]
  if (distinct.some(id => !entityById(db, id))) throw new RedthreadError('entity/not-found')
  return distinct
}

function createLabel({ note, tags, task }: Annotation): string {
  if (task) return 'Ask a question'
  if (note !== '') return 'Note'
  return tags.length > 0 ? `Tag ${tags.join(', ')}` : 'Highlight'
}

function updateLabel(before: Annotation, after: Annotation): string {
  if (before.note !== after.note) return 'Change note'
  if (before.tags.join('\n') !== after.tags.join('\n')) return 'Change tags'
  if (before.task !== after.task) return after.task === 'open' ? 'Ask a question' : after.task === 'done' ? 'Answer a question' : 'No question any more'
  return before.colour === after.colour ? 'Change ties' : 'Change colour'
}

export const annotationHandlers = {
  'annotations.create': (context, { articleId, start, end, note, tags, colour, entityIds, task }) => {
    const { db, edit } = context.case()
    const at = context.host.now().toISOString()
    const annotation = withExtras({
      id: context.host.newId(),
      articleId,
      target: describePassage(db, articleId, { start, end }),
      note: freeText(note),
      tags: tidyTags(tags),
      colour,
      entityIds: knownEntities(db, entityIds),
      createdAt: at,
      updatedAt: at,
    }, { task })
    edit({ label: createLabel(annotation), changes: [create('annotation', annotation)] })
    return annotation
  },
  'annotations.update': (context, { annotationId, note, tags, colour, entityIds, task }) => {
    const { db, edit } = context.case()
    const before = needAnnotation(db, annotationId)
    const changed = withExtras({
      ...before,
      note: note === undefined ? before.note : freeText(note),
      tags: tags === undefined ? before.tags : tidyTags(tags),
      colour: colour ?? before.colour,
      entityIds: entityIds === undefined ? before.entityIds : knownEntities(db, entityIds),
    }, { task })
    if (JSON.stringify(changed) === JSON.stringify(before)) return before
    const after = { ...changed, updatedAt: context.host.now().toISOString() }
    edit({ label: updateLabel(before, after), changes: [update('annotation', before, after)] })
    return after
  },
  'annotations.delete': (context, { annotationId }) => {
    const { db, edit } = context.case()
    edit({ label: 'Delete annotation', changes: [remove('annotation', needAnnotation(db, annotationId))] })
    return null
  },
  'tags.list': context => tagCounts(context.case().db),
} satisfies Partial<HandlerMap>
