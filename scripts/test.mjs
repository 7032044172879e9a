import { arrows, endToEnd, lint, runChecks, types, unit, unused } from './lib/checks.mjs'
import { run } from './lib/say.mjs'
import { setUpWindow } from './lib/set-up.mjs'

await run(async () => {
  await setUpWindow({ tests: true })
  const { ok, lines } = await runChecks([types, lint, arrows, unused, unit(), endToEnd], console.log)
  console.log(`\n${lines.join('\n')}`)
  return ok ? 0 : 1
})
