import type { Migration } from './migration.ts'

/**
 * The case: articles and their originals, the analyst's records, the log, the import reports.
 *
 * `article` keeps its small columns before `blocks` and `text`: SQLite reads a row from the front and follows its overflow
 * pages only as far as the last column asked for, so that the library's list never touches the texts.
 */
export const caseMigration: Migration = {
  version: 1,
  up: db => db.exec(`
    CREATE TABLE case_info (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE original (
      sha256 TEXT NOT NULL PRIMARY KEY,
      size INTEGER NOT NULL,
      bytes BLOB NOT NULL
    ) STRICT;

    CREATE TABLE article (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      published TEXT GENERATED ALWAYS AS (json_extract(meta, '$.published.value')) STORED,
      language TEXT GENERATED ALWAYS AS (json_extract(meta, '$.language.value')) STORED,
      words INTEGER NOT NULL,
      size INTEGER NOT NULL,
      imported_at TEXT NOT NULL,
      encoding TEXT NOT NULL,
      sha256 TEXT NOT NULL UNIQUE REFERENCES original (sha256),
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
    CREATE INDEX article_by_published ON article (published DESC, seq DESC);
    CREATE INDEX article_by_import ON article (imported_at DESC, seq DESC);
    CREATE INDEX article_by_title ON article (title COLLATE NOCASE, seq);
    CREATE INDEX article_by_outlet ON article (outlet IS NULL, outlet COLLATE NOCASE, seq);

    CREATE TABLE entity (
      id TEXT NOT NULL PRIMARY KEY,
      type TEXT NOT NULL,
      name TEXT NOT NULL,
      name_key TEXT NOT NULL,
      role TEXT,
      notes TEXT NOT NULL,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX entity_by_name ON entity (type, name_key);

    CREATE TABLE alias (
      entity_id TEXT NOT NULL REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
      place INTEGER NOT NULL,
      name TEXT NOT NULL,
      PRIMARY KEY (entity_id, place)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE mention (
      id TEXT NOT NULL PRIMARY KEY,
      article_id TEXT NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
      entity_id TEXT REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
      status TEXT NOT NULL CHECK (status IN ('confirmed', 'rejected')),
      start INTEGER NOT NULL GENERATED ALWAYS AS (json_extract(target, '$.position.start')) STORED,
      type TEXT NOT NULL,
      name TEXT NOT NULL,
      created_at TEXT NOT NULL,
      target TEXT NOT NULL CHECK (json_valid(target)),
      CHECK (status = 'rejected' OR entity_id IS NOT NULL)
    ) STRICT;
    CREATE INDEX mention_by_article ON mention (article_id, status, start);
    CREATE INDEX mention_by_entity ON mention (entity_id, status, article_id);

    CREATE TABLE annotation (
      id TEXT NOT NULL PRIMARY KEY,
      article_id TEXT NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
      start INTEGER NOT NULL GENERATED ALWAYS AS (json_extract(target, '$.position.start')) STORED,
      colour TEXT NOT NULL,
      tags TEXT NOT NULL CHECK (json_valid(tags)),
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      target TEXT NOT NULL CHECK (json_valid(target)),
      note TEXT NOT NULL
    ) STRICT;
    CREATE INDEX annotation_by_article ON annotation (article_id, start);

    CREATE TABLE annotation_entity (
      annotation_id TEXT NOT NULL REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED,
      place INTEGER NOT NULL,
      entity_id TEXT NOT NULL REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (annotation_id, place)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX annotation_entity_by_entity ON annotation_entity (entity_id);

    CREATE TABLE dossier_draft (
      entity_id TEXT NOT NULL PRIMARY KEY REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
      title TEXT NOT NULL,
      author TEXT NOT NULL,
      label TEXT NOT NULL,
      sections TEXT NOT NULL CHECK (json_valid(sections)),
      summary TEXT NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE log (
      seq INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo', 'import')),
      label TEXT NOT NULL,
      target INTEGER REFERENCES log (seq),
      changes TEXT NOT NULL CHECK (json_valid(changes))
    ) STRICT;
    CREATE TRIGGER log_is_append_only_update BEFORE UPDATE ON log BEGIN SELECT raise(ABORT, 'the log is append-only'); END;
    CREATE TRIGGER log_is_append_only_delete BEFORE DELETE ON log BEGIN SELECT raise(ABORT, 'the log is append-only'); END;

    -- The edits that undo (undone = 0) and redo (undone = 1) can reach. The log itself is never touched.
    CREATE TABLE undo_stack (
      seq INTEGER PRIMARY KEY REFERENCES log (seq),
      undone INTEGER NOT NULL CHECK (undone IN (0, 1))
    ) STRICT;
    CREATE INDEX undo_stack_by_state ON undo_stack (undone, seq);

    CREATE TABLE import_job (
      id TEXT NOT NULL PRIMARY KEY,
      started_at TEXT NOT NULL,
      ended_at TEXT,
      state TEXT NOT NULL
    ) STRICT;

    CREATE TABLE import_file (
      job_id TEXT NOT NULL REFERENCES import_job (id),
      place INTEGER NOT NULL,
      file TEXT NOT NULL,
      fate TEXT NOT NULL CHECK (fate IN ('imported', 'already', 'failed')),
      article_id TEXT REFERENCES article (id),
      title TEXT,
      error TEXT CHECK (error IS NULL OR json_valid(error)),
      PRIMARY KEY (job_id, place)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX import_file_by_article ON import_file (article_id);
  `),
}
