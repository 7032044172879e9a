import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { withExtras } from '../../../core/annotation/annotation.ts'
import { META_FIELDS } from '../../../core/article/article.ts'
import { update } from '../../../core/change.ts'
import { RedthreadError } from '../../../contract/errors.ts'
import { temporaryFolder, testHost } from '../../testing.ts'
import { search } from '../../search/search.ts'
import { annotationById } from '../annotations.ts'
import { articleProblems } from '../article-problems.ts'
import { articleById, articleIds } from '../articles.ts'
import { backUp } from '../backup.ts'
import { all, openDatabase, run, transaction, tuneDatabase, value, values, type Writable } from '../database.ts'
import { fileProblems } from '../integrity.ts'
import { openCase } from '../open-case.ts'
import { original } from '../originals.ts'
import { checked, formatOf, migrate, MIGRATIONS, refuseNewer } from './index.ts'
import type { Migration } from './migration.ts'

const PASSPHRASE = 'a passphrase'

/** Makes names, then splits them: a chain whose second step carries rows over. */
const NAMES: readonly Migration[] = [
  { version: 1, up: db => db.exec(`CREATE TABLE person (name TEXT); INSERT INTO person VALUES ('Sar Thet'), ('Touch Sokhak')`) },
  {
    version: 2,
    up: db => {
      db.exec('ALTER TABLE person ADD COLUMN family TEXT')
      for (const name of values<string>(db, 'SELECT name FROM person')) run(db, 'UPDATE person SET family = ? WHERE name = ?', [name.split(' ')[0]!, name])
    },
  },
]

function database(file = join(temporaryFolder(), 'case.redthread'), passphrase: string | null = PASSPHRASE): Writable {
  const db = openDatabase(file, passphrase)
  tuneDatabase(db)
  onTestFinished(() => db.close())
  return db
}

describe('migrate', () => {
  it('brings a file from nothing to the newest format, rows and all', () => {
    const db = database()
    migrate(db, () => {}, NAMES.slice(0, 1))
    expect(formatOf(db)).toBe(1)
    migrate(db, () => {}, NAMES)
    expect(formatOf(db)).toBe(2)
    expect(all(db, 'SELECT name, family FROM person')).toEqual([{ name: 'Sar Thet', family: 'Sar' }, { name: 'Touch Sokhak', family: 'Touch' }])
  })

  it('asks for a backup once, before the first step, and only when there is one to take', () => {
    const db = database()
    const asked: number[] = []
    const ask = (found: number) => asked.push(found, values(db, `SELECT name FROM sqlite_schema WHERE name = 'person'`).length)
    migrate(db, ask, NAMES)
    migrate(db, ask, NAMES)
    expect(asked).toEqual([0, 0])
  })

  it('undoes a step that fails, keeps those before it, and can be tried again', () => {
    const db = database()
    const broken: Migration = {
      version: 2,
      up: () => {
        NAMES[1]!.up(db)
        throw new Error('power cut')
      },
    }
    expect(() => migrate(db, () => {}, [NAMES[0]!, broken])).toThrow('power cut')
    expect(formatOf(db)).toBe(1)
    expect(values(db, `SELECT name FROM pragma_table_info('person')`)).toEqual(['name'])
    migrate(db, () => {}, NAMES)
    expect(formatOf(db)).toBe(2)
  })

  it('takes no step when the backup fails', () => {
    const db = database()
    expect(() => migrate(db, () => { throw new Error('no room') }, NAMES)).toThrow('no room')
    expect(formatOf(db)).toBe(0)
  })

  it('refuses a file from a newer Redthread', () => {
    const db = database()
    migrate(db, () => {}, NAMES)
    expect(() => refuseNewer(db, NAMES.slice(0, 1))).toThrow(new RedthreadError('case/newer', { found: 2, known: 1 }))
    expect(() => refuseNewer(db, NAMES)).not.toThrow()
  })

  it('accepts only a list in order and without gaps', () => {
    expect(checked(MIGRATIONS)).toBe(MIGRATIONS)
    expect(() => checked([NAMES[1]!])).toThrow('Migration 2 stands at place 1.')
    expect(() => checked([NAMES[0]!, NAMES[0]!])).toThrow('Migration 1 stands at place 2.')
  })
})

describe('a case of format 1', () => {
  /** "RdTh", as open-case.ts marks a case. */
  const APPLICATION_ID = 0x52645468

  /** As format 1 had it. */
  function addOldArticle(db: Writable, number: number): void {
    const text = `Raid number ${number} on the compound.`
    const none = { value: null, origin: 'none' }
    const meta = Object.fromEntries(META_FIELDS.map(field => [field, none]))
    const sha256 = createHash('sha256').update(text).digest('hex')
    run(db, 'INSERT INTO original (sha256, size, bytes) VALUES (?, ?, ?)', [sha256, text.length, deflateSync(text)])
    run(
      db, `INSERT INTO article (seq, id, words, size, imported_at, encoding, sha256, file, path, meta, blocks, text) VALUES (?, ?, 6, ?, '2024-01-01T00:00:00.000Z', 'utf-8', ?, 'a.md', 'x/a.md', ?, ?, ?)`,
      [number, `a${number}`, text.length, sha256, JSON.stringify(meta), JSON.stringify([{ kind: 'paragraph', start: 0, end: text.length }]), text],
    )
    run(db, `INSERT INTO import_file VALUES ('j1', ?, 'x/a.md', 'imported', ?, 'Raid', NULL)`, [number, `a${number}`])
    run(
      db, `INSERT INTO annotation (id, article_id, colour, tags, created_at, updated_at, target, note) VALUES (?, ?, 'yellow', '[]', '2024-01-01T00:00:00.000Z', '2024-01-01T00:00:00.000Z', '{"position":{"start":0}}', '')`,
      [`n${number}`, `a${number}`],
    )
  }

  function oldCase(): string {
    const file = join(temporaryFolder(), 'old.redthread')
    const db = openDatabase(file, PASSPHRASE)
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}`)
    tuneDatabase(db)
    migrate(db, () => {}, MIGRATIONS.slice(0, 1))
    transaction(db, () => {
      run(db, `INSERT INTO import_job VALUES ('j1', '2024-01-01T00:00:00.000Z', NULL, 'running')`)
      for (let number = 1; number <= 5; number++) addOldArticle(db, number)
    })
    db.close()
    return file
  }

  it('opens in the newest format with its rows, after a backup that opens with the same passphrase', () => {
    const file = oldCase()
    const migrated = openCase(testHost(), { file, passphrase: PASSPHRASE })
    onTestFinished(migrated.close)
    expect(formatOf(migrated.db)).toBe(MIGRATIONS.length)
    expect(articleIds(migrated.db)).toEqual(['a1', 'a2', 'a3', 'a4', 'a5'])
    expect(articleById(migrated.db, 'a3')).toMatchObject({ format: 'markdown', encoding: { label: 'utf-8', origin: 'detected' }, pages: [], parts: [], collections: [], annotations: 1, copies: 0, read: '2024-01-01T00:00:00.000Z' })
    expect(Buffer.from(original(migrated.db, articleById(migrated.db, 'a3')!.sha256)!).toString()).toBe('Raid number 3 on the compound.')
    expect(value(migrated.db, 'SELECT state FROM import_job')).toBe('cancelled')
    expect(value(migrated.db, `SELECT count(*) FROM import_file WHERE fate = 'imported'`)).toBe(5)
    expect(fileProblems(migrated.db, true)).toEqual([])
    expect(articleProblems(migrated.db)).toEqual([])
    expect(search(migrated.db, '+raid compo*', { offset: 0, limit: 10 })).toMatchObject({ total: 5, matchingAll: 5 })

    const backup = join(dirname(file), 'old.format-1.backup.redthread')
    const copy = database(backup)
    expect(formatOf(copy)).toBe(1)
    expect(articleIds(copy)).toEqual(['a1', 'a2', 'a3', 'a4', 'a5'])
  })

  it('has annotations without questions, replies and links, and takes them', () => {
    const file = oldCase()
    const migrated = openCase(testHost(), { file, passphrase: PASSPHRASE })
    onTestFinished(migrated.close)
    const before = annotationById(migrated.db, 'n2')!
    expect(Object.keys(before)).not.toEqual(expect.arrayContaining(['task']))
    const after = withExtras(before, { task: 'open', replies: [{ id: 'r1', text: 'Later', at: '2025-01-01T00:00:00.000Z' }], links: ['n1'] })
    migrated.edit({ label: 'Talk', changes: [update('annotation', before, after)] })
    expect(annotationById(migrated.db, 'n2')).toEqual(after)
    migrated.undo()
    expect(annotationById(migrated.db, 'n2')).toEqual(before)
  })

  it('is not backed up again once it is in the newest format', () => {
    const file = oldCase()
    openCase(testHost(), { file, passphrase: PASSPHRASE }).close()
    openCase(testHost(), { file, passphrase: PASSPHRASE }).close()
    expect(readdirSync(dirname(file)).sort()).toEqual(['old.format-1.backup.redthread', 'old.redthread'])
  })

  it('stays as it is when the backup cannot be made', () => {
    const file = oldCase()
    const db = database(file)
    expect(() => backUp(db, file, 'another passphrase', 1)).toThrow('SQLITE_NOTADB')
    expect(existsSync(join(dirname(file), 'old.format-1.backup.redthread'))).toBe(false)
  })
})

describe('backUp', () => {
  it('takes a free name and overwrites no earlier copy', () => {
    const file = join(temporaryFolder(), 'case.redthread')
    const db = database(file)
    migrate(db, () => {}, NAMES)
    expect(backUp(db, file, PASSPHRASE, 2)).toMatch(/case\.format-2\.backup\.redthread$/)
    const second = backUp(db, file, PASSPHRASE, 2)
    expect(second).toMatch(/case\.format-2-2\.backup\.redthread$/)
    expect(value(database(second), 'SELECT count(*) FROM person')).toBe(2)
  })
})
