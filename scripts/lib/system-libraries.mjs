import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { capture } from './command.mjs'
import { SetupError, say } from './say.mjs'

/** Debian's packages for what Electron links to. Newer releases name some of them with a `t64` at the end. */
const WINDOW_PACKAGES = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libatk-bridge2.0-0', 'libdrm2', 'libxss1']

/** Programs the tests call, by the package that has them: a display without a screen, and readers of finished PDFs. */
const TEST_PROGRAMS = { Xvfb: 'xvfb', xauth: 'xauth', pdftotext: 'poppler-utils', qpdf: 'qpdf' }

const onPath = (program) => (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))

/** The names `ldd` cannot find for a program, as it prints them. */
export function missingLibraries(lddOutput) {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found$/gm)].map(([, name]) => name)
}

/** A package's name in this release: with `t64` where that is the one that exists. */
export function packageName(name, exists) {
  return exists(`${name}t64`) ? `${name}t64` : name
}

const inArchive = (name) => capture('apt-cache', ['show', '--no-all-versions', name]).status === 0
const isRoot = () => process.getuid?.() === 0

function aptGet(...args) {
  return capture('apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
}

function install(packages, libraries) {
  if (!existsSync('/usr/bin/apt-get')) {
    throw new SetupError(`These are missing: ${[...libraries, ...packages].join(', ')}. Install them with your system's package manager and run this again.`)
  }
  if (!isRoot()) {
    const names = packages.map((name) => packageName(name, inArchive))
    throw new SetupError(`System packages are missing. Type this, then run this again:\n  sudo apt-get install ${names.join(' ')}`)
  }
  say(`Installing system packages: ${packages.join(', ')} …`)
  aptGet('update')
  const names = packages.map((name) => packageName(name, inArchive))
  const { status, stderr } = aptGet('install', '--yes', '--no-install-recommends', ...names)
  if (status !== 0) throw new SetupError(`System packages could not be installed. Try it by hand: apt-get install ${names.join(' ')}\napt-get said:\n${stderr.trim()}`)
}

/** On Linux: sees that Electron finds its libraries, and the tests their programs. Looks at the machine, not at a package list. */
export function ensureSystemLibraries(electron, { tests }) {
  if (process.platform !== 'linux') return
  const libraries = missingLibraries(capture('ldd', [electron]).stdout ?? '')
  const programs = tests ? Object.keys(TEST_PROGRAMS).filter((program) => !onPath(program)) : []
  if (libraries.length === 0 && programs.length === 0) return
  install([...(libraries.length > 0 ? WINDOW_PACKAGES : []), ...programs.map((program) => TEST_PROGRAMS[program])], libraries)
}

/** Sees that a program is there, from Debian's package of it. Answers null, or one sentence that says why it is not. */
export function installProgram(program, name) {
  if (onPath(program)) return null
  if (!existsSync('/usr/bin/apt-get')) return `${program} is not installed, and there is no apt-get to install ${name} with.`
  if (!isRoot()) return `${program} is not installed. Type this to measure beside it: sudo apt-get install ${name}`
  try {
    install([name], [])
  } catch (error) {
    return error.message
  }
  return onPath(program) ? null : `${program} is not in ${name}.`
}
