import type { PassageSelectors } from '../../core/anchor/selectors.ts'
import type { Annotation, Extras, Reply, TaskState } from '../../core/annotation/annotation.ts'
import { all, first, run, value, values, type Readable, type Writable } from './database.ts'

type Row = Omit<Annotation, 'target' | 'tags' | 'entityIds' | keyof Extras> & {
  readonly target: string
  readonly tags: string
  readonly entityIds: string
  readonly task: TaskState | null
  readonly replies: string | null
  readonly links: string | null
}

const ANNOTATION = `
  SELECT n.id, n.article_id AS articleId, n.target, n.note, n.tags, n.colour, n.created_at AS createdAt, n.updated_at AS updatedAt, n.task, n.replies, n.links,
    (SELECT coalesce(json_group_array(t.entity_id ORDER BY t.place), '[]') FROM annotation_entity t WHERE t.annotation_id = n.id) AS entityIds
  FROM annotation n`

const annotationOf = ({ target, tags, entityIds, task, replies, links, ...row }: Row): Annotation => ({
  ...row,
  target: JSON.parse(target) as PassageSelectors,
  tags: JSON.parse(tags) as string[],
  entityIds: JSON.parse(entityIds) as string[],
  ...(task === null ? {} : { task }),
  ...(replies === null ? {} : { replies: JSON.parse(replies) as Reply[] }),
  ...(links === null ? {} : { links: JSON.parse(links) as string[] }),
})

const listOrNull = (list: readonly unknown[] | undefined): string | null => (list && list.length > 0 ? JSON.stringify(list) : null)

export function annotationById(db: Readable, id: string): Annotation | null {
  const row = first<Row>(db, `${ANNOTATION} WHERE n.id = ?`, [id])
  return row && annotationOf(row)
}

/** In the order of the text. */
export function annotationsOfArticle(db: Readable, articleId: string): Annotation[] {
  return all<Row>(db, `${ANNOTATION} WHERE n.article_id = ? ORDER BY n.start, n.id`, [articleId]).map(annotationOf)
}

/** Of each article in the order of the text. */
export function annotationsOfArticles(db: Readable, articleIds: readonly string[]): Annotation[] {
  return all<Row>(db, `${ANNOTATION} WHERE n.article_id IN (SELECT value FROM json_each(?)) ORDER BY n.article_id, n.start, n.id`, [JSON.stringify(articleIds)]).map(annotationOf)
}

/** Those of these ids that are there, by id. */
export function annotationsByIds(db: Readable, ids: readonly string[]): Map<string, Annotation> {
  return new Map(all<Row>(db, `${ANNOTATION} WHERE n.id IN (SELECT value FROM json_each(?))`, [JSON.stringify(ids)]).map(row => [row.id, annotationOf(row)]))
}

/** Those that one is linked with, from either side, in the order of their making. */
export function linkedWith(db: Readable, id: string): Annotation[] {
  return all<Row>(db, `
    ${ANNOTATION} WHERE n.id IN (
      SELECT l.value FROM annotation o, json_each(o.links) l WHERE o.id = ?
      UNION SELECT o.id FROM annotation o, json_each(o.links) l WHERE o.links IS NOT NULL AND l.value = ?)
    ORDER BY n.created_at, n.id`, [id, id]).map(annotationOf)
}

/** Those with a tag, or one below it. */
export function annotationsTagged(db: Readable, tag: string): Annotation[] {
  return all<Row>(
    db, `${ANNOTATION} WHERE EXISTS (SELECT 1 FROM json_each(n.tags) t WHERE t.value = ? OR substr(t.value, 1, length(?) + 1) = ? || '/') ORDER BY n.created_at, n.id`, [tag, tag, tag],
  ).map(annotationOf)
}

/** Tied to the entity by hand, oldest first. */
export function annotationsTiedTo(db: Readable, entityId: string): Annotation[] {
  return all<Row>(
    db, `${ANNOTATION} WHERE n.id IN (SELECT annotation_id FROM annotation_entity WHERE entity_id = ?) ORDER BY n.created_at, n.id`, [entityId],
  ).map(annotationOf)
}

/** Articles in the order of their import, then in the order of the text. */
export function allAnnotations(db: Readable): Annotation[] {
  return all<Row>(db, `${ANNOTATION} JOIN article a ON a.id = n.article_id ORDER BY a.seq, n.start, n.id`).map(annotationOf)
}

export function countAnnotations(db: Readable): number {
  return value<number>(db, 'SELECT count(*) FROM annotation') ?? 0
}

/** Every tag in use with the number of annotations that carry it, most used first. */
export function tagCounts(db: Readable): { tag: string; annotations: number }[] {
  return all(db, `
    SELECT t.value AS tag, count(*) AS annotations FROM annotation n, json_each(n.tags) t
    GROUP BY t.value ORDER BY annotations DESC, tag`)
}

/** Every set of tags that annotations have, with how many have just that one. */
export function tagSets(db: Readable): { readonly tags: readonly string[]; readonly annotations: number }[] {
  return all<{ tags: string; annotations: number }>(db, `SELECT tags, count(*) AS annotations FROM annotation WHERE tags <> '[]' GROUP BY tags`)
    .map(({ tags, annotations }) => ({ tags: JSON.parse(tags) as string[], annotations }))
}

/** With how many annotations each of these is linked, from either side; those with none are left out. */
export function linkCounts(db: Readable, ids: readonly string[]): Map<string, number> {
  const links = all<{ one: string; other: string }>(db, `
    WITH link (one, other) AS (SELECT n.id, l.value FROM annotation n, json_each(n.links) l WHERE n.links IS NOT NULL AND EXISTS (SELECT 1 FROM annotation o WHERE o.id = l.value)),
      both (one, other) AS (SELECT one, other FROM link UNION SELECT other, one FROM link)
    SELECT one, other FROM both WHERE one IN (SELECT value FROM json_each(?))`, [JSON.stringify(ids)])
  const counts = new Map<string, number>()
  for (const { one } of links) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}

export function putAnnotation(db: Writable, annotation: Annotation): void {
  const { id, articleId, target, note, tags, colour, entityIds, createdAt, updatedAt, task, replies, links } = annotation
  run(
    db,
    `INSERT INTO annotation (id, article_id, target, note, tags, colour, created_at, updated_at, task, replies, links) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET article_id = excluded.article_id, target = excluded.target, note = excluded.note, tags = excluded.tags,
       colour = excluded.colour, created_at = excluded.created_at, updated_at = excluded.updated_at, task = excluded.task, replies = excluded.replies, links = excluded.links`,
    [id, articleId, JSON.stringify(target), note, JSON.stringify(tags), colour, createdAt, updatedAt, task ?? null, listOrNull(replies), listOrNull(links)],
  )
  run(db, 'DELETE FROM annotation_entity WHERE annotation_id = ?', [id])
  entityIds.forEach((entityId, place) =>
    run(db, 'INSERT INTO annotation_entity (annotation_id, place, entity_id) VALUES (?, ?, ?)', [id, place, entityId]))
}

export function deleteAnnotation(db: Writable, id: string): void {
  run(db, 'DELETE FROM annotation_entity WHERE annotation_id = ?', [id])
  run(db, 'DELETE FROM annotation WHERE id = ?', [id])
}

/** The ids of the articles that have annotations, in the order of their import. */
export function annotatedArticles(db: Readable): string[] {
  return values<string>(db, 'SELECT id FROM article WHERE id IN (SELECT article_id FROM annotation) ORDER BY seq')
}
