import { expect, test } from 'vitest'
import type { Change } from '../../../core/change.ts'
import { create, remove } from '../../../core/change.ts'
import type { Entity, Mention } from '../../../core/entity/entity.ts'
import { placeOf } from './place-of.ts'

const entity: Entity = { id: 'e1', type: 'compound', name: 'Mango Park', role: null, aliases: [], notes: '', createdAt: '', updatedAt: '' }
const mention: Mention = {
  id: 'm1', articleId: 'a1', status: 'confirmed', entityId: 'e1', name: 'Mango Park', type: 'compound', createdAt: '',
  target: { position: { start: 4, end: 14 }, quote: { exact: 'Mango Park', prefix: '', suffix: '' } },
}

test('an edit is seen at its passage, also where it made an entity on the way', () => {
  const changes: Change[] = [create('entity', entity), create('mention', mention)]
  expect(placeOf(changes)).toEqual({ view: 'article', articleId: 'a1', passage: { start: 4, end: 14 } })
})

test('a deleted mention is still found by its passage, a deleted entity is nowhere', () => {
  expect(placeOf([remove('mention', mention)])).toMatchObject({ view: 'article', articleId: 'a1' })
  expect(placeOf([remove('entity', entity)])).toBeNull()
})

test('an edit without records leads nowhere', () => {
  expect(placeOf([])).toBeNull()
})
