import { expect, test } from 'vitest'
import type { FacetCounts } from '../../../contract/facet-shapes.ts'
import { linesOf } from './facet-lines.ts'

const value = (name: string) => ({ value: name, type: null, articles: 1 })
const counts = (facet: FacetCounts['facet'], pressed: readonly string[], values: readonly string[]): FacetCounts => ({
  facet, pressed: pressed.map((name) => ({ ...value(name.replace(/^-(?=\D)/, '')), excluded: name.startsWith('-') })), values: values.map(value), total: values.length,
})
const shown = (one: FacetCounts) => linesOf(one).lines.map(({ value: { value: name }, state, inside }) => `${inside ? '  ' : ''}${{ pressed: '+', excluded: '-', free: '' }[state]}${name}`)

test('what is pressed comes first, then the first six of the others', () => {
  const outlets = counts('outlet', ['Post', '-VOD'], ['a', 'b', 'c', 'd', 'e', 'f', 'g'])
  expect(shown(outlets)).toEqual(['+Post', '-VOD', 'a', 'b', 'c', 'd', 'e', 'f'])
  expect(linesOf(outlets).hidden).toBe(true)
  expect(linesOf(counts('outlet', [], ['a'])).hidden).toBe(false)
})

test('of dates years are shown, months below one that is pressed, of which a month is, or that is alone', () => {
  const dates = ['2025', '2025-01', '2024', '2024-12', '2024-10', 'undated']
  expect(shown(counts('date', [], dates))).toEqual(['2025', '2024', 'undated'])
  expect(shown(counts('date', ['2024'], dates.filter((name) => name !== '2024')))).toEqual(['+2024', '  2024-12', '  2024-10', '2025', 'undated'])
  expect(shown(counts('date', ['2024-10', '2024-12'], ['2025', '2025-01', '2024', '2024-03']))).toEqual(['+2024-10', '+2024-12', '  2024-03', '2025', '2024'])
  expect(shown(counts('date', ['2023..2024-03'], dates))).toEqual(['+2023..2024-03', '2025', '2024', 'undated'])
  expect(shown(counts('date', [], ['2024', '2024-10']))).toEqual(['2024', '  2024-10'])
})
