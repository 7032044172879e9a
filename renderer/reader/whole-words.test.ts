import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wholeWords } from './whole-words.ts'

const grown = (text: string, from: string) => {
  const anchor = text.indexOf(from)
  const { anchor: start, focus: end } = wholeWords(text, { anchor, focus: anchor + from.length })
  return text.slice(start, end)
}

test('half words at both ends become whole ones', () => {
  expect(grown('The guards had left.', 'ards ha')).toBe('guards had')
  expect(grown('Nhà ở Đà Nẵng cũ', 'à Nẵn')).toBe('Đà Nẵng')
  expect(grown('held 1,606 people', '06 peo')).toBe('606 people')
})

test('what is drawn at the edge of words stays', () => {
  expect(grown('Dara’s house', 'Dara')).toBe('Dara')
  expect(grown('left. Then', 'left.')).toBe('left.')
})

test('a name is taken out of a Korean, Khmer or Chinese run as it was drawn', () => {
  expect(grown('사르는 말했다', '사르')).toBe('사르')
  expect(grown('លោកដារ៉ានិយាយ', 'ដារ៉ា')).toBe('ដារ៉ា')
  expect(grown('警察总监苏通说', '苏通')).toBe('苏通')
})

test('a bare caret grows to nothing, and the direction stays', () => {
  expect(wholeWords('guards', { anchor: 3, focus: 3 })).toEqual({ anchor: 3, focus: 3 })
  expect(wholeWords('the guards', { anchor: 8, focus: 5 })).toEqual({ anchor: 10, focus: 4 })
})

test('growing holds what was drawn, and growing again changes nothing', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'ế', '1', ' ', '.', '警', 'ក') }), fc.nat(40), fc.nat(40), (text, a, b) => {
    const drawn = { anchor: Math.min(a, text.length), focus: Math.min(b, text.length) }
    const once = wholeWords(text, drawn)
    expect(Math.min(once.anchor, once.focus)).toBeLessThanOrEqual(Math.min(drawn.anchor, drawn.focus))
    expect(Math.max(once.anchor, once.focus)).toBeGreaterThanOrEqual(Math.max(drawn.anchor, drawn.focus))
    expect(wholeWords(text, once)).toEqual(once)
  }))
})
