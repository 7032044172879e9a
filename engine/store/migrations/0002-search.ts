import type { Migration } from './migration.ts'

/**
 * What search finds words by.
 *
 * `article_index` is an FTS5 index over `article_folded`, the articles with characters put in place of others, one for one, so that
 * offsets stay true (core/search/fold.ts does the same to a query): apostrophes, points (also ·) and colons become spaces, or "Cambodia’s" would be a
 * word that "Cambodia" does not find, and so would "raid.Police" where a page lost a space; đ becomes d, as the tokenizer strips the marks
 * of all other letters; and the two characters that mark the hits in what highlight() returns are kept out of the text.
 *
 * `word` holds the words as they are written, not their stems, for wildcards and misspellings, with the number of articles each was
 * read in; words that were edited away stay. `word_pending` lists the articles whose words are not read yet.
 *
 * `search_change` counts the edits of titles and of names, for what is kept in memory of them.
 */
export const searchMigration: Migration = {
  version: 2,
  up: db => db.exec(`
    CREATE VIEW article_folded AS SELECT seq, ${COLUMNS.map(column => `${folded(column)} AS ${column}`).join(', ')} FROM article;

    CREATE VIRTUAL TABLE article_index USING fts5 (
      ${COLUMNS.join(', ')}, content = 'article_folded', content_rowid = 'seq', tokenize = 'porter signal_tokenizer'
    );

    CREATE TABLE word (
      id INTEGER PRIMARY KEY,
      word TEXT NOT NULL,
      articles INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE word_pending (seq INTEGER PRIMARY KEY) STRICT;

    CREATE TABLE search_change (
      what TEXT NOT NULL PRIMARY KEY CHECK (what IN ('title', 'name')),
      count INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    INSERT INTO search_change VALUES ('title', 0), ('name', 0);

    CREATE TRIGGER article_index_insert AFTER INSERT ON article BEGIN
      ${insertRow}
      INSERT INTO word_pending VALUES (new.seq);
    END;
    CREATE TRIGGER article_index_update AFTER UPDATE ON article
    WHEN ${COLUMNS.map(column => `old.${column} IS NOT new.${column}`).join(' OR ')} BEGIN
      ${deleteRow}
      ${insertRow}
      INSERT OR IGNORE INTO word_pending VALUES (new.seq);
      UPDATE search_change SET count = count + 1 WHERE what = 'title';
    END;
    CREATE TRIGGER article_index_delete AFTER DELETE ON article BEGIN
      ${deleteRow}
      DELETE FROM word_pending WHERE seq = old.seq;
      UPDATE search_change SET count = count + 1 WHERE what = 'title';
    END;

    ${['entity', 'alias'].flatMap(table => ['INSERT', 'UPDATE', 'DELETE'].map(event => `
    CREATE TRIGGER search_change_${table}_${event.toLowerCase()} AFTER ${event} ON ${table} BEGIN
      UPDATE search_change SET count = count + 1 WHERE what = 'name';
    END;`)).join('')}

    INSERT INTO article_index (rowid, ${COLUMNS.join(', ')}) SELECT seq, ${COLUMNS.join(', ')} FROM article_folded;
    INSERT INTO word_pending SELECT seq FROM article;
  `),
}

const COLUMNS = ['title', 'text', 'outlet', 'byline'] as const

/** Code points and what stands for them in the index. */
const FOLDS: readonly (readonly [from: number, to: string])[] = [
  [0x27, ' '], [0x2e, ' '], [0x3a, ' '], [0xb7, ' '], [0x2018, ' '], [0x2019, ' '], [0x2bc, ' '], [0x111, 'd'], [0x110, 'D'], [0xfdd0, ' '], [0xfdd1, ' '],
]

function folded(column: string): string {
  return FOLDS.reduce((inner, [from, to]) => `replace(${inner}, char(${from}), '${to}')`, column)
}

const insertRow = `INSERT INTO article_index (rowid, ${COLUMNS.join(', ')}) VALUES (new.seq, ${COLUMNS.map(column => folded(`new.${column}`)).join(', ')});`
const deleteRow = `INSERT INTO article_index (article_index, rowid, ${COLUMNS.join(', ')})
      VALUES ('delete', old.seq, ${COLUMNS.map(column => folded(`old.${column}`)).join(', ')});`
