import { expect, test } from 'vitest'
import { createSettings } from './settings.ts'
import { memoryStore } from './test-store.ts'

test('a first start has settings, and a change is kept', () => {
  const store = memoryStore()
  const settings = createSettings(store)
  expect(settings.read()).toMatchObject({ theme: 'system', author: '' })
  expect(settings.change({ theme: 'dark' })).toMatchObject({ theme: 'dark', author: '' })
  expect(createSettings(store).read().theme).toBe('dark')
})

test('one broken value falls back by itself', () => {
  const settings = createSettings(memoryStore({ settings: { theme: 'pink', readerSize: 22, panes: { navigator: 'wide' }, author: 'A. Reader' } }))
  expect(settings.read()).toMatchObject({ theme: 'system', readerSize: 22, author: 'A. Reader' })
})

test('one broken choice of reading costs no other', () => {
  const settings = createSettings(memoryStore({ settings: { reading: { typeface: 'sans', measure: 'endless', hidden: ['nobody'] } } }))
  expect(settings.read().reading).toEqual({ typeface: 'sans', measure: 'medium', leading: 'medium', outline: false, map: true, hidden: [] })
})

test('a file that holds nonsense is as good as none', () => {
  for (const nonsense of [null, 7, 'x', []]) {
    const settings = createSettings(memoryStore({ settings: nonsense, window: nonsense }))
    expect(settings.read().theme).toBe('system')
    expect(settings.windowPlace()).toBeNull()
  }
})

test('the window’s place is kept', () => {
  const settings = createSettings(memoryStore())
  const place = { x: 10, y: 20, width: 1200, height: 700, maximized: true }
  settings.keepWindowPlace(place)
  expect(settings.windowPlace()).toEqual(place)
})
