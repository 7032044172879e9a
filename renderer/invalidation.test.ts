import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { EventName, Events } from '../contract/events.ts'
import { keepQueriesTrue, readFrom } from './invalidation.ts'

test('an annotation changes what shows annotations, and the history', () => {
  const names = readFrom(['annotation'])
  for (const name of ['articles.marks', 'articles.list', 'tags.list', 'entities.get', 'history.state', 'history.list'] as const) expect(names).toContain(name)
  expect(names).toContain('search.run')
  for (const name of ['ocr.setup', 'collections.list'] as const) expect(names).not.toContain(name)
})

test('several kinds ask for everything any of them changes', () => {
  const both = readFrom(['article', 'mention'])
  for (const one of [...readFrom(['article']), ...readFrom(['mention'])]) expect(both).toContain(one)
})

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A window that is told of articles every tenth of a second, and says when it asked again, in milliseconds. */
function listening() {
  const listeners: { [N in EventName]?: (data: Events[N]) => void } = {}
  const on = (name: EventName) => (listener: never) => {
    listeners[name] = listener
    return () => delete listeners[name]
  }
  vi.stubGlobal('window', { api: { on: { changed: on('changed'), import: on('import') } } })
  const client = new QueryClient()
  const asked: number[] = []
  const began = Date.now()
  vi.spyOn(client, 'invalidateQueries').mockImplementation(async () => void asked.push(Date.now() - began))
  const end = keepQueriesTrue(client)
  const change = () => listeners.changed?.({ kinds: ['article'], ids: [] })
  return {
    client, asked, change, end,
    tell: (state: Events['import']['state']) => listeners.import?.({ state } as Events['import']),
    importFor: (ms: number) => {
      for (let passed = 0; passed < ms; passed += 100) {
        change()
        vi.advanceTimersByTime(100)
      }
    },
  }
}

test('one change shows at once, and the next after a pause too', () => {
  const { asked, change } = listening()
  change()
  vi.advanceTimersByTime(5000)
  change()
  expect(asked).toEqual([0, 5000])
})

test('while changes come all the time it asks ever more seldom', () => {
  const { asked, importFor } = listening()
  importFor(12_000)
  expect(asked).toEqual([0, 1000, 3000, 6000, 9000, 12_000])
})

test('the end of an import shows within a second', () => {
  const { asked, importFor, tell } = listening()
  importFor(8000)
  tell('done')
  vi.advanceTimersByTime(1000)
  expect(asked.at(-1)).toBe(8000)
})

test('what a command changed while an import runs shows within a second', async () => {
  const { asked, importFor, client } = listening()
  importFor(6500)
  await client.getMutationCache().build(client, { mutationFn: async () => {} }).execute(undefined)
  vi.advanceTimersByTime(600)
  expect(asked).toEqual([0, 1000, 3000, 6000, 7000])
})

test('once ended it asks nothing', () => {
  const { asked, change, end } = listening()
  change()
  change()
  end()
  vi.advanceTimersByTime(9000)
  expect(asked).toEqual([0])
})
