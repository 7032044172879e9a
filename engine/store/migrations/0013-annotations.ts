import type { Migration } from './migration.ts'

/**
 * Open questions, replies and links of annotations (docs/adr/0020). Null where an annotation has none: the log of older cases tells of annotations without them, and
 * its steps still fit.
 */
export const annotationsMigration: Migration = {
  version: 13,
  up: db => db.exec(`
    ALTER TABLE annotation ADD COLUMN task TEXT CHECK (task IN ('open', 'done'));
    ALTER TABLE annotation ADD COLUMN replies TEXT CHECK (json_valid(replies));
    ALTER TABLE annotation ADD COLUMN links TEXT CHECK (json_valid(links));
    CREATE INDEX annotation_with_links ON annotation (id) WHERE links IS NOT NULL;
  `),
}
