import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timeLeft } from './time-left.ts'

test('it is said as a person would', () => {
  expect(timeLeft(2)).toEqual({ unit: 'moment' })
  expect(timeLeft(12.3)).toEqual({ unit: 'seconds', count: 12 })
  expect(timeLeft(43)).toEqual({ unit: 'seconds', count: 45 })
  expect(timeLeft(58)).toEqual({ unit: 'minutes', count: 1 })
  expect(timeLeft(7 * 60 + 20)).toEqual({ unit: 'minutes', count: 7 })
  expect(timeLeft(55 * 60)).toEqual({ unit: 'hours', count: 1 })
  expect(timeLeft(5 * 3600)).toEqual({ unit: 'hours', count: 5 })
})

const IN_SECONDS = { moment: 0, seconds: 1, minutes: 60, hours: 3600 }

test('more time is never said to be less', () => {
  const said = (seconds: number) => {
    const left = timeLeft(seconds)
    return left.unit === 'moment' ? 0 : left.count * IN_SECONDS[left.unit]
  }
  fc.assert(fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.double({ min: 0, max: 1e6, noNaN: true }), (a, b) => {
    expect(said(Math.max(a, b))).toBeGreaterThanOrEqual(said(Math.min(a, b)))
  }))
})
