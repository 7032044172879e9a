import { arrows, lint, runChecks, types, unit } from './lib/checks.mjs'
import { installDependencies, requireNode } from './lib/dependencies.mjs'
import { run } from './lib/say.mjs'

/** Quick enough for every save: the pure code's tests; `npm test` runs them all. */
const QUICK = ['core', 'contract', 'main', 'preload', 'renderer', 'scripts']

await run(async () => {
  requireNode()
  installDependencies()
  const { ok, lines } = await runChecks([types, lint, arrows, unit(QUICK)], console.log)
  console.log(`\n${lines.join('\n')}`)
  return ok ? 0 : 1
})
