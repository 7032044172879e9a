import { expect, test } from 'vitest'
import { describe as selectorsOf } from '../../core/anchor/describe.ts'
import { create, update } from '../../core/change.ts'
import { articleText } from '../store/articles.ts'
import { readingById } from '../store/readings.ts'
import { addArticle, testCase } from '../testing.ts'
import { allNotes, placementOf } from './notes.ts'
import { facetsOf, listed, type Asked } from './select.ts'

const TEXT = 'Police freed 606 foreigners on Monday.\n\nOfficials spoke of about 200 at noon.'
const AT = '2025-01-01T00:00:00.000Z'
const ALL: Asked = { text: '', colour: null, tag: null, entityId: null, articleId: null, collectionId: null, task: null, noted: false, lost: false, group: 'none', order: 'text' }

test('a text that changes is looked at again: passages move with it, or are shown as lost, and undo brings them back', async () => {
  const current = testCase()
  addArticle(current.db, TEXT, { id: 'a1' })
  const annotation = (id: string, words: string) => create('annotation', {
    id, articleId: 'a1', target: selectorsOf(TEXT, { start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length }), note: '', tags: [], colour: 'yellow', entityIds: [], createdAt: AT, updatedAt: AT,
  })
  current.edit({ label: 'Mark', changes: [annotation('n1', 'Police'), annotation('n2', 'about 200'), annotation('n3', 'Officials spoke')] })
  const before = await allNotes(current)
  expect(before.map(({ annotation: { id }, range }) => [id, range])).toEqual([['n1', { start: 0, end: 6 }], ['n3', { start: 40, end: 55 }], ['n2', { start: 59, end: 68 }]])
  expect(await allNotes(current)).toBe(before)

  const reading = readingById(current.db, 'a1')!
  const text = `New.\n\n${TEXT.slice(40).replace('about 200', 'nobody')}`
  current.edit({ label: 'Read anew', changes: [update('articleReading', reading, { ...reading, text, blocks: [{ kind: 'paragraph', start: 0, end: 4 }, { kind: 'paragraph', start: 6, end: text.length }] })] })
  const after = await allNotes(current)
  expect(Object.fromEntries(after.map(({ annotation: { id }, range, paragraph }) => [id, [range, paragraph]]))).toEqual({ n1: [null, 0], n2: [null, 0], n3: [{ start: 6, end: 21 }, 2] })
  expect(Object.fromEntries(after.map(({ annotation: { id }, how }) => [id, how]))).toEqual({ n1: null, n2: null, n3: 'quote' })
  expect(listed(current.db, after, { ...ALL, lost: true }).rows.map(({ annotation: { id } }) => id)).toEqual(['n1', 'n2'])
  expect(facetsOf(current.db, after).lost).toBe(2)
  expect(placementOf(current.db, 'a1', articleText(current.db, 'a1')!.text)).toEqual({ position: 0, quote: 1, fuzzy: 0, orphan: 2 })

  current.undo()
  expect(await allNotes(current)).toEqual(before)
})
