import { createEngine } from '../engine.ts'
import { idMaker } from '../ids.ts'
import { unwrap } from '../unwrap.ts'

/** A process that reads the scanned pages of a case, for a test to kill: `node testing-ocr.js <resources> <case>`. Prints how many pages are done, a line each time. */
const [, , resources = '', file = ''] = process.argv

const engine = createEngine({
  resources, now: () => new Date(), newId: idMaker(),
  emit: ({ name, data }) => {
    if (name === 'ocr') process.stdout.write(`${data.pagesDone}\n`)
  },
})
unwrap(await engine.call('case.open', { file, passphrase: null }))
unwrap(await engine.call('ocr.start', { languages: ['eng'] }))
