import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, daysInMonth, lastWeekday, weekday, type Day } from './calendar.ts'

const day: fc.Arbitrary<Day> = fc.record({ year: fc.integer({ min: 1900, max: 2099 }), month: fc.integer({ min: 1, max: 12 }), place: fc.nat(30) })
  .map(({ year, month, place }) => ({ year, month, day: (place % daysInMonth(year, month)) + 1 }))

describe('the calendar', () => {
  it('knows leap years and weekdays', () => {
    expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29])
    expect(weekday({ year: 2024, month: 10, day: 24 })).toBe(4)
    expect(addDays({ year: 2024, month: 2, day: 28 }, 2)).toEqual({ year: 2024, month: 3, day: 1 })
  })

  it('counts days forth and back', () => {
    fc.assert(fc.property(day, fc.integer({ min: -9000, max: 9000 }), (from, days) => {
      expect(daysBetween(from, addDays(from, days))).toBe(days)
      expect(addDays(addDays(from, days), -days)).toEqual(from)
    }))
  })

  it('finds a weekday in the week that ends on a day', () => {
    fc.assert(fc.property(day, fc.nat(6), (to, wanted) => {
      const found = lastWeekday(to, wanted)
      expect(weekday(found)).toBe(wanted)
      expect(daysBetween(found, to)).toBeGreaterThanOrEqual(0)
      expect(daysBetween(found, to)).toBeLessThan(7)
    }))
  })
})
