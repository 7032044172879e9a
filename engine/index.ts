import { fileURLToPath } from 'node:url'
import { createEngine } from './engine.ts'
import { idMaker } from './ids.ts'
import { WATCH_PACE } from './import/watches.ts'
import { serve, type Port } from './serve.ts'

/** The engine as an Electron utility process. Built to `out/engine/index.js`. */
const { parentPort: port } = process as typeof process & { readonly parentPort?: Port }
if (!port) throw new Error('The engine is started by Redthread, as a utility process.')

const engine = createEngine({
  resources: fileURLToPath(new URL('..', import.meta.url)),
  now: () => new Date(),
  newId: idMaker(),
  emit: event => port.postMessage({ event }),
  watchPace: WATCH_PACE,
}, note => process.stderr.write(`${note}\n`))

serve(port, engine)

// A case that was closed is one file again, without a journal beside it.
process.once('SIGTERM', () => {
  engine.close()
  process.exit(0)
})
