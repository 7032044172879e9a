import { withExtras, type Annotation } from '../../core/annotation/annotation.ts'
import { isTagIn, movedTag, tidyTags } from '../../core/annotation/tags.ts'
import { tidyMeanings } from '../../core/annotation/meanings.ts'
import { create, remove, update } from '../../core/change.ts'
import { freeText } from '../../core/text/free-text.ts'
import { RedthreadError } from '../../contract/errors.ts'
import type { Context, HandlerMap } from '../context.ts'
import { tagTree } from '../notebook/tag-tree.ts'
import { annotationsByIds, annotationsTagged } from '../store/annotations.ts'
import { colourMeanings, meaningsById } from '../store/colour-meanings.ts'

const counted = (what: string, count: number): string => (count === 1 ? what : `${what} of ${count} annotations`)

/** One edit of what differs; none where nothing does. */
function changeAll(context: Context, before: Iterable<Annotation>, change: (annotation: Annotation) => Annotation, label: (count: number) => string): { readonly changed: number } {
  const updatedAt = context.host.now().toISOString()
  const changes = [...before].flatMap((annotation) => {
    const after = change(annotation)
    return JSON.stringify(after) === JSON.stringify(annotation) ? [] : [update('annotation', annotation, { ...after, updatedAt })]
  })
  if (changes.length > 0) context.case().edit({ label: label(changes.length), changes })
  return { changed: changes.length }
}

function labelOf(add: readonly string[], away: readonly string[], colour: unknown, task: unknown): string {
  if (add.length > 0) return `Tag ${add.join(', ')}`
  if (away.length > 0) return `Take away tag ${away.join(', ')}`
  return colour === null ? task === null ? 'Change' : 'Change question' : 'Change colour'
}

export const annotationsManyHandlers = {
  'annotations.changeMany': (context, { annotationIds, addTags, removeTags, colour, task }) => {
    const [add, away] = [tidyTags(addTags), new Set(tidyTags(removeTags))]
    return changeAll(
      context, annotationsByIds(context.case().db, annotationIds).values(),
      annotation => withExtras(
        { ...annotation, tags: tidyTags([...annotation.tags.filter(tag => !away.has(tag)), ...add]), colour: colour ?? annotation.colour },
        { task: task === 'none' ? null : task ?? undefined },
      ),
      count => counted(labelOf(add, [...away], colour, task), count),
    )
  },
  'annotations.deleteMany': (context, { annotationIds }) => {
    const { db, edit } = context.case()
    const changes = [...annotationsByIds(db, annotationIds).values()].map(annotation => remove('annotation', annotation))
    if (changes.length > 0) edit({ label: changes.length === 1 ? 'Delete annotation' : `Delete ${changes.length} annotations`, changes })
    return { changed: changes.length }
  },
  'tags.tree': context => tagTree(context.case().db),
  'tags.move': (context, { tag, to }) => {
    const [name] = to === null ? [null] : tidyTags([freeText(to)])
    if (name === undefined) throw new RedthreadError('tag/empty')
    if (name !== null && name !== tag && isTagIn(name, tag)) throw new RedthreadError('tag/below-itself')
    const tagged = annotationsTagged(context.case().db, tag)
    if (tagged.length === 0) throw new RedthreadError('tag/not-found')
    return changeAll(
      context, tagged, annotation => ({ ...annotation, tags: tidyTags(annotation.tags.map(each => movedTag(each, tag, name) ?? '')) }),
      () => (name === null ? `Take away tag ${tag}` : `Rename tag ${tag} to ${name}`),
    )
  },
  'colours.meanings': context => colourMeanings(context.case().db),
  'colours.setMeanings': (context, { names }) => {
    const { db, edit } = context.case()
    const after = tidyMeanings(Object.fromEntries(Object.entries(names).map(([colour, name]) => [colour, freeText(name)])))
    const before = meaningsById(db, after.id)
    if (JSON.stringify(after.names) !== JSON.stringify(before?.names ?? {})) {
      edit({ label: 'Say what colours mean', changes: [before ? update('colourMeanings', before, after) : create('colourMeanings', after)] })
    }
    return after
  },
} satisfies Partial<HandlerMap>
