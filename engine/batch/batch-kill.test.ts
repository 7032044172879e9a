import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { build } from 'vite'
import { beforeAll, expect, it } from 'vitest'
import { engineWith } from '../testing.ts'

const ROOT = join(import.meta.dirname, '../..')
/** Inside the project, so that the bundle finds its packages. */
const BUNDLE = join(ROOT, '.cache', 'batch-kill-test')
/** So many that a run writes more than once. */
const NAMES = 6000

beforeAll(async () => {
  await build({
    configFile: false, root: ROOT, logLevel: 'error',
    build: { ssr: join(import.meta.dirname, 'testing-runner.ts'), outDir: BUNDLE, emptyOutDir: true, rollupOptions: { output: { entryFileNames: 'runner.mjs' } } },
  })
})

it('keeps what a run had found when its process is killed, and goes on there', async () => {
  const { ask, file, host } = await engineWith({ raid: 'Sar Thet led the raid.', court: 'The court heard Name 7.' })
  const entries = Array.from({ length: NAMES }, (_, index) => ({ name: index === NAMES - 1 ? 'Sar Thet' : `Name ${index}`, others: [] }))
  const { id: batchId } = await ask('batch.create', { name: 'Many', way: 'exact', entries })
  await ask('case.close', {})

  const child = spawn(process.execPath, [join(BUNDLE, 'runner.mjs'), file, batchId], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await exited

  await ask('case.open', { file, passphrase: null })
  const broken = await ask('batch.get', { batchId })
  expect(broken.run).toMatchObject({ endedAt: null })
  expect(broken.searched).toBeGreaterThan(0)
  expect(broken.searched).toBeLessThan(NAMES)
  const first = await ask('batch.name', { batchId, entry: 0 })
  await ask('batch.run', { batchId })
  while (!host.events.some(({ name, data }) => name === 'batch' && !['waiting', 'running'].includes(data.state))) await nextTurn()
  expect(await ask('batch.get', { batchId })).toMatchObject({ searched: NAMES, counts: { found: 2, none: NAMES - 2 }, hits: 2, run: { startedAt: broken.run!.startedAt, endedAt: expect.any(String) } })
  expect(await ask('batch.name', { batchId, entry: 0 })).toEqual(first)
  expect((await ask('case.check', {})).problems).toEqual([])
}, 120_000)
