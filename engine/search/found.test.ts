import { expect, it } from 'vitest'
import { noteOpened } from '../store/read-marks.ts'
import { addArticle, testCase } from '../testing.ts'
import { foundBy } from './found.ts'

it('keeps what was found while articles are opened, unless the query asks which are read', () => {
  const { db } = testCase()
  for (const id of ['a1', 'a2']) addArticle(db, `Police in ${id}.`, { id })
  const police = foundBy(db, 'police')
  noteOpened(db, { id: 'a1', at: '2025-01-01T00:00:00.000Z' })
  expect(foundBy(db, 'police')).toBe(police)
  const unread = foundBy(db, 'police is:unread')
  expect(foundBy(db, 'police is:unread')).toBe(unread)
  expect(unread.every.length).toBe(1)
  noteOpened(db, { id: 'a2', at: '2025-01-01T00:00:00.000Z' })
  expect(foundBy(db, 'police is:unread').every.length).toBe(0)
  addArticle(db, 'Police again.', { id: 'a3' })
  expect(foundBy(db, 'police is:unread').every.length).toBe(1)
})
