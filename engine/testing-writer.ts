import { writeSync } from 'node:fs'
import { create } from '../core/change.ts'
import { openCase } from './store/open-case.ts'
import { idMaker } from './ids.ts'

/**
 * The process that kill.test.ts kills: makes one edit after another in the case `argv[2]` with the passphrase `argv[3]`, and says the
 * entity's id on its standard output once the edit is confirmed. Never ends by itself.
 */
const [file, passphrase] = process.argv.slice(2) as [string, string]
const newId = idMaker()
const { edit, undo } = openCase({ now: () => new Date(), newId, emit: () => {} }, { file, passphrase })

for (let number = 1; ; number++) {
  const id = newId()
  const at = new Date().toISOString()
  const notes = 'What the witness said. '.repeat(number % 500)
  edit({ label: `New ${number}`, changes: [create('entity', { id, type: 'person', name: id, role: null, aliases: [`${number}`], notes, createdAt: at, updatedAt: at })] })
  if (number % 7 === 0) undo()
  else writeSync(1, `${id}\n`)
}
