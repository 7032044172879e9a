import { expect, test } from 'vitest'
import type { GroupMember } from '../../../contract/shapes.ts'
import { comparison, dayOf } from './in-order.ts'

const member = (id: string, published: string | null, updated: string | null = null): GroupMember => (
  { article: { id, title: id, outlet: null, published, read: null }, updated, words: 9, tie: null, similarity: 1 }
)

test('an article is of the day of its last change', () => {
  expect([member('a', '2024-11-06', '2024-11-11'), member('b', '2024-11'), member('c', null)].map(dayOf)).toEqual(['2024-11-11', '2024-11', null])
})

test('the older comes before the newer, and as given where the days say nothing', () => {
  const [old, young, undated] = [member('old', '2024-11-06'), member('young', '2024-11-06', '2024-11-11'), member('undated', null)]
  expect(comparison(young, old)).toMatchObject({ before: 'old', after: 'young' })
  expect(comparison(old, young)).toMatchObject({ before: 'old', after: 'young' })
  expect(comparison(young, undated)).toMatchObject({ before: 'young', after: 'undated' })
  expect(comparison(undated, young)).toMatchObject({ before: 'undated', after: 'young' })
})
