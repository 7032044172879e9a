import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { MENU_COMMANDS } from './menu-commands.ts'

const entries = Object.values(MENU_COMMANDS).flat().filter((entry) => entry !== 'separator')

test('every line of the menu runs a command that the window has', () => {
  // Read as text: main may not import the page.
  const commands = readFileSync(new URL('../renderer/commands/app-commands.ts', import.meta.url), 'utf8')
  const known = new Set([...commands.matchAll(/id: '([\w.-]+)'/g)].map(([, id]) => id))
  for (const [, theme] of commands.matchAll(/theme\('(\w+)'\)/g)) known.add(`view.theme-${theme}`)
  expect(entries.map(({ command }) => command).filter((command) => !known.has(command))).toEqual([])
})

test('no line takes a plain key from what is typed, and no two take the same', () => {
  const keys = entries.flatMap((entry) => entry.keys ?? [])
  expect(keys.filter((key) => !/\+|^F\d+$/.test(key))).toEqual([])
  expect(new Set(keys).size).toBe(keys.length)
})
