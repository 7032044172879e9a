import { join } from 'node:path'
import { runCommand } from './lib/command.mjs'
import { ROOT } from './lib/paths.mjs'
import { run } from './lib/say.mjs'
import { setUpWindow } from './lib/set-up.mjs'

const OTHER_PLATFORM = { linux: /^--(mac|win)/, darwin: /^--(linux|win)/, win32: /^--(mac|linux)/ }

/**
 * `npm run package` makes the unpacked app of this platform in dist/, without a network.
 * What follows `--` goes to electron-builder instead: `npm run package -- --linux AppImage`.
 */
await run(async () => {
  const electron = await setUpWindow()
  const wanted = process.argv.slice(2)
  const elsewhere = wanted.some((argument) => OTHER_PLATFORM[process.platform]?.test(argument))
  const own = elsewhere ? [] : [`-c.electronDist=${electron.folder}`, `-c.electronVersion=${electron.version}`]
  const builder = join(ROOT, 'node_modules/electron-builder/cli.js')
  return runCommand(process.execPath, [builder, ...(wanted.length > 0 ? wanted : ['--dir']), '--publish', 'never', ...own], { cwd: ROOT })
})
