import { all, type Readable } from './database.ts'

/** What a step of the log may have changed of what articles name. `import`: articles came. */
export type Touched =
  | { readonly what: 'article'; readonly articleId: string }
  | { readonly what: 'name'; readonly name: string }
  | { readonly what: 'import' }

/** What was touched since the log was so long: read by SQLite, so that the texts of articles that were read anew are not copied. */
export function touchedSince(db: Readable, seq: number): Touched[] {
  return all<{ what: Touched['what']; value: string }>(db, `
    WITH step AS (SELECT seq, kind, changes FROM log WHERE seq > ?),
      change AS (SELECT value ->> 'record' AS record, value ->> 'id' AS id, value -> 'before' AS before, value -> 'after' AS after FROM step, json_each(step.changes))
    SELECT 'import' AS what, '' AS value FROM step WHERE kind = 'import'
    UNION SELECT 'article', id FROM change WHERE record IN ('article', 'articleReading')
    UNION SELECT 'article', iif(json_type(after) = 'object', after, before) ->> 'articleId' FROM change WHERE record = 'mention'
    UNION SELECT 'name', iif(json_type(after) = 'object', after, before) ->> 'name' FROM change WHERE record IN ('entity', 'refusal')
    UNION SELECT 'name', before ->> 'name' FROM change WHERE record = 'entity' AND json_type(before) = 'object'
    UNION SELECT 'name', alias.value FROM change, json_each(after, '$.aliases') alias WHERE record = 'entity' AND json_type(after) = 'object'
    UNION SELECT 'name', alias.value FROM change, json_each(before, '$.aliases') alias WHERE record = 'entity' AND json_type(before) = 'object'`, [seq])
    .map(({ what, value }) => (what === 'article' ? { what, articleId: value } : what === 'name' ? { what, name: value } : { what }))
}
