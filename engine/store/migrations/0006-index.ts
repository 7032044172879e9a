import type { Migration } from './migration.ts'

/**
 * What search finds words by: an inverted index with positions (docs/adr/0017), in place of FTS5.
 *
 * `index_term` has the terms in the order of their numbers: those that came in together in one row, by the number of the first, parted by spaces.
 * A document of the index is an article as it was when it was taken in; an article that changes is a new document. Documents are numbered from 1.
 * `index_segment` covers `documents` of them from `first_document` on; its four streams (engine/search/index/invert.ts) lie in `index_piece`, cut so that one piece fills one
 * page of the file: `id` is segment × 2^26 + stream × 2^24 + piece. A segment that is being merged is not `ready`.
 * `index_dead` has the documents that are no more an article's, until a merge drops them.
 * `index_pending` lists the articles that changed since they were taken in: triggers write it in the transaction of the change, so that it outlasts a crash.
 */
export const indexMigration: Migration = {
  version: 6,
  up: db => db.exec(`
    DROP TRIGGER article_index_insert;
    DROP TRIGGER article_index_update;
    DROP TRIGGER article_index_delete;
    DROP TABLE article_index;
    DROP VIEW article_folded;
    DROP TABLE word;
    DROP TABLE word_pending;

    CREATE TABLE index_term (first INTEGER PRIMARY KEY, terms TEXT NOT NULL) STRICT;
    CREATE TABLE index_segment (
      id INTEGER PRIMARY KEY,
      first_document INTEGER NOT NULL,
      documents INTEGER NOT NULL,
      ready INTEGER NOT NULL CHECK (ready IN (0, 1)),
      -- Bytes of each stream.
      sizes TEXT NOT NULL CHECK (json_valid(sizes))
    ) STRICT;
    CREATE TABLE index_piece (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
    CREATE TABLE index_dead (document INTEGER PRIMARY KEY) STRICT;
    CREATE TABLE index_pending (seq INTEGER PRIMARY KEY) STRICT;

    CREATE TRIGGER article_index_insert AFTER INSERT ON article BEGIN
      INSERT OR IGNORE INTO index_pending VALUES (new.seq);
    END;
    CREATE TRIGGER article_index_update AFTER UPDATE ON article
    WHEN ${COLUMNS.map(column => `old.${column} IS NOT new.${column}`).join(' OR ')} BEGIN
      INSERT OR IGNORE INTO index_pending VALUES (new.seq);
      UPDATE search_change SET count = count + 1 WHERE what = 'title';
    END;
    CREATE TRIGGER article_index_delete AFTER DELETE ON article BEGIN
      INSERT OR IGNORE INTO index_pending VALUES (old.seq);
      UPDATE search_change SET count = count + 1 WHERE what = 'title';
    END;
    INSERT INTO index_pending SELECT seq FROM article;
  `),
}

const COLUMNS = ['title', 'text', 'outlet', 'byline'] as const
