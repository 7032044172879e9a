import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stretchesOf } from './stretches.ts'

it('parts a text at its spaces, and loses nothing', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('a', '😀', ' ', '\n', 'word '.repeat(9000), '😀'.repeat(40_000), `x${'😀'.repeat(40_000)}`), { maxLength: 12 }), (parts) => {
    const text = parts.join('')
    const stretches = stretchesOf(text)
    expect(stretches.join('')).toBe(text)
    for (const [index, stretch] of stretches.entries()) {
      expect(stretch.length).toBeGreaterThan(0)
      expect(stretch.length).toBeLessThanOrEqual(2 ** 16)
      expect(stretch).not.toMatch(/^[\udc00-\udfff]/)
      if (index < stretches.length - 1 && /[ \n]/.test(stretch)) expect(stretch).toMatch(/[ \n]$/)
    }
  }))
})

it('is quick where there is no space at all', () => {
  expect(stretchesOf('x'.repeat(10_000_000))).toHaveLength(Math.ceil(10_000_000 / 2 ** 16))
})
