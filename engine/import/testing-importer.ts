import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { createEngine } from '../engine.ts'
import { idMaker } from '../ids.ts'
import { unwrap } from '../unwrap.ts'

/**
 * The process that import-kill.test.ts kills: imports the folder `argv[4]` into the case `argv[2]` with the passphrase `argv[3]`. Says "job" and its id, then each
 * article's id once it hears that it is stored, at last "end" and the state on its standard output.
 */
const [file, passphrase, folder] = process.argv.slice(2) as [string, string, string]

const engine = createEngine({
  resources: join(import.meta.dirname, '..'),
  now: () => new Date(),
  newId: idMaker(),
  emit: ({ name, data }) => {
    if (name === 'changed') writeSync(1, data.ids.map((id) => `${id}\n`).join(''))
    else if (name === 'import' && data.state !== 'running') {
      writeSync(1, `end ${data.state}\n`)
      engine.close()
    }
  },
})
unwrap(await engine.call('case.open', { file, passphrase }))
writeSync(1, `job ${unwrap(await engine.call('import.start', { files: folder })).jobId}\n`)
