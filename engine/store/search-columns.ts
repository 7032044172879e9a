import { all, value, type Readable, type Writable } from './database.ts'

/** What lists and counts of a search need of an article: a few letters of a long row. */
export interface ColumnRow {
  readonly seq: number
  /** EDTF. */
  readonly published: string | null
  readonly language: string | null
  readonly outlet: string | null
  /** The seq of the lead of the article's group; null where it is in none. */
  readonly lead: number | null
}

/**
 * From now on this connection notes which articles come to say something else here. It is the only one of its file, so that nothing escapes it; the notes lie in memory. New
 * articles are not noted.
 */
export function noteColumnChanges(db: Writable): void {
  db.exec(`
    CREATE TEMP TABLE column_change (mark INTEGER PRIMARY KEY, seq INTEGER NOT NULL);
    CREATE TEMP TRIGGER column_change_meta AFTER UPDATE ON main.article
    WHEN old.published IS NOT new.published OR old.language IS NOT new.language OR old.outlet IS NOT new.outlet BEGIN
      INSERT INTO column_change (seq) VALUES (new.seq);
    END;
    ${(['INSERT', 'UPDATE', 'DELETE'] as const).map(event => `
    CREATE TEMP TRIGGER column_change_group_${event.toLowerCase()} AFTER ${event} ON main.article_group BEGIN
      INSERT INTO column_change (seq) VALUES (${event === 'DELETE' ? 'old' : 'new'}.seq);
    END;`).join('')}
  `)
}

/** The newest note; 0 for none. */
export const newestColumnChange = (db: Readable): number => value<number>(db, 'SELECT max(mark) FROM temp.column_change') ?? 0

const COLUMNS = 'a.seq, a.published, a.language, a.outlet, g.lead FROM article a LEFT JOIN article_group g USING (seq)'

/** The articles noted after `mark`, as they are now. */
export const changedColumns = (db: Readable, mark: number): ColumnRow[] =>
  all(db, `SELECT ${COLUMNS} WHERE a.seq IN (SELECT seq FROM temp.column_change WHERE mark > ?)`, [mark])

/** These articles. 20 µs each. */
export const columnsOfArticles = (db: Readable, seqs: readonly number[]): ColumnRow[] =>
  all(db, `SELECT ${COLUMNS} WHERE a.seq IN (SELECT value FROM json_each(?))`, [JSON.stringify(seqs)])

/** Of all articles one thing each, those that have none left out: read from an index, which is a tenth of what the rows would take. */
export const allPublished = (db: Readable): Pick<ColumnRow, 'seq' | 'published'>[] => all(db, `SELECT seq, published FROM article WHERE published >= ''`)
export const allLanguages = (db: Readable): Pick<ColumnRow, 'seq' | 'language'>[] => all(db, `SELECT seq, language FROM article WHERE language >= ''`)
export const allOutlets = (db: Readable): Pick<ColumnRow, 'seq' | 'outlet'>[] => all(db, 'SELECT seq, outlet FROM article WHERE outlet IS NULL = 0')
export const allLeads = (db: Readable): Pick<ColumnRow, 'seq' | 'lead'>[] => all(db, 'SELECT seq, lead FROM article_group')
