import { expect, test } from 'vitest'
import { formatDate, languageName } from './format.ts'

test('a date is as precise as its source', () => {
  expect(formatDate('2024-11-06')).toBe('6 Nov 2024')
  expect(formatDate('2024-11')).toBe('Nov 2024')
  expect(formatDate('2024')).toBe('2024')
})

test('the day never shifts with the machine’s time zone', () => {
  expect(formatDate('2024-01-01')).toBe('1 Jan 2024')
  expect(formatDate('2024-12-31')).toBe('31 Dec 2024')
})

test('what is no date or language stands as it is', () => {
  expect(formatDate('someday')).toBe('someday')
  expect(languageName('km')).toBe('Khmer')
  expect(languageName('not a language')).toBe('not a language')
})
