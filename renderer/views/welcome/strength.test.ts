import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guessTime, LEVELS, loadStrength, strengthOf } from './strength.ts'

test('more work never makes a passphrase weaker', () => {
  const seconds = fc.double({ min: 0, max: 1e15, noNaN: true })
  fc.assert(fc.property(seconds, seconds, (a, b) => {
    const [less, more] = a < b ? [a, b] : [b, a]
    expect(LEVELS.indexOf(strengthOf(less).level)).toBeLessThanOrEqual(LEVELS.indexOf(strengthOf(more).level))
  }))
})

test('times fall into the words for them', () => {
  expect([0, 59, 61, 5 * 3600, 9 * 86400, 300 * 86400, 40 * 365 * 86400, 1e12].map(guessTime))
    .toEqual(['seconds', 'seconds', 'minutes', 'hours', 'days', 'months', 'years', 'centuries'])
})

test('a common password is very weak, four unrelated words are strong', async () => {
  const measure = await loadStrength()
  expect(measure('password1').level).toBe('veryWeak')
  expect(measure('qwertyuiop').level).toBe('veryWeak')
  expect(measure('lamp river stone cloud').level).toBe('strong')
})
