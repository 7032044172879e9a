import type { Migration } from './migration.ts'

/** Pairs of entities that an analyst keeps apart, however alike their names are. `one` sorts before `other`. */
export const apartMigration: Migration = {
  version: 12,
  up: db => db.exec(`
    CREATE TABLE entity_apart (
      one TEXT NOT NULL REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
      other TEXT NOT NULL REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
      created_at TEXT NOT NULL,
      PRIMARY KEY (one, other),
      CHECK (one < other)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX entity_apart_by_other ON entity_apart (other);
  `),
}
