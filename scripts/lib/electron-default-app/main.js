// What Electron's own default app does, for a binary that comes without one: opens the app folder named on the
// command line. `-r FILE` loads a module first, which is how Playwright attaches itself.
import { app } from 'electron'
import { readFileSync } from 'node:fs'
import Module from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** Splits the command line into modules to load first and the app's folder; other switches are Chromium's. */
function readArguments(args) {
  const preload = []
  for (let index = 0; index < args.length; index++) {
    const argument = args[index]
    if (argument === '-r' || argument === '--require') preload.push(args[++index])
    else if (argument.startsWith('--require=')) preload.push(argument.slice('--require='.length))
    else if (!argument.startsWith('-')) return { preload, folder: path.resolve(argument) }
  }
  return { preload, folder: null }
}

function adopt(folder) {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  app.setName(manifest.productName ?? manifest.name)
  app.setVersion(manifest.version)
  app.setAppPath(folder)
  if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', path.join(app.getPath('appData'), app.getName()))
  return pathToFileURL(path.join(folder, manifest.main)).href
}

const { preload, folder } = readArguments(process.argv.slice(1))
// No public function loads modules this way and leaves them to be found by a later require.
if (preload.length > 0) Module._preloadModules(preload)

if (folder === null) {
  console.error('Name the folder of an app to open.')
  app.exit(1)
} else {
  try {
    // Awaited: Electron is not ready before this module is done, and an app sets itself up before that.
    await import(adopt(folder))
  } catch (error) {
    console.error(error)
    app.exit(1)
  }
}
