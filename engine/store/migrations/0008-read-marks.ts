import type { Migration } from './migration.ts'

/**
 * Which articles were read, and when first. It stands beside `article` by its `seq`, for one whether it is in the case or removed from it, and not in its row: that holds the text,
 * and would be written anew. What carries an annotation was read: annotations were made in the text alone until now.
 */
export const readMarksMigration: Migration = {
  version: 8,
  up: db => db.exec(`
    CREATE TABLE read_mark (
      seq INTEGER PRIMARY KEY,
      at TEXT NOT NULL
    ) STRICT;
    INSERT INTO read_mark SELECT a.seq, min(n.created_at) FROM annotation n JOIN article a ON a.id = n.article_id GROUP BY a.seq;
  `),
}
