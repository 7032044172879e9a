import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CELL_GAP, cellsOf, columnShares } from './cells.ts'

test('a row falls into its cells, empty ones too', () => {
  expect(cellsOf('Name | Age | Town').map((cell) => cell.trim())).toEqual(['Name', 'Age', 'Town'])
  expect(cellsOf('Name | | Town').map((cell) => cell.trim())).toEqual(['Name', '', 'Town'])
  expect(cellsOf('| 3 |').map((cell) => cell.trim())).toEqual(['', '3', ''])
  expect(cellsOf('a||b and c|d')).toEqual(['a||b and c|d'])
})

test('a column has its share by its longest word and its longest cell', () => {
  expect(columnShares([['Name', 'What was said'], ['Sok Lina', 'x'.repeat(99)], ['only one ']])).toEqual([2 + 4 + 4, 2 + 30 + 15])
  expect(columnShares([])).toEqual([])
})

test('no letter is lost or made', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('a', ' ', '|', ' | ', 'é')).map((parts) => parts.join('')), (row) => {
    expect(cellsOf(row).join(CELL_GAP)).toBe(row)
  }))
})
