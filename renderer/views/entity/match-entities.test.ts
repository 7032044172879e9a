import { expect, test } from 'vitest'
import type { EntityRow } from '../../../contract/entity-shapes.ts'
import type { EntityType } from '../../../core/entity/entity.ts'
import { isKnownName, matchEntities } from './match-entities.ts'

const row = (name: string, mentions = 0, aliases: string[] = [], type: EntityType = 'official'): EntityRow => ({
  entity: { id: name, type, name, role: null, aliases, notes: '', createdAt: '', updatedAt: '' }, mentions, articles: 0, annotations: 0,
})

const rows = [
  row('Dara Pich', 3), row('Pich Long', 9), row('Long Đức', 1, ['Long Duc Plaza']), row('ពេជ្រ ដារ៉ា', 0, ['Pich Dara']),
]
const names = (text: string) => matchEntities(rows, text).map(({ entity }) => entity.name)

test('the exact name comes first, then what begins with it, then what holds it', () => {
  expect(names('pich long')).toEqual(['Pich Long'])
  expect(names('pich')).toEqual(['Pich Long', 'ពេជ្រ ដារ៉ា', 'Dara Pich'])
})

test('a selection that says more than the name still finds it', () => {
  expect(names('Police Chief Dara Pich')).toEqual(['Dara Pich'])
})

test('case and Latin diacritics do not matter, and aliases in any script count', () => {
  expect(names('LONG DUC')).toEqual(['Long Đức'])
  expect(names('ពេជ្រ')).toEqual(['ពេជ្រ ដារ៉ា'])
  expect(isKnownName(rows, 'long duc plaza')).toBe(true)
  expect(isKnownName(rows, 'Long')).toBe(false)
})

test('nothing typed lists all, those named most often first', () => {
  expect(names('  ')).toEqual(['Pich Long', 'Dara Pich', 'Long Đức', 'ពេជ្រ ដារ៉ា'])
})

test('what fits nothing finds nothing', () => {
  expect(names('harbour')).toEqual([])
})
