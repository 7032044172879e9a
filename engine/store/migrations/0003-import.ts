import type { Migration } from './migration.ts'

/**
 * What an import keeps beside the articles: how each was read, which pages wait for OCR, what came in what, collections, removed articles, watched folders,
 * and jobs whose files are known before they are read, so that a job that was broken off goes on where it was.
 *
 * `article_reading` stands beside `article` by its `seq`, for one whether it is in the case or removed from it.
 * `removed_article` holds what `article` held; its originals stay.
 */
export const importMigration: Migration = {
  version: 3,
  up: db => db.exec(`
    CREATE TABLE article_reading (
      seq INTEGER PRIMARY KEY,
      format TEXT NOT NULL,
      encoding_origin TEXT,
      -- Of the text without case, marks and spaces: the same for articles that say the same letter for letter.
      text_hash BLOB NOT NULL,
      -- MinHash of the text; null where it is too short to tell.
      signature BLOB,
      -- As in core/article/page.ts, JSON; null without pages.
      pages TEXT CHECK (pages IS NULL OR json_valid(pages)),
      -- PlacedLines, packed (store/placed-lines.ts); null without pages.
      lines BLOB
    ) STRICT;
    CREATE INDEX article_reading_by_text ON article_reading (text_hash);
    INSERT INTO article_reading (seq, format, encoding_origin, text_hash)
      SELECT seq, CASE WHEN lower(file) GLOB '*.htm*' OR lower(file) GLOB '*.xhtml' THEN 'html' WHEN lower(file) GLOB '*.m*d*' THEN 'markdown' ELSE 'text' END, 'detected', CAST(id AS BLOB) FROM article;
    UPDATE article SET meta = json_set(meta, '$.updated', json('{"value":null,"origin":"none"}'), '$.archiveUrl', json('{"value":null,"origin":"none"}'));

    CREATE TABLE removed_article (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      words INTEGER NOT NULL,
      size INTEGER NOT NULL,
      imported_at TEXT NOT NULL,
      encoding TEXT NOT NULL,
      sha256 TEXT NOT NULL REFERENCES original (sha256),
      file TEXT NOT NULL,
      path TEXT NOT NULL,
      meta TEXT NOT NULL CHECK (json_valid(meta)),
      blocks TEXT NOT NULL CHECK (json_valid(blocks)),
      text TEXT NOT NULL
    ) STRICT;

    -- The attachments of a mail. The same bytes may come in several.
    CREATE TABLE article_part (
      whole_id TEXT NOT NULL,
      part_id TEXT NOT NULL,
      name TEXT NOT NULL,
      PRIMARY KEY (whole_id, part_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX article_part_by_part ON article_part (part_id);

    -- Pages that OCR has still to read, and those it could not.
    CREATE TABLE ocr_page (
      article_id TEXT NOT NULL,
      page INTEGER NOT NULL,
      error TEXT CHECK (error IS NULL OR json_valid(error)),
      PRIMARY KEY (article_id, page)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE collection (
      id TEXT NOT NULL PRIMARY KEY,
      parent_id TEXT REFERENCES collection (id) DEFERRABLE INITIALLY DEFERRED,
      name TEXT NOT NULL
    ) STRICT;
    CREATE INDEX collection_by_parent ON collection (parent_id, name);
    -- By the article's seq: the indexes of the library hold it, so that its lists are made without touching a row.
    CREATE TABLE collection_member (
      collection_id TEXT NOT NULL REFERENCES collection (id) DEFERRABLE INITIALLY DEFERRED,
      seq INTEGER NOT NULL REFERENCES article (seq) DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (collection_id, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX collection_member_by_article ON collection_member (seq);

    CREATE TABLE watched_folder (
      id TEXT NOT NULL PRIMARY KEY,
      path TEXT NOT NULL UNIQUE,
      last_import_at TEXT
    ) STRICT;

    ALTER TABLE import_job RENAME TO old_job;
    CREATE TABLE import_job (
      id TEXT NOT NULL PRIMARY KEY,
      started_at TEXT NOT NULL,
      ended_at TEXT,
      state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'paused', 'done', 'cancelled', 'failed')),
      -- Absolute paths of what was chosen, JSON.
      chosen TEXT NOT NULL CHECK (json_valid(chosen)),
      -- 1: all files of the chosen folders are in import_file.
      found INTEGER NOT NULL CHECK (found IN (0, 1)),
      collections INTEGER NOT NULL CHECK (collections IN (0, 1)),
      watch_id TEXT,
      error TEXT CHECK (error IS NULL OR json_valid(error))
    ) STRICT;
    INSERT INTO import_job SELECT id, started_at, coalesce(ended_at, started_at), CASE state WHEN 'running' THEN 'cancelled' ELSE state END, '[]', 1, 0, NULL, NULL FROM old_job;

    ALTER TABLE import_file RENAME TO old_file;
    CREATE TABLE import_file (
      job_id TEXT NOT NULL REFERENCES import_job (id),
      -- The place of the file in the job's walk, from 1.
      place INTEGER NOT NULL,
      -- '' for the file itself; for one inside it, the places on the way down, six digits each, parted by points: sorts as found.
      part TEXT NOT NULL,
      -- What opens it: a path of the system, which may be no UTF-8. Null inside another file.
      path BLOB,
      -- The path a person knows it by.
      file TEXT NOT NULL,
      size INTEGER NOT NULL,
      fate TEXT NOT NULL CHECK (fate IN ('waiting', 'imported', 'already', 'opened', 'passed', 'failed')),
      article_id TEXT,
      title TEXT,
      error TEXT CHECK (error IS NULL OR json_valid(error)),
      PRIMARY KEY (job_id, place, part)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO import_file SELECT job_id, place, '', NULL, file, 0, fate, article_id, title, error FROM old_file;
    DROP TABLE old_file;
    DROP TABLE old_job;
    CREATE INDEX import_file_by_fate ON import_file (job_id, fate, place, part);
    CREATE INDEX import_file_by_article ON import_file (article_id);
  `),
}
