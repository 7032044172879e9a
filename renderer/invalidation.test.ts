import { expect, test } from 'vitest'
import { readFrom } from './invalidation.ts'

test('an annotation changes what shows annotations, and the history', () => {
  const names = readFrom(['annotation'])
  for (const name of ['articles.marks', 'articles.list', 'tags.list', 'entities.get', 'history.state', 'history.list'] as const) expect(names).toContain(name)
  expect(names).not.toContain('search.run')
})

test('several kinds ask for everything any of them changes', () => {
  const both = readFrom(['article', 'mention'])
  for (const one of [...readFrom(['article']), ...readFrom(['mention'])]) expect(both).toContain(one)
})
