import { expect, test } from 'vitest'
import { directionOf } from './direction.ts'

test.each([['police', 'ltr'], ['12 شرطة police', 'rtl'], ['משטרה', 'rtl'], ['ប៉ូលិស', 'ltr'], ['警方 شرطة', 'ltr'], ['606', 'ltr'], ['', 'ltr']])('%s runs %s', (text, way) => {
  expect(directionOf(text)).toBe(way)
})
