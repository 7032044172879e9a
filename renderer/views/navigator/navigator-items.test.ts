import { expect, test } from 'vitest'
import type { EntityRow } from '../../../contract/entity-shapes.ts'
import type { EntityType } from '../../../core/entity/entity.ts'
import { groupEntities, SHOWN_OF_TYPE } from './navigator-items.ts'

const row = (type: EntityType, name: string, mentions: number): EntityRow => ({
  entity: { id: name, type, name, role: null, aliases: [], notes: '', createdAt: '', updatedAt: '' }, mentions, articles: 1, annotations: 0,
})

test('types come in their own order, empty ones not at all', () => {
  const groups = groupEntities([row('location', 'Bavet', 1), row('compound', 'Mango Park', 1)])
  expect(groups.map(({ type }) => type)).toEqual(['compound', 'location'])
})

test('those named most often come first, then by name; the rest are only counted', () => {
  const many = Array.from({ length: SHOWN_OF_TYPE + 3 }, (_, index) => row('official', `Official ${String(index).padStart(2, '0')}`, 1))
  const [group] = groupEntities([...many, row('official', 'Sar Thet', 9)])
  expect(group!.total).toBe(SHOWN_OF_TYPE + 4)
  expect(group!.shown.length).toBe(SHOWN_OF_TYPE)
  expect(group!.shown.slice(0, 2).map(({ entity }) => entity.name)).toEqual(['Sar Thet', 'Official 00'])
})
