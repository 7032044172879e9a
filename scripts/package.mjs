import { runPackager } from './lib/packager.mjs'
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
  return runPackager(elsewhere ? null : electron, wanted.length > 0 ? wanted : ['--dir'])
})
