import { writeSync } from 'node:fs'
import { createEngine } from '../engine.ts'
import { idMaker } from '../ids.ts'

/**
 * The process that batch-kill.test.ts kills: runs the batch `argv[3]` of the case `argv[2]`, and says on its standard output whenever it has written what was found. Never ends by itself.
 */
const [file, batchId] = process.argv.slice(2) as [string, string]
const engine = createEngine({
  resources: '', now: () => new Date(), newId: idMaker(),
  emit: ({ name, data }) => {
    if (name === 'changed' && data.kinds.includes('batchRun')) writeSync(1, 'written\n')
  },
})
await engine.call('case.open', { file, passphrase: null })
await engine.call('batch.run', { batchId })
setInterval(() => {}, 1000)
