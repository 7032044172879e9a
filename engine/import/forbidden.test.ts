import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createEngine } from '../engine.ts'
import { createCase } from '../store/open-case.ts'
import { temporaryFolder, testHost } from '../testing.ts'
import { unwrap } from '../unwrap.ts'
import { articleText, buildImporter, writeFiles } from './testing.ts'
import { fatesOf } from './testing-importing.ts'

/** "nobody", as Linux numbers it: some other user, for what may not read a file is never root. */
const OTHER_USER = 65534

it.skipIf(process.platform === 'win32')('says of a file and of a folder that it may not read them, and goes on', async () => {
  const resources = await buildImporter('forbidden-test', { importer: join(import.meta.dirname, 'testing-importer.ts') })
  const folder = temporaryFolder()
  const file = join(folder, 'test.redthread')
  createCase(testHost(), { file, passphrase: null, name: 'Test' }).close()
  const news = writeFiles(join(folder, 'news'), { 'a.txt': articleText(1), 'locked.txt': articleText(2), 'shut/in.txt': articleText(3), 'z.txt': articleText(4) })
  const [locked, shut] = [join(news, 'locked.txt'), join(news, 'shut')]
  chmodSync(locked, 0)
  chmodSync(shut, 0)
  onTestFinished(() => chmodSync(shut, 0o700))
  const isRoot = process.getuid!() === 0
  if (isRoot) for (const path of [folder, file, news, join(news, 'a.txt'), join(news, 'z.txt'), locked, shut]) chownSync(path, OTHER_USER, OTHER_USER)

  const importer = spawn(process.execPath, [join(resources, 'engine', 'importer.js'), file, 'not asked for', news], { stdio: ['pipe', 'ignore', 'inherit'], ...(isRoot ? { uid: OTHER_USER, gid: OTHER_USER } : {}) })
  expect(await once(importer, 'exit')).toEqual([0, null])

  const engine = createEngine(testHost())
  onTestFinished(engine.close)
  unwrap(await engine.call('case.open', { file, passphrase: null }))
  const [job] = unwrap(await engine.call('import.reports', {}))
  const report = unwrap(await engine.call('import.report', { jobId: job!.jobId, limit: 100 }))
  expect(fatesOf(report)).toEqual({ 'news/a.txt': 'imported', 'news/locked.txt': 'import/unreadable', 'news/shut': 'import/unreadable', 'news/z.txt': 'imported' })
  const messages = report.rows.flatMap(row => ('error' in row ? [row.error.message] : []))
  expect(messages).toHaveLength(2)
  for (const message of messages) expect(message).toContain('permission was denied')
})
