import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate, compareEdtf, describeEdtf, formatEdtf, parseEdtf, type CalendarDate, type EdtfDate } from './edtf.ts'
import { daysInMonth } from './calendar.ts'

const single: fc.Arbitrary<CalendarDate> = fc.record({
  year: fc.integer({ min: 1900, max: 2060 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }),
  precision: fc.constantFrom('year', 'month', 'day'), approximate: fc.boolean(),
}).map(({ year, month, day, precision, approximate }) => calendarDate(
  year, precision === 'year' ? null : month, precision === 'day' ? Math.min(day, daysInMonth(year, month)) : null, approximate,
)!)
const any: fc.Arbitrary<EdtfDate> = fc.oneof(
  single,
  single.map((from) => ({ from, to: null })),
  single.map((to) => ({ from: null, to })),
  fc.tuple(single, single).map(([a, b]) => (compareEdtf(a, b) <= 0 ? { from: a, to: b } : { from: b, to: a })),
)

describe('parseEdtf', () => {
  it('reads back what formatEdtf writes', () => {
    fc.assert(fc.property(any, (date) => {
      expect(parseEdtf(formatEdtf(date))).toEqual(date)
    }))
  })

  it.each(['2024-13', '2024-02-30', '24-10-2024', '2024-1', '../..', '2024/2023', '2024/', '', '2024-10-24T10:00', '2023-02-29'])('refuses %j', (text) => {
    expect(parseEdtf(text)).toBeNull()
  })
})

describe('compareEdtf', () => {
  it('is an order', () => {
    fc.assert(fc.property(any, any, any, (a, b, c) => {
      expect(Math.sign(compareEdtf(a, b))).toBe(-Math.sign(compareEdtf(b, a)) + 0)
      if (compareEdtf(a, b) <= 0 && compareEdtf(b, c) <= 0) expect(compareEdtf(a, c)).toBeLessThanOrEqual(0)
      if (compareEdtf(a, b) === 0) expect(formatEdtf(a)).toBe(formatEdtf(b))
    }))
  })

  it('sorts a chronology', () => {
    const dates = ['2025', '2024-10-25', '../2023', '2024-10', '2024-10-24/2024-10-26', '2024-10-24', '2024', '2024-10-24~', '2023/..']
    const sorted = [...dates].sort((a, b) => compareEdtf(parseEdtf(a)!, parseEdtf(b)!))
    expect(sorted).toEqual([
      '../2023', '2023/..', '2024', '2024-10', '2024-10-24', '2024-10-24~', '2024-10-24/2024-10-26', '2024-10-25', '2025',
    ])
  })
})

describe('describeEdtf', () => {
  it.each([
    ['2024-10-24', '24 October 2024'], ['2024-10', 'October 2024'], ['2024', '2024'], ['2021~', 'about 2021'],
    ['2019/..', 'from 2019 on'], ['../2019-05', 'until May 2019'], ['2025-07-14/2025-07-16', '14 to 16 July 2025'],
    ['2025-07-14/2025-08-02', '14 July to 2 August 2025'], ['2022-07/2023-06', 'July 2022 to June 2023'],
    ['2023-01/2023-03', 'January to March 2023'], ['2019/2021', '2019 to 2021'], ['2023-12-30/2024-01-02', '30 December 2023 to 2 January 2024'],
  ])('prints %s as %s', (edtf, text) => {
    expect(describeEdtf(parseEdtf(edtf)!)).toBe(text)
  })
})
