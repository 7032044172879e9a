import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkArrows } from './lib/arrows.mjs'

let house: string
beforeEach(() => {
  house = realpathSync(mkdtempSync(join(tmpdir(), 'redthread-arrows-')))
  write('package.json', JSON.stringify({ dependencies: { zod: '1', 'electron-log': '1' }, devDependencies: { electron: '1', vite: '1', react: '1' } }))
  for (const name of ['zod', 'electron-log', 'electron', 'vite', 'react', 'fast-check']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }))
    write(`node_modules/${name}/index.js`, 'module.exports = {}\n')
  }
})
afterEach(() => rmSync(house, { recursive: true, force: true }))

function write(file: string, text: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true })
  writeFileSync(join(house, file), text)
}

const rules = async () => [...new Set((await checkArrows(house)).violations.map(({ rule }) => rule))].toSorted()

test('the arrows as drawn are allowed', async () => {
  write('core/a.ts', 'export const a = 1\n')
  write('contract/b.ts', "import { z } from 'zod'\nimport { a } from '../core/a.ts'\nexport const b = z.literal(a)\n")
  write('engine/c.ts', "import { readFileSync } from 'node:fs'\nimport { a } from '../core/a.ts'\nimport { b } from '../contract/b.ts'\nexport const c = [readFileSync, a, b]\n")
  write('cli/d.ts', "import { c } from '../engine/c.ts'\nexport const d = c\n")
  write('main/e.ts', "import { app } from 'electron'\nimport { b } from '../contract/b.ts'\nexport const e = [app, b]\n")
  write('renderer/f.tsx', "import { useState } from 'react'\nimport { b } from '../contract/b.ts'\nexport const f = [useState, b]\n")
  expect(await checkArrows(house)).toEqual({ violations: [], modules: 6 })
})

test.each([
  ['core imports the contract', 'core/a.ts', "import { b } from '../contract/b.ts'\nexport const a = b\n", 'arrow-core'],
  ['core imports a type of the contract', 'core/a.ts', "import type { B } from '../contract/b.ts'\nexport type A = B\n", 'arrow-core'],
  ['core imports Node', 'core/a.ts', "import { join } from 'node:path'\nexport const a = join\n", 'core-is-pure'],
  ['core imports a package', 'core/a.ts', "import { z } from 'zod'\nexport const a = z\n", 'core-is-pure'],
  ['the contract imports Node', 'contract/a.ts', "import { join } from 'node:path'\nexport const a = join\n", 'contract-needs-zod-alone'],
  ['the engine imports Electron', 'engine/a.ts', "import { app } from 'electron'\nexport const a = app\n", 'electron-in-the-shell-alone'],
  ['the engine imports an Electron library', 'engine/a.ts', "import log from 'electron-log'\nexport const a = log\n", 'electron-in-the-shell-alone'],
  ['the engine imports a build tool', 'engine/a.ts', "import { build } from 'vite'\nexport const a = build\n", 'no-build-tool-in-the-product'],
  ['the renderer imports Node', 'renderer/a.ts', "import { join } from 'node:path'\nexport const a = join\n", 'no-node-in-the-page'],
  ['the renderer imports the engine', 'renderer/a.ts', "import { c } from '../engine/c.ts'\nexport const a = c\n", 'arrow-renderer'],
  ['main imports the engine', 'main/a.ts', "import { c } from '../engine/c.ts'\nexport const a = c\n", 'arrow-main'],
  ['the command line imports main', 'cli/a.ts', "import { e } from '../main/e.ts'\nexport const a = e\n", 'arrow-cli'],
  ['a package nobody declared', 'engine/a.ts', "import fc from 'fast-check'\nexport const a = fc\n", 'no-undeclared-package'],
  ['an import that leads nowhere', 'engine/a.ts', "import { x } from './x.ts'\nexport const a = x\n", 'no-unresolved'],
])('refused: %s', async (_what, file, text, rule) => {
  write('contract/b.ts', 'export type B = number\nexport const b: B = 1\n')
  write('engine/c.ts', 'export const c = 1\n')
  write('main/e.ts', 'export const e = 1\n')
  write(file, text)
  expect(await rules()).toContain(rule)
})

test('refused: a way into the engine through others, and a circle', async () => {
  write('core/a.ts', "import { c } from '../engine/c.ts'\nexport const a = c\n")
  write('engine/c.ts', "import { a } from '../core/a.ts'\nexport const c = (): unknown => a\n")
  write('renderer/f.ts', "import { a } from '../core/a.ts'\nexport const f = a\n")
  expect(await rules()).toEqual(expect.arrayContaining(['engine-is-reached-from-no-window', 'no-circle', 'arrow-core']))
})

test('tests beside the code may use what tests need', async () => {
  write('core/a.test.ts', "import { join } from 'node:path'\nexport const a = join\n")
  expect(await rules()).toEqual([])
})
