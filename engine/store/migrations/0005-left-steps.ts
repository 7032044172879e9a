import type { Migration } from './migration.ts'

/** The log also knows steps that were left as they are, because they could not be taken back or done again. */
export const leftStepsMigration: Migration = {
  version: 5,
  up: db => db.exec(`
    ALTER TABLE undo_stack RENAME TO old_stack;
    ALTER TABLE log RENAME TO old_log;
    CREATE TABLE log (
      seq INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo', 'leave', 'import')),
      label TEXT NOT NULL,
      target INTEGER REFERENCES log (seq),
      changes TEXT NOT NULL CHECK (json_valid(changes))
    ) STRICT;
    INSERT INTO log SELECT seq, at, kind, label, target, changes FROM old_log ORDER BY seq;
    CREATE TABLE undo_stack (
      seq INTEGER PRIMARY KEY REFERENCES log (seq),
      undone INTEGER NOT NULL CHECK (undone IN (0, 1))
    ) STRICT;
    INSERT INTO undo_stack SELECT seq, undone FROM old_stack;
    DROP TABLE old_stack;
    DROP TABLE old_log;
    CREATE TRIGGER log_is_append_only_update BEFORE UPDATE ON log BEGIN SELECT raise(ABORT, 'the log is append-only'); END;
    CREATE TRIGGER log_is_append_only_delete BEFORE DELETE ON log BEGIN SELECT raise(ABORT, 'the log is append-only'); END;
    CREATE INDEX undo_stack_by_state ON undo_stack (undone, seq);
  `),
}
