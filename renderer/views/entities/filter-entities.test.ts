import { expect, test } from 'vitest'
import type { EntityRow } from '../../../contract/entity-shapes.ts'
import type { EntityType } from '../../../core/entity/entity.ts'
import { countByType, filterEntities } from './filter-entities.ts'

const row = (name: string, type: EntityType, mentions: number, role: string | null = null, aliases: string[] = []): EntityRow => ({
  entity: { id: name, type, name, role, aliases, notes: '', createdAt: '', updatedAt: '' }, mentions, articles: 0, annotations: 0,
})

const rows = [
  row('Dara Pich', 'official', 4, 'Police Chief', ['ដារ៉ា ពេជ្រ']), row('Old Mill', 'compound', 9), row('Mill Road', 'location', 9),
  row('Lý Thường', 'official', 7),
]
const names = (type: EntityType | null, text: string) => filterEntities(rows, type, text).map(({ entity }) => entity.name)

test('without a filter all are listed, those named most often first, then by name', () => {
  expect(names(null, '')).toEqual(['Mill Road', 'Old Mill', 'Lý Thường', 'Dara Pich'])
})

test('a type and words narrow it together; words may stand in the role or in an alias of another script', () => {
  expect(names('official', '')).toEqual(['Lý Thường', 'Dara Pich'])
  expect(names(null, 'chief pich')).toEqual(['Dara Pich'])
  expect(names(null, 'ពេជ្រ')).toEqual(['Dara Pich'])
  expect(names(null, 'ly thuong')).toEqual(['Lý Thường'])
  expect(names('compound', 'chief')).toEqual([])
})

test('counts are by type and for all', () => {
  expect(countByType(rows)).toEqual({ all: 4, compound: 1, official: 2, person: 0, organization: 0, location: 1, event: 0 })
})
