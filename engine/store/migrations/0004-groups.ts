import type { Migration } from './migration.ts'

/**
 * Which articles say the same. `group_correction` and `group_lead` are an analyst's; the rest is computed, by engine/duplicate.
 *
 * `article_group` has a row for every article of a group of two and more, by `seq`; the lead's own has no tie. `article_url` has what the addresses of one
 * page have in common. `likely_pair` ties articles whose signatures are alike: what may be near copies.
 *
 * `group_pending` says for which articles this has still to be worked out, whatever it was that changed them: triggers write it in the transaction of the change,
 * so that it outlasts a crash. `mark` is new with each change: work that was begun before does not clear it. `work` 1: its group only. 2: also its address.
 * 3: also what is like it. 4: also its signature.
 */
export const groupsMigration: Migration = {
  version: 4,
  up: db => db.exec(`
    CREATE TABLE group_correction (
      id TEXT NOT NULL PRIMARY KEY,
      low_id TEXT NOT NULL,
      high_id TEXT NOT NULL,
      verdict TEXT NOT NULL CHECK (verdict IN ('together', 'apart'))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX group_correction_by_low ON group_correction (low_id);
    CREATE INDEX group_correction_by_high ON group_correction (high_id);
    CREATE TABLE group_lead (article_id TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;

    CREATE TABLE article_group (
      seq INTEGER PRIMARY KEY,
      lead INTEGER NOT NULL,
      tie TEXT CHECK (tie IN ('same-text', 'near', 'version', 'analyst')),
      similarity REAL NOT NULL,
      CHECK ((seq = lead) = (tie IS NULL))
    ) STRICT;
    CREATE INDEX article_group_by_lead ON article_group (lead, seq);
    CREATE TABLE article_url (
      seq INTEGER PRIMARY KEY,
      url TEXT NOT NULL
    ) STRICT;
    CREATE INDEX article_url_by_url ON article_url (url);
    CREATE TABLE likely_pair (
      low INTEGER NOT NULL,
      high INTEGER NOT NULL,
      PRIMARY KEY (low, high)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX likely_pair_by_high ON likely_pair (high);

    CREATE TABLE group_pending (
      mark INTEGER PRIMARY KEY AUTOINCREMENT,
      seq INTEGER NOT NULL UNIQUE,
      work INTEGER NOT NULL CHECK (work BETWEEN 1 AND 4)
    ) STRICT;

    CREATE TRIGGER article_group_insert AFTER INSERT ON article BEGIN
      ${pending(3, 'SELECT new.seq AS seq')}
    END;
    CREATE TRIGGER article_group_text AFTER UPDATE OF text ON article WHEN old.text IS NOT new.text BEGIN
      ${pending(3, 'SELECT new.seq AS seq')}
    END;
    CREATE TRIGGER article_group_meta AFTER UPDATE OF meta ON article
    WHEN ${[`published`, `updated`, `url`, `archiveUrl`].map(field => `json_extract(old.meta, '$.${field}.value') IS NOT json_extract(new.meta, '$.${field}.value')`).join(' OR ')} BEGIN
      ${pending(2, 'SELECT new.seq AS seq')}
    END;
    -- What was tied through a removed article is tied anew; what folded under it is in sight at once.
    CREATE TRIGGER article_group_delete AFTER DELETE ON article BEGIN
      ${pending(3, 'SELECT high AS seq FROM likely_pair WHERE low = old.seq UNION SELECT low FROM likely_pair WHERE high = old.seq')}
      ${pending(1, `SELECT seq FROM article_group WHERE lead = (SELECT lead FROM article_group WHERE seq = old.seq) AND seq <> old.seq`)}
      DELETE FROM likely_pair WHERE low = old.seq;
      DELETE FROM likely_pair WHERE high = old.seq;
      DELETE FROM article_url WHERE seq = old.seq;
      DELETE FROM article_group WHERE seq = old.seq OR lead = old.seq;
      DELETE FROM group_pending WHERE seq = old.seq;
    END;
    ${['INSERT', 'UPDATE', 'DELETE'].map(event => {
      const row = event === 'DELETE' ? 'old' : 'new'
      return `
    CREATE TRIGGER group_correction_${event.toLowerCase()} AFTER ${event} ON group_correction BEGIN
      ${pending(1, `SELECT seq FROM article WHERE id IN (${row}.low_id, ${row}.high_id)`)}
    END;`
    }).join('')}
    ${['INSERT', 'DELETE'].map(event => `
    CREATE TRIGGER group_lead_${event.toLowerCase()} AFTER ${event} ON group_lead BEGIN
      ${pending(1, `SELECT seq FROM article WHERE id = ${event === 'DELETE' ? 'old' : 'new'}.article_id`)}
    END;`).join('')}

    INSERT INTO group_pending (seq, work) SELECT seq, 4 FROM article ORDER BY seq;
  `),
}

/** Notes that the articles `which` selects have work to do, beside what they have already. */
function pending(work: number, which: string): string {
  return `INSERT OR REPLACE INTO group_pending (seq, work)
        SELECT w.seq, max(${work}, coalesce((SELECT p.work FROM group_pending p WHERE p.seq = w.seq), 0)) FROM (${which}) w;`
}
