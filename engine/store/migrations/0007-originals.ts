import { values } from '../database.ts'
import type { Migration } from './migration.ts'

/**
 * Originals are numbered, and an article knows its own by the number. Their hashes come in no order: an index of them has a page to write, encrypt and seal for almost every
 * article of an import. There were three of whole hashes in hex; there is one, of the first eight bytes, which are enough to find an original by.
 *
 * `import_file_by_article` answered no question. A new article cannot have work pending.
 */
export const originalsMigration: Migration = {
  version: 7,
  up: db => {
    const onArticle = values<string>(db, `SELECT sql FROM sqlite_schema WHERE tbl_name = 'article' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name <> 'article_group_insert'`)
    // `article` is copied and made anew, not renamed: what refers to it would follow the old one. Those references are checked at the end of the transaction.
    db.exec(`
      ALTER TABLE original RENAME TO old_original;
      ALTER TABLE removed_article RENAME TO old_removed;
      CREATE TABLE old_article AS SELECT ${COLUMNS}, sha256 FROM article;
      DROP TABLE article;

      CREATE TABLE original (
        id INTEGER PRIMARY KEY,
        sha256 BLOB NOT NULL,
        size INTEGER NOT NULL,
        bytes BLOB NOT NULL
      ) STRICT;
      INSERT INTO original SELECT rowid, unhex(sha256), size, bytes FROM old_original ORDER BY rowid;
      CREATE INDEX original_by_sha256 ON original (substr(sha256, 1, 8));

      CREATE TABLE article (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        published TEXT GENERATED ALWAYS AS (json_extract(meta, '$.published.value')) STORED,
        language TEXT GENERATED ALWAYS AS (json_extract(meta, '$.language.value')) STORED,
        words INTEGER NOT NULL,
        size INTEGER NOT NULL,
        imported_at TEXT NOT NULL,
        encoding TEXT NOT NULL,
        original INTEGER NOT NULL UNIQUE REFERENCES original (id),
        title TEXT NOT NULL GENERATED ALWAYS AS (coalesce(json_extract(meta, '$.title.value'), file)) STORED,
        outlet TEXT GENERATED ALWAYS AS (json_extract(meta, '$.outlet.value')) STORED,
        byline TEXT GENERATED ALWAYS AS (json_extract(meta, '$.byline.value')) STORED,
        url TEXT GENERATED ALWAYS AS (json_extract(meta, '$.url.value')) STORED,
        file TEXT NOT NULL,
        path TEXT NOT NULL,
        meta TEXT NOT NULL CHECK (json_valid(meta)),
        blocks TEXT NOT NULL CHECK (json_valid(blocks)),
        text TEXT NOT NULL
      ) STRICT;
      CREATE TABLE removed_article (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        words INTEGER NOT NULL,
        size INTEGER NOT NULL,
        imported_at TEXT NOT NULL,
        encoding TEXT NOT NULL,
        original INTEGER NOT NULL REFERENCES original (id),
        file TEXT NOT NULL,
        path TEXT NOT NULL,
        meta TEXT NOT NULL CHECK (json_valid(meta)),
        blocks TEXT NOT NULL CHECK (json_valid(blocks)),
        text TEXT NOT NULL
      ) STRICT;
      ${['article', 'removed_article'].map(table => `
      INSERT INTO ${table} (${COLUMNS}, original)
        SELECT ${COLUMNS}, (SELECT rowid FROM old_original o WHERE o.sha256 = a.sha256) FROM ${table === 'article' ? 'old_article' : 'old_removed'} a ORDER BY seq;`).join('')}
      DROP TABLE old_removed;
      DROP TABLE old_article;
      DROP TABLE old_original;
      ${onArticle.map(sql => `${sql};`).join('\n')}
      CREATE TRIGGER article_group_insert AFTER INSERT ON article BEGIN
        INSERT OR REPLACE INTO group_pending (seq, work) VALUES (new.seq, 3);
      END;

      DROP INDEX import_file_by_article;
    `)
  },
}

const COLUMNS = 'seq, id, words, size, imported_at, encoding, file, path, meta, blocks, text'
