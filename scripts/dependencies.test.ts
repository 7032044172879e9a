import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './lib/paths.mjs'

const read = (...path: readonly string[]): string => readFileSync(join(ROOT, ...path), 'utf8')

interface Package {
  readonly license: string
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

const own = JSON.parse(read('package.json')) as Package
const installed = Object.keys({ ...own.dependencies, ...own.devDependencies })

/** The lines of docs/DEPENDENCIES.md: the packages of each, the last of which may end with a star, and their licences. */
const lines = [...read('docs', 'DEPENDENCIES.md').matchAll(/^\| ([@a-z][^|]*) \| ([^|]+) \|/gm)].map(([, names = '', licence = '']) => ({ names: names.split(', '), licence }))
const covers = (name: string, dependency: string): boolean => (name.endsWith('*') ? dependency.startsWith(name.slice(0, -1)) : dependency === name)

test('every dependency has one line that says why it is here, and every line a dependency', () => {
  expect(installed.filter((dependency) => lines.flatMap(({ names }) => names).filter((name) => covers(name, dependency)).length !== 1)).toEqual([])
  expect(lines.flatMap(({ names }) => names).filter((name) => !installed.some((dependency) => covers(name, dependency)))).toEqual([])
})

test('the licence on a line is the one that the package names', () => {
  for (const { names, licence } of lines) {
    for (const dependency of installed.filter((one) => names.some((name) => covers(name, one)))) {
      expect(licence, dependency).toContain((JSON.parse(read('node_modules', dependency, 'package.json')) as Package).license)
    }
  }
})

test('every version is pinned', () => {
  expect(Object.values({ ...own.dependencies, ...own.devDependencies }).filter((version) => !/^(?:npm:[a-z]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([])
})
