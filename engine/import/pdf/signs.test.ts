import { expect, it } from 'vitest'
import { countSigns } from './signs.ts'

it('counts letters, marks and unknown signs of every script, without spaces and filling', () => {
  expect(countSigns(['Gate 9 …', ' — é\u0301'])).toEqual({ length: 9, letters: 6, marks: 1, unknown: 0 })
  expect(countSigns(['ស្រុក', '_ . •·-'])).toEqual({ length: 5, letters: 3, marks: 2, unknown: 0 })
  expect(countSigns(['\u{20000}\u{1F600}\u{F0000}'])).toEqual({ length: 6, letters: 1, marks: 0, unknown: 1 })
  expect(countSigns(['\uE000\u0001\uFFFD\u0378', '\uD800'])).toEqual({ length: 5, letters: 0, marks: 0, unknown: 4 })
  expect(countSigns([])).toEqual({ length: 0, letters: 0, marks: 0, unknown: 0 })
})
