import { join } from 'node:path'
import { runCommand } from './lib/command.mjs'
import { OUT } from './lib/paths.mjs'
import { run } from './lib/say.mjs'
import { setUp } from './lib/set-up.mjs'

await run(async () => {
  await setUp({ sample: false })
  return runCommand(process.execPath, [join(OUT, 'cli', 'index.js'), ...process.argv.slice(2)])
})
