import { HIGHLIGHT_COLOURS, type HighlightColour } from '../../core/annotation/annotation.ts'
import { isTagIn } from '../../core/annotation/tags.ts'
import type { ParsedInput } from '../../contract/calls.ts'
import type { NotebookFacets, NotebookGroup } from '../../contract/notebook-shapes.ts'
import { annotatedTitles } from '../store/annotation-changes.ts'
import { seqsInCollection } from '../store/article-list.ts'
import type { Readable } from '../store/database.ts'
import { allEntities } from '../store/entities.ts'
import { changeCount } from '../store/read-marks.ts'
import { foldedWords, type Note } from './notes.ts'

/** What is shown of the notebook, and how. */
export type Asked = ParsedInput<'notebook.ids'>

export interface Listed {
  /** In the order of the groups; a note stands in each of its own. */
  readonly rows: readonly Note[]
  readonly groups: readonly NotebookGroup[]
  /** How many different ones. */
  readonly annotations: number
}

interface Kept {
  readonly notes: readonly Note[]
  readonly key: string
  /** What `changeCount` said: names, titles and collections are asked of the case. */
  readonly changes: number
  readonly listed: Listed
}

const keptFor = new WeakMap<Readable, Kept>()

/** The list that is asked for, kept while it is scrolled. 10,000 annotations: some 20 ms. */
export function listed(db: Readable, notes: readonly Note[], asked: Asked): Listed {
  const key = JSON.stringify(asked)
  const changes = changeCount(db)
  const known = keptFor.get(db)
  if (known?.notes === notes && known.key === key && known.changes === changes) return known.listed
  const made = ordered(db, notes, asked)
  keptFor.set(db, { notes, key, changes, listed: made })
  return made
}

function ordered(db: Readable, notes: readonly Note[], asked: Asked): Listed {
  const wanted = notes.filter(passes(db, asked))
  const inOrder = asked.order === 'newest' ? wanted.sort((a, b) => (a.annotation.updatedAt < b.annotation.updatedAt ? 1 : a.annotation.updatedAt > b.annotation.updatedAt ? -1 : 0)) : wanted
  if (asked.group === 'none') return { rows: inOrder, groups: [], annotations: inOrder.length }
  const members = new Map<string, Note[]>()
  for (const note of inOrder) {
    for (const key of keysOf(note, asked)) {
      const known = members.get(key)
      if (known) known.push(note)
      else members.set(key, [note])
    }
  }
  const groups = labelled(db, asked.group, members).map(([key, label]) => ({ key, label, count: members.get(key)!.length }))
  return { rows: groups.flatMap(({ key }) => members.get(key)!), groups, annotations: inOrder.length }
}

function passes(db: Readable, { text, colour, tag, entityId, articleId, collectionId, task, noted, lost }: Asked): (note: Note) => boolean {
  const words = text.trim().split(/\s+/).map(foldedWords).filter(word => word !== '').map(word => ` ${word}`)
  const members = collectionId === null ? null : new Set(seqsInCollection(db, collectionId))
  return ({ annotation, articleId: of, entityIds, seq, range, words: its }) =>
    (colour === null || annotation.colour === colour)
    && (articleId === null || of === articleId)
    && (task === null || (task === 'any' ? annotation.task !== undefined : annotation.task === task))
    && (!noted || annotation.note !== '')
    && (!lost || range === null)
    && (members === null || members.has(seq))
    && (entityId === null || entityIds.includes(entityId))
    && (tag === null || annotation.tags.some(each => isTagIn(each, tag)))
    && words.every(word => its.includes(word))
}

/** The groups a note belongs to. Narrowed to a tag, those of other tags say nothing. */
function keysOf({ annotation, articleId, entityIds }: Note, { group, tag }: Asked): readonly string[] {
  if (group === 'article') return [articleId]
  const keys = group === 'entity' ? entityIds : tag === null ? annotation.tags : annotation.tags.filter(each => isTagIn(each, tag))
  return keys.length > 0 ? keys : ['']
}

/** The keys with what they are called, in the order in which groups stand: articles as their notes come, the others by name. */
function labelled(db: Readable, group: Asked['group'], members: ReadonlyMap<string, unknown>): (readonly [key: string, label: string])[] {
  if (group === 'article') {
    const titles = new Map(annotatedTitles(db).map(({ id, title }) => [id, title]))
    return [...members.keys()].map(id => [id, titles.get(id) ?? ''] as const)
  }
  const named = group === 'tag'
    ? [...members.keys()].filter(tag => tag !== '').sort(byLevels).map(tag => [tag, tag] as const)
    : allEntities(db).filter(({ id }) => members.has(id)).map(({ id, name }) => [id, name] as const)
  return members.has('') ? [...named, ['', ''] as const] : named
}

/** A tag before those below it, and those before the next one. */
export function byLevels(a: string, b: string): number {
  const [one, other] = [a.split('/'), b.split('/')]
  for (let depth = 0; depth < Math.min(one.length, other.length); depth++) if (one[depth] !== other[depth]) return one[depth]! < other[depth]! ? -1 : 1
  return one.length - other.length
}

export function facetsOf(db: Readable, notes: readonly Note[]): NotebookFacets {
  const colours = Object.fromEntries(HIGHLIGHT_COLOURS.map(colour => [colour, 0])) as Record<HighlightColour, number>
  const [byEntity, byArticle] = [new Map<string, number>(), new Map<string, number>()]
  const counts = { open: 0, done: 0, noted: 0, lost: 0 }
  for (const { annotation: { colour, task, note }, entityIds, articleId, range } of notes) {
    colours[colour]++
    if (task) counts[task]++
    if (note !== '') counts.noted++
    if (range === null) counts.lost++
    byArticle.set(articleId, (byArticle.get(articleId) ?? 0) + 1)
    for (const id of entityIds) byEntity.set(id, (byEntity.get(id) ?? 0) + 1)
  }
  return {
    annotations: notes.length, colours, ...counts,
    entities: allEntities(db).flatMap(({ id, type, name }) => (byEntity.has(id) ? [{ id, type, name, annotations: byEntity.get(id)! }] : [])),
    articles: annotatedTitles(db).map(({ id, title }) => ({ id, title, annotations: byArticle.get(id) ?? 0 })),
  }
}
