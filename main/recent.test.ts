import { expect, test } from 'vitest'
import { createRecentCases, shortFolder } from './recent.ts'
import { createSettings } from './settings.ts'
import { memoryStore } from './test-store.ts'

const at = (day: number) => new Date(Date.UTC(2026, 0, day))
const tokenOf = (file: string) => `token of ${file}`

test('the newest comes first, and a case opened again moves up', () => {
  const recent = createRecentCases(memoryStore(), '/home/me')
  recent.add('/home/me/a.redthread', at(1))
  recent.add('/home/me/b.redthread', at(2))
  recent.add('/home/me/a.redthread', at(3))
  expect(recent.list(tokenOf)).toEqual([
    { token: 'token of /home/me/a.redthread', name: 'a', folder: '~', openedAt: '2026-01-03T00:00:00.000Z' },
    { token: 'token of /home/me/b.redthread', name: 'b', folder: '~', openedAt: '2026-01-02T00:00:00.000Z' },
  ])
})

test('one taken off the list stays off, and the list does not grow for ever', () => {
  const recent = createRecentCases(memoryStore(), '/home/me')
  for (let day = 1; day <= 28; day++) recent.add(`/cases/${day}.redthread`, at(day))
  recent.remove('/cases/28.redthread')
  const names = recent.list(tokenOf).map((entry) => entry.name)
  expect(names[0]).toBe('27')
  expect(names.length).toBeLessThanOrEqual(12)
})

test('a broken list is an empty one, and does not touch the settings', () => {
  const values = memoryStore({ recent: [{ file: 7 }], settings: { theme: 'dark' } })
  expect(createRecentCases(values, '/').list(tokenOf)).toEqual([])
  expect(createSettings(values).read().theme).toBe('dark')
})

test('long folders are shortened for show', () => {
  expect(shortFolder('/home/me/cases', '/home/me')).toBe('~/cases')
  expect(shortFolder('/home/media', '/home/me')).toBe('/home/media')
  expect(shortFolder('/home/me/work/2026/cases/sihanoukville', '/home/me')).toBe('~/…/cases/sihanoukville')
})
