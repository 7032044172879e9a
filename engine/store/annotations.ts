import type { PassageSelectors } from '../../core/anchor/selectors.ts'
import type { Annotation } from '../../core/annotation/annotation.ts'
import { all, first, run, value, values, type Readable, type Writable } from './database.ts'

type Row = Omit<Annotation, 'target' | 'tags' | 'entityIds'> & { readonly target: string; readonly tags: string; readonly entityIds: string }

const ANNOTATION = `
  SELECT n.id, n.article_id AS articleId, n.target, n.note, n.tags, n.colour, n.created_at AS createdAt, n.updated_at AS updatedAt,
    (SELECT coalesce(json_group_array(t.entity_id ORDER BY t.place), '[]') FROM annotation_entity t WHERE t.annotation_id = n.id) AS entityIds
  FROM annotation n`

const annotationOf = (row: Row): Annotation => ({
  ...row,
  target: JSON.parse(row.target) as PassageSelectors,
  tags: JSON.parse(row.tags) as string[],
  entityIds: JSON.parse(row.entityIds) as string[],
})

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

export function putAnnotation(db: Writable, annotation: Annotation): void {
  const { id, articleId, target, note, tags, colour, entityIds, createdAt, updatedAt } = annotation
  run(
    db,
    `INSERT INTO annotation (id, article_id, target, note, tags, colour, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET article_id = excluded.article_id, target = excluded.target, note = excluded.note, tags = excluded.tags,
       colour = excluded.colour, created_at = excluded.created_at, updated_at = excluded.updated_at`,
    [id, articleId, JSON.stringify(target), note, JSON.stringify(tags), colour, createdAt, updatedAt],
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
