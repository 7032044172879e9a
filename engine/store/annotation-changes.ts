import { all, value, values, type Readable, type Writable } from './database.ts'

/**
 * From now on this connection notes in which articles annotations, or where they stand, or who is named beside them may have changed. It is the only one of its file, so that nothing escapes it;
 * the notes lie in memory.
 */
export function noteAnnotationChanges(db: Writable): void {
  const noted = (record: string, event: 'INSERT' | 'UPDATE' | 'DELETE', when = '') => `
    CREATE TEMP TRIGGER annotation_change_${record}_${event.toLowerCase()} AFTER ${event} ON main.${record} ${when} BEGIN
      INSERT INTO annotation_change (article_id) VALUES (${event === 'DELETE' ? 'old' : 'new'}.article_id);
    END;`
  const annotated = (side: 'old' | 'new') => `WHEN EXISTS (SELECT 1 FROM annotation n WHERE n.article_id = ${side}.article_id)`
  db.exec(`
    CREATE TEMP TABLE annotation_change (mark INTEGER PRIMARY KEY, article_id TEXT NOT NULL);
    ${noted('annotation', 'INSERT')}${noted('annotation', 'UPDATE')}${noted('annotation', 'DELETE')}
    ${noted('mention', 'INSERT', annotated('new'))}${noted('mention', 'UPDATE', annotated('new'))}${noted('mention', 'DELETE', annotated('old'))}
    CREATE TEMP TRIGGER annotation_change_text AFTER UPDATE OF text, blocks ON main.article BEGIN
      INSERT INTO annotation_change (article_id) SELECT new.id WHERE EXISTS (SELECT 1 FROM annotation n WHERE n.article_id = new.id);
    END;
  `)
}

/** The newest note; 0 for none. */
export const newestAnnotationChange = (db: Readable): number => value<number>(db, 'SELECT max(mark) FROM temp.annotation_change') ?? 0

/** The ids of the articles noted after `mark`. */
export const annotationsChangedIn = (db: Readable, mark: number): string[] =>
  values(db, 'SELECT DISTINCT article_id FROM temp.annotation_change WHERE mark > ?', [mark])

/** Articles that have annotations, in the order of their import. */
export const annotatedTitles = (db: Readable): { readonly id: string; readonly title: string }[] =>
  all(db, 'SELECT id, title FROM article WHERE id IN (SELECT article_id FROM annotation) ORDER BY seq')
