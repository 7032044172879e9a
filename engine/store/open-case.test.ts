import { randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { create } from '../../core/change.ts'
import type { ErrorCode } from '../../contract/errors.ts'
import { RedthreadError } from '../../contract/errors.ts'
import { addArticle, temporaryFolder, testHost } from '../testing.ts'
import { articleText } from './articles.ts'
import { caseInfo } from './case-info.ts'
import { openDatabase } from './database.ts'
import { createCase, openCase, type OpenCase } from './open-case.ts'

const PASSPHRASE = 'correct horse battery staple'

function failure(work: () => unknown): ErrorCode | 'no error' {
  try {
    work()
  } catch (error) {
    if (error instanceof RedthreadError) return error.data.code
    throw error
  }
  return 'no error'
}

/** A closed case with one article. */
function made(passphrase: string | null): string {
  const file = join(temporaryFolder(), 'sample.redthread')
  const fresh = createCase(testHost(), { file, passphrase, name: '' })
  addArticle(fresh.db, 'Police searched the compound.', { id: 'a1' })
  fresh.close()
  return file
}

function opened(file: string, passphrase: string | null): OpenCase {
  const found = openCase(testHost(), { file, passphrase })
  onTestFinished(found.close)
  return found
}

describe('a new case', () => {
  it.each([['with', PASSPHRASE], ['without', null]])('%s a passphrase holds what was put in it when it is opened again', (_, passphrase) => {
    const file = made(passphrase)
    const again = opened(file, passphrase)
    expect(again.encrypted).toBe(passphrase !== null)
    expect(again.name).toBe('sample')
    expect(articleText(again.db, 'a1')?.text).toBe('Police searched the compound.')
    expect(caseInfo(again)).toMatchObject({ file: 'sample.redthread', articles: 1, annotations: 0 })
  })

  it('with a passphrase shows nothing of its content or its kind on disk, not even while it is open', () => {
    const file = made(PASSPHRASE)
    const again = opened(file, PASSPHRASE)
    addArticle(again.db, 'The witness lives in Takeo.', { id: 'a2' })
    for (const name of readdirSync(join(file, '..'))) {
      const bytes = readFileSync(join(file, '..', name)).toString('latin1')
      for (const word of ['SQLite', 'witness', 'compound', 'article', PASSPHRASE]) expect(bytes.includes(word), `${word} in ${name}`).toBe(false)
    }
  })

  it('is one file when it is closed', () => {
    const file = made(PASSPHRASE)
    opened(file, PASSPHRASE).close()
    expect(readdirSync(join(file, '..'))).toEqual(['sample.redthread'])
  })

  it('overwrites nothing', () => {
    const file = join(temporaryFolder(), 'notes.redthread')
    writeFileSync(file, 'mine')
    expect(failure(() => createCase(testHost(), { file, passphrase: null, name: '' }))).toBe('case/exists')
    expect(readFileSync(file, 'utf8')).toBe('mine')
    expect(readdirSync(join(file, '..'))).toEqual(['notes.redthread'])
  })

  it('leaves nothing behind when it cannot be made', () => {
    const folder = temporaryFolder()
    expect(failure(() => createCase(testHost(), { file: join(folder, 'none', 'a.redthread'), passphrase: null, name: '' }))).toBe('case/not-found')
    const broken = { ...testHost(), now: () => { throw new Error('no clock') } }
    expect(() => createCase(broken, { file: join(folder, 'a.redthread'), passphrase: PASSPHRASE, name: '' })).toThrow('no clock')
    expect(readdirSync(folder)).toEqual([])
  })

  it('takes any passphrase as it is', () => {
    for (const passphrase of [`it's "quoted"; DROP TABLE`, 'ប៉ាសស្ហុំ', ' ', '\0', `x'${'ab'.repeat(32)}'`]) {
      const file = made(passphrase)
      expect(opened(file, passphrase).encrypted).toBe(true)
    }
  })

  it('takes a passphrase typed on another system: the same letters composed otherwise', () => {
    const file = made('Ph\u01b0\u1edbc')
    expect(opened(file, 'Ph\u01b0\u1edbc'.normalize('NFD')).id).not.toBe('')
  })
})

describe('a file that cannot be opened', () => {
  it.each<[ErrorCode, string, () => readonly [file: string, passphrase: string | null]]>([
    ['case/not-found', 'is not there', () => [join(temporaryFolder(), 'gone.redthread'), null]],
    ['case/not-a-case', 'is a folder', () => [temporaryFolder(), null]],
    ['case/wrong-passphrase', 'has another passphrase', () => [made(PASSPHRASE), 'Correct horse battery staple']],
    ['case/passphrase-needed', 'has a passphrase, and none is given', () => [made(PASSPHRASE), null]],
    ['case/not-a-case', 'is empty', () => [written(''), PASSPHRASE]],
    ['case/not-a-case', 'is text', () => [written('Minutes of the meeting. '.repeat(400)), PASSPHRASE]],
    ['case/not-a-case', 'is text, with no passphrase given', () => [written('Minutes of the meeting. '.repeat(400)), null]],
    ['case/not-a-case', 'is too short for a case', () => [written(randomBytes(1000)), PASSPHRASE]],
    ['case/not-a-case', 'is an archive', () => [written(Buffer.concat([Buffer.from('PK\x03\x04'), randomBytes(9000)])), PASSPHRASE]],
    ['case/wrong-passphrase', 'is noise, like any encrypted case', () => [written(randomBytes(8192)), PASSPHRASE]],
    ['case/not-a-case', 'is another program’s database', () => [foreign(null), null]],
    ['case/not-a-case', 'is another program’s encrypted database', () => [foreign(PASSPHRASE), PASSPHRASE]],
    ['case/not-a-case', 'only begins like a database', () => [written(Buffer.concat([Buffer.from('SQLite format 3\0'), randomBytes(9000)])), null]],
    ['case/newer', 'comes from a newer Redthread', () => [newer(PASSPHRASE), PASSPHRASE]],
  ])('%s: %s', (code, _, prepare) => {
    const [file, passphrase] = prepare()
    const before = existsSync(file) && !code.endsWith('not-found') && readable(file)
    expect(failure(() => openCase(testHost(), { file, passphrase }))).toBe(code)
    if (before) expect(readable(file)).toEqual(before)
  })

  function readable(file: string): Buffer | null {
    try {
      return readFileSync(file)
    } catch {
      return null
    }
  }

  function written(content: string | Uint8Array): string {
    const file = join(temporaryFolder(), 'other.redthread')
    writeFileSync(file, content)
    return file
  }

  function foreign(passphrase: string | null): string {
    const file = join(temporaryFolder(), 'foreign.redthread')
    const db = openDatabase(file, passphrase)
    db.exec('CREATE TABLE note (text); INSERT INTO note VALUES (1)')
    db.close()
    return file
  }

  function newer(passphrase: string | null): string {
    const file = made(passphrase)
    const db = openDatabase(file, passphrase)
    db.exec('PRAGMA user_version = 9999')
    db.close()
    return file
  }

  it('says which format it found and which it knows', () => {
    const file = newer(null)
    expect(() => openCase(testHost(), { file, passphrase: null })).toThrow(/format 9999; this one reads up to \d+\)/)
  })

  it('can be opened after a failed try', () => {
    const file = made(PASSPHRASE)
    expect(failure(() => opened(file, 'wrong'))).toBe('case/wrong-passphrase')
    expect(opened(file, PASSPHRASE).name).toBe('sample')
  })
})

describe('a case that is open', () => {
  it('cannot be opened a second time, by whatever path', () => {
    const file = made(null)
    const folder = temporaryFolder()
    symlinkSync(file, join(folder, 'symlink.redthread'))
    linkSync(file, join(folder, 'link.redthread'))
    const first = opened(file, null)
    for (const path of [file, join(file, '..', '.', 'sample.redthread'), join(folder, 'symlink.redthread'), join(folder, 'link.redthread')]) {
      expect(failure(() => openCase(testHost(), { file: path, passphrase: null }))).toBe('case/in-use')
    }
    first.close()
    expect(opened(file, null).name).toBe('sample')
  })

  it('reports a full disk, keeps what was confirmed and goes on when there is room', () => {
    const current = opened(made(PASSPHRASE), PASSPHRASE)
    const entity = (id: string, notes: string) => ({
      id, type: 'person', name: id, role: null, aliases: [], notes, createdAt: '2025-01-01T00:00:00.000Z', updatedAt: '2025-01-01T00:00:00.000Z',
    } as const)
    current.edit({ label: 'One', changes: [create('entity', entity('one', ''))] })
    current.db.exec('PRAGMA max_page_count = 1')
    const large = { label: 'Two', changes: [create('entity', entity('two', 'x'.repeat(500_000)))] }
    expect(failure(() => current.edit(large))).toBe('case/disk-full')
    expect(caseInfo(current).entities.person).toBe(1)
    current.db.exec('PRAGMA max_page_count = 1000000')
    current.edit(large)
    expect(caseInfo(current).entities.person).toBe(2)
  })

  it('tells what changed after the change is stored', () => {
    const host = testHost()
    const file = join(temporaryFolder(), 'a.redthread')
    const current = createCase(host, { file, passphrase: null, name: 'A' })
    onTestFinished(current.close)
    current.edit({
      label: 'New',
      changes: [create('entity', { id: 'e1', type: 'person', name: 'X', role: null, aliases: [], notes: '', createdAt: '', updatedAt: '' })],
    })
    expect(host.events[0]).toEqual({ name: 'changed', data: { kinds: ['entity'], ids: ['e1'] } })
    expect(host.events[1]).toMatchObject({ name: 'case', data: { entities: { person: 1 } } })
  })
})

describe('a damaged case', () => {
  it('is said to be damaged, not to have another passphrase', () => {
    const file = made(null)
    const bytes = readFileSync(file)
    bytes.fill(0xff, 4096)
    writeFileSync(file, bytes)
    expect(failure(() => opened(file, null))).toBe('case/damaged')
  })

  it('can be copied as a file and opened there', () => {
    const file = made(PASSPHRASE)
    const folder = join(temporaryFolder(), 'usb')
    mkdirSync(folder)
    copyFileSync(file, join(folder, 'copy.redthread'))
    expect(opened(join(folder, 'copy.redthread'), PASSPHRASE).name).toBe('sample')
  })
})
