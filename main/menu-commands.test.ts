import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { MENU_COMMANDS } from './menu-commands.ts'

const entries = Object.values(MENU_COMMANDS).flat().filter((entry) => entry !== 'separator')

test('every line of the menu runs a command that the window has', () => {
  // Read as text: main may not import the page.
  const renderer = fileURLToPath(new URL('../renderer', import.meta.url))
  const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('commands.ts'))
  expect(files.length).toBeGreaterThan(3)
  const commands = files.map((file) => readFileSync(join(renderer, file), 'utf8')).join('\n')
  const known = new Set([...commands.matchAll(/id: '([\w.-]+)'/g)].map(([, id]) => id))
  for (const [, id] of commands.matchAll(/ofJob\('([\w-]+)'/g)) known.add(`import.${id}`)
  for (const [, theme] of commands.matchAll(/theme\('(\w+)'\)/g)) known.add(`view.theme-${theme}`)
  expect(entries.map(({ command }) => command).filter((command) => !known.has(command))).toEqual([])
})

test('no line takes a plain key from what is typed, and no two take the same', () => {
  const keys = entries.flatMap((entry) => entry.keys ?? [])
  expect(keys.filter((key) => !/\+|^F\d+$/.test(key))).toEqual([])
  expect(new Set(keys).size).toBe(keys.length)
})
