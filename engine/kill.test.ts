import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'
import { beforeAll, expect, it } from 'vitest'
import { RedthreadError } from '../contract/errors.ts'
import { allEntities } from './store/entities.ts'
import { value } from './store/database.ts'
import { fileProblems } from './store/integrity.ts'
import { historyState } from './store/log.ts'
import { createCase, openCase } from './store/open-case.ts'
import { temporaryFolder, testHost } from './testing.ts'

const PASSPHRASE = 'a passphrase'
const ROOT = join(import.meta.dirname, '..')
/** Inside the project, so that the bundle finds its packages. */
const BUNDLE = join(ROOT, '.cache', 'kill-test')

beforeAll(async () => {
  await build({
    configFile: false, root: ROOT, logLevel: 'error',
    build: { ssr: join(import.meta.dirname, 'testing-writer.ts'), outDir: BUNDLE, emptyOutDir: true, rollupOptions: { output: { entryFileNames: 'writer.mjs' } } },
  })
})

function startWriter(file: string) {
  return spawn(process.execPath, [join(BUNDLE, 'writer.mjs'), file, PASSPHRASE], { stdio: ['ignore', 'pipe', 'inherit'] })
}

/** Runs the writer and kills it without warning after it has confirmed `lines` edits. Returns all that it confirmed before it was gone. */
async function killedWriter(file: string, lines: number): Promise<string[]> {
  const child = startWriter(file)
  const exited = once(child, 'exit')
  const confirmed: string[] = []
  for await (const line of createInterface(child.stdout)) {
    confirmed.push(line)
    if (confirmed.length === lines) child.kill('SIGKILL')
  }
  const [, signal] = await exited
  expect(signal).toBe('SIGKILL')
  return confirmed
}

it('keeps every confirmed edit of a process that is killed in the middle of writing, again and again', async () => {
  const file = join(temporaryFolder(), 'killed.redthread')
  createCase(testHost(), { file, passphrase: PASSPHRASE, name: '' }).close()
  const confirmed: string[] = []
  for (const lines of [1, 2, 5, 17, 40, 99, 160, 230]) {
    confirmed.push(...await killedWriter(file, lines))
    // A mistyped passphrase must not cost what still lies in the journal.
    expect(() => openCase(testHost(), { file, passphrase: 'a pasphrase' })).toThrow(new RedthreadError('case/wrong-passphrase', { file }))
    const found = openCase(testHost(), { file, passphrase: PASSPHRASE })
    try {
      const ids = new Set(allEntities(found.db).map(entity => entity.id))
      expect(confirmed.filter(id => !ids.has(id))).toEqual([])
      // At most one edit of each run was stored and not yet confirmed, or not yet undone.
      expect(ids.size).toBeLessThanOrEqual(confirmed.length + 8)
      expect(fileProblems(found.db, true)).toEqual([])
      const entries = value<number>(found.db, 'SELECT count(*) FROM log')!
      const { undo } = historyState(found.db)
      found.undo()
      expect(undo).toMatch(/^New \d+$/)
      found.redo()
      expect(value(found.db, 'SELECT count(*) FROM log')).toBe(entries + 2)
    } finally {
      found.close()
    }
  }
}, 120_000)

it('refuses a case that another process has open, and opens it once that process is gone', async () => {
  const file = join(temporaryFolder(), 'shared.redthread')
  createCase(testHost(), { file, passphrase: PASSPHRASE, name: '' }).close()
  const child = startWriter(file)
  const exited = once(child, 'exit')
  await once(child.stdout, 'data')
  expect(() => openCase(testHost(), { file, passphrase: PASSPHRASE })).toThrow(new RedthreadError('case/in-use'))
  expect(() => openCase(testHost(), { file, passphrase: 'wrong' })).toThrow(RedthreadError)
  child.kill('SIGKILL')
  await exited
  openCase(testHost(), { file, passphrase: PASSPHRASE }).close()
})
