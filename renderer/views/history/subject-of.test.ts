import { expect, test } from 'vitest'
import { create, update } from '../../../core/change.ts'
import type { Mention } from '../../../core/entity/entity.ts'
import { subjectOf } from './subject-of.ts'

const mention = (id: string, exact: string): Mention => ({
  id, articleId: 'a1', status: 'confirmed', entityId: 'e1', name: 'Mango Park', type: 'compound', createdAt: '',
  target: { position: { start: 0, end: exact.length }, quote: { exact, prefix: '', suffix: '' } },
})

test('an edit of one passage is about its words', () => {
  expect(subjectOf([create('mention', mention('m1', 'the site'))])).toBe('“the site”')
  expect(subjectOf([update('mention', mention('m1', 'the site'), { ...mention('m1', 'the site'), status: 'rejected' })])).toBe('“the site”')
})

test('the same words many times are still one thing; different ones are none', () => {
  expect(subjectOf([create('mention', mention('m1', 'Mango Park')), create('mention', mention('m2', 'Mango Park'))])).toBe('“Mango Park”')
  expect(subjectOf([create('mention', mention('m1', 'Mango Park')), create('mention', mention('m2', 'the site'))])).toBeNull()
  expect(subjectOf([])).toBeNull()
})
