import { statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { EventMessage } from '../contract/events.ts'
import { createEngine } from '../engine/engine.ts'
import { idMaker } from '../engine/ids.ts'
import { unwrap } from '../engine/unwrap.ts'
import { answer, PAGE, peakMemory, queriesIn, time } from './peer.ts'

/** `redthread import FOLDER WHAT` makes an encrypted case of FOLDER/WHAT; `redthread search FOLDER` asks it FOLDER/queries.json. */
const [role, folder = '', what = ''] = process.argv.slice(2)
const file = join(folder, 'bench.redthread')
const passphrase = 'a passphrase for measuring'

let listener: (event: EventMessage) => void = () => {}
const engine = createEngine({
  resources: fileURLToPath(new URL('..', import.meta.url)), now: () => new Date(), newId: idMaker(), emit: event => listener(event),
})

/** Until the last file is stored, found by its words, and the report is closed. */
async function importArticles(): Promise<void> {
  unwrap(await engine.call('case.create', { file, passphrase }))
  const started = performance.now()
  const before = process.cpuUsage()
  const imported = await new Promise<number>((resolve, reject) => {
    listener = event => {
      if (event.name !== 'import' || event.data.state === 'running' || event.data.state === 'queued') return
      if (event.data.state === 'done') resolve(event.data.counts.imported)
      else reject(new Error(`The import ended as ${event.data.state}.`))
    }
    engine.call('import.start', { files: join(folder, what) }).then(unwrap).catch(reject)
  })
  const ms = performance.now() - started
  const { user, system } = process.cpuUsage(before)
  engine.close()
  answer({ ms, cpu: (user + system) / 1000, imported, memory: peakMemory(), size: statSync(file).size })
}

/** Milliseconds between two looks at the processor, and how little it has done between them where there is rest. */
const LOOK_EVERY = 500
const QUIET = 25
const QUIET_LOOKS = 8

/** Waits until the index is merged, which goes on while nobody asks for anything: a moment after an import. Milliseconds of processor time that this took. */
async function rest(): Promise<number> {
  const cpu = (): number => process.cpuUsage().user / 1000
  const before = cpu()
  for (let quiet = 0; quiet < QUIET_LOOKS;) {
    const looked = cpu()
    await new Promise(resolve => setTimeout(resolve, LOOK_EVERY))
    quiet = cpu() - looked < QUIET ? quiet + 1 : 0
  }
  return cpu() - before
}

async function search(): Promise<void> {
  unwrap(await engine.call('case.open', { file, passphrase }))
  const restMs = await rest()
  engine.close()
  unwrap(await engine.call('case.open', { file, passphrase }))
  const started = performance.now()
  unwrap(await engine.call('search.run', { query: 'zzzz* zzzz~1', limit: 1 }))
  const firstMs = performance.now() - started
  const run = async (query: string): Promise<number> => unwrap(await engine.call('search.run', { query, limit: PAGE })).hits.length
  const timed = await time(folder, 'redthread', run)
  const facets: number[] = []
  for (const { redthread: query } of queriesIn(folder)) {
    await run(query)
    const asked = performance.now()
    unwrap(await engine.call('search.facets', { query }))
    facets.push(performance.now() - asked)
  }
  engine.close()
  answer({ restMs, firstMs, timed, facets, searching: peakMemory() })
}

await (role === 'import' ? importArticles() : search())
