import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { matchesLockfile, requireNode } from './lib/dependencies.mjs'
import { hasDisplay } from './lib/display.mjs'
import { installedElectron } from './lib/electron.mjs'
import { substituteFolder } from './lib/electron-substitute.mjs'
import { fingerprint } from './lib/fingerprint.mjs'
import { cacheFolder } from './lib/paths.mjs'
import { missingLibraries, packageName } from './lib/system-libraries.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'redthread-set-up-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('an old Node is refused in a sentence', () => {
  expect(() => requireNode('18.20.4')).toThrow(/needs Node 20\.19 or later; this is 18\.20\.4/)
  expect(() => requireNode('20.18.0')).toThrow(/needs Node/)
  for (const version of ['20.19.0', '22.0.0', '100.1.0']) expect(() => requireNode(version)).not.toThrow()
})

describe('dependencies', () => {
  const lockfile = { packages: { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b-win': { version: '2.0.0', optional: true } } }

  test('are there when npm installed what the lockfile says, other platforms’ packages aside', () => {
    expect(matchesLockfile(lockfile, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe(true)
    expect(matchesLockfile(lockfile, { packages: { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b-win': { version: '2.0.0' } } })).toBe(true)
  })

  test('are not when one is missing, another version, or one too many', () => {
    expect(matchesLockfile(lockfile, { packages: {} })).toBe(false)
    expect(matchesLockfile(lockfile, { packages: { 'node_modules/a': { version: '1.0.1' } } })).toBe(false)
    expect(matchesLockfile(lockfile, { packages: { 'node_modules/a': { version: '1.0.0' }, 'node_modules/c': { version: '1.0.0' } } })).toBe(false)
    expect(matchesLockfile(lockfile, { packages: { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b-win': { version: '2.1.0' } } })).toBe(false)
  })
})

describe('the fingerprint of sources', () => {
  const print = () => fingerprint(folder, ['core', 'lock.json'])
  const write = (file: string, text: string) => {
    mkdirSync(join(folder, 'core', 'text'), { recursive: true })
    writeFileSync(join(folder, file), text)
  }

  test('changes with a byte, a name, a new file, and a file that goes', () => {
    write('core/a.ts', 'one')
    const first = print()
    expect(print()).toBe(first)
    write('core/a.ts', 'two')
    const second = print()
    write('core/text/b.ts', '')
    const third = print()
    rmSync(join(folder, 'core/text/b.ts'))
    write('core/text/c.ts', '')
    expect(new Set([first, second, third, print()]).size).toBe(4)
  })

  test('does not see tests, TypeScript settings and hidden files', () => {
    write('core/a.ts', 'one')
    const before = print()
    write('core/a.test.ts', 'x')
    write('core/tsconfig.json', '{}')
    write('core/.hidden', 'x')
    expect(print()).toBe(before)
  })
})

test('the cache follows the platform’s habit', () => {
  expect(cacheFolder({}, 'linux', '/home/me')).toBe(join('/home/me', '.cache', 'redthread'))
  expect(cacheFolder({ XDG_CACHE_HOME: '/tmp/c' }, 'linux', '/home/me')).toBe(join('/tmp/c', 'redthread'))
  expect(cacheFolder({ LOCALAPPDATA: '/local' }, 'win32', '/home/me')).toBe(join('/local', 'redthread', 'cache'))
})

test('the substitute Electron counts only when its executable is there', () => {
  const before = installedElectron(folder)
  mkdirSync(substituteFolder(folder), { recursive: true })
  expect(installedElectron(folder)).toEqual(before)
})

test('reads what a program lacks from ldd', () => {
  const output = '\tlinux-vdso.so.1 (0x1)\n\tlibgtk-3.so.0 => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x2)\n\tlibnss3.so => not found\n'
  expect(missingLibraries(output)).toEqual(['libgtk-3.so.0', 'libnss3.so'])
  expect(missingLibraries('\tlibc.so.6 => /lib/libc.so.6 (0x2)\n')).toEqual([])
})

test('takes the name a package has in this release', () => {
  expect(packageName('libasound2', (name: string) => name === 'libasound2t64')).toBe('libasound2t64')
  expect(packageName('libasound2', () => false)).toBe('libasound2')
})

test('a window needs a display on Linux alone', () => {
  expect(hasDisplay({}, 'linux')).toBe(false)
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
  expect(hasDisplay({}, 'darwin')).toBe(true)
})
