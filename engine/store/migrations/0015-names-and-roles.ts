import type { Migration } from './migration.ts'

/** What is known of aliases, and roles over time (docs/adr/0021). Null where an entity has none: steps of the log that tell of entities without them still fit. */
export const namesAndRolesMigration: Migration = {
  version: 15,
  up: db => db.exec(`
    ALTER TABLE entity ADD COLUMN ledger TEXT CHECK (json_valid(ledger));
    ALTER TABLE entity ADD COLUMN roles TEXT CHECK (json_valid(roles));
  `),
}
