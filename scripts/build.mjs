import { build } from './lib/build.mjs'
import { run, say } from './lib/say.mjs'

await run(async () => {
  const built = await build()
  if (built.length === 0) say('Nothing to build: out/ is fresh.')
})
