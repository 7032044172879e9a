import { createInterface } from 'node:readline'
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { createEngine } from '../engine.ts'
import { idMaker } from '../ids.ts'
import { unwrap } from '../unwrap.ts'

/**
 * The process that import-kill.test.ts ends: goes on with the import of the case `argv[2]` with the passphrase `argv[3]`, or imports the folder `argv[4]` where there is
 * none. Says how many files are dealt with, time and again, at last "end" and the state on its standard output. A line on its standard input closes the case.
 */
const [file, passphrase, folder] = process.argv.slice(2) as [string, string, string]

const engine = createEngine({
  resources: join(import.meta.dirname, '..'),
  now: () => new Date(),
  newId: idMaker(),
  emit: ({ name, data }) => {
    if (name !== 'import') return
    writeSync(1, `${data.done}\n`)
    if (data.state !== 'running' && data.state !== 'queued') {
      writeSync(1, `end ${data.state}\n`)
      setImmediate(() => {
        engine.close()
        process.exit(0)
      })
    }
  },
})
unwrap(await engine.call('case.open', { file, passphrase }))
createInterface(process.stdin).once('line', () => engine.close())
const [known] = unwrap(await engine.call('import.progress', {}))
if (known) unwrap(await engine.call('import.resume', { jobId: known.jobId }))
else unwrap(await engine.call('import.start', { files: folder }))
