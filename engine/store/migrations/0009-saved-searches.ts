import type { Migration } from './migration.ts'

/**
 * Searches that are kept under a name, and what was found at the last look at each.
 *
 * `search_look` goes by the search and the query it had, and outlasts both a change of the query and the search itself: undo brings back with them what was known.
 * `seen` are the articles found at the last look; `known` those of before, against which that look tells what is new. Both packed (store/search-looks.ts).
 * The quick finder finds saved searches by name: the count of names goes up with theirs, too.
 */
export const savedSearchesMigration: Migration = {
  version: 9,
  up: db => db.exec(`
    CREATE TABLE saved_search (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      query TEXT NOT NULL,
      list_order TEXT NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE TABLE search_look (
      id INTEGER PRIMARY KEY,
      search_id TEXT NOT NULL,
      query TEXT NOT NULL,
      looked_at TEXT NOT NULL,
      seen BLOB NOT NULL,
      -- When the look before was; null where there was none.
      known_at TEXT,
      known BLOB NOT NULL,
      UNIQUE (search_id, query)
    ) STRICT;
    ${['INSERT', 'UPDATE', 'DELETE'].map(event => `
    CREATE TRIGGER search_change_saved_${event.toLowerCase()} AFTER ${event} ON saved_search BEGIN
      UPDATE search_change SET count = count + 1 WHERE what = 'name';
    END;`).join('')}
  `),
}
