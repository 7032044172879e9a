import type { Migration } from './migration.ts'

/**
 * Lists of names that are searched together, and what a reviewer looked at (docs/adr/0019).
 *
 * `batch`, `batch_list` and `batch_mark` are an analyst's. `batch_run` and `batch_found` hold the last run: when it was, `stamp`, which says whether articles or
 * names have changed since, and for each name what was found at `found_at`. `hits` packs articles with the places found in each (engine/batch/pack-hits.ts).
 * `batch_opened` has the articles that were opened for a name. A batch that is deleted leaves its run and its marks in the file, for undo; what was found of articles that are removed stays as well.
 */
export const batchesMigration: Migration = {
  version: 10,
  up: db => db.exec(`
    CREATE TABLE batch (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      way TEXT NOT NULL CHECK (way IN ('name', 'exact', 'query')),
      made_at TEXT NOT NULL
    ) STRICT;
    CREATE TABLE batch_list (
      id TEXT NOT NULL PRIMARY KEY,
      size INTEGER NOT NULL,
      entries TEXT NOT NULL CHECK (json_valid(entries))
    ) STRICT;
    CREATE TABLE batch_run (
      batch_id TEXT NOT NULL PRIMARY KEY,
      started_at TEXT NOT NULL,
      ended_at TEXT,
      stamp TEXT NOT NULL
    ) STRICT;
    CREATE TABLE batch_found (
      batch_id TEXT NOT NULL,
      entry INTEGER NOT NULL,
      found_at TEXT NOT NULL,
      articles INTEGER NOT NULL,
      places INTEGER NOT NULL,
      -- The article that is shown first, and where in it; null for none, and where only its title has the name.
      first_seq INTEGER,
      first_start INTEGER,
      first_end INTEGER,
      error TEXT CHECK (error IS NULL OR json_valid(error)),
      forms TEXT NOT NULL CHECK (json_valid(forms)),
      hits BLOB,
      UNIQUE (batch_id, entry)
    ) STRICT;
    CREATE TABLE batch_opened (
      batch_id TEXT NOT NULL,
      entry INTEGER NOT NULL,
      seq INTEGER NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (batch_id, entry, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE batch_mark (
      batch_id TEXT NOT NULL,
      entry INTEGER NOT NULL,
      seq INTEGER NOT NULL,
      looked INTEGER NOT NULL CHECK (looked IN (0, 1)),
      at TEXT NOT NULL,
      PRIMARY KEY (batch_id, entry, seq)
    ) STRICT, WITHOUT ROWID;
  `),
}
