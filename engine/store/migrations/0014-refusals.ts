import type { Migration } from './migration.ts'

/** Names that an analyst does not want proposed in any article. */
export const refusalsMigration: Migration = {
  version: 14,
  up: db => db.exec(`
    CREATE TABLE refusal (
      id TEXT NOT NULL PRIMARY KEY,
      type TEXT NOT NULL,
      name TEXT NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `),
}
