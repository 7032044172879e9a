import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exactExpression } from './exact.ts'

it('finds any text as it is written, between others that are no letters', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...'aZé1-/.*+?^${}()|[]\\&’ភ金 '), { minLength: 1, maxLength: 8 }).map(letters => letters.join('').normalize('NFC')), (text) => {
    fc.pre(text.trim() !== '')
    expect(exactExpression(text).test(`, ${text} ,`)).toBe(true)
    expect(exactExpression(text).test(', ,')).toBe(false)
  }))
})
