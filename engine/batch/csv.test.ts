import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csvLines, written, type Cell } from './csv.ts'

describe('csvLines', () => {
  it('writes what reads back, cell by cell', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('a,b', 'say "no"', 'two\nlines', 'two\r\nlines', 'ស ថេត', ' space ', '', "'", '=1+1', '😀', ';', '\t'))
    const cell: fc.Arbitrary<Cell> = fc.oneof(text, fc.nat(), fc.constant(null))
    fc.assert(fc.property(fc.integer({ min: 2, max: 5 }).chain(width => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 })), (rows) => {
      const { data, errors } = Papa.parse<string[]>(csvLines(rows), { delimiter: ',', newline: '\r\n' })
      expect(errors).toEqual([])
      expect(data).toEqual([...rows.map(row => row.map(written)), ['']])
    }))
  })

  it('leaves no cell that a spreadsheet would run', () => {
    const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '\u00a0=1', '＝1', '\u200b=1', '\u0007']
    for (const cell of dangerous) expect(csvLines([[cell, 'x']])).toMatch(/^"?'/)
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(/^\s*[=+\-@\t\r]/.test(written(text))).toBe(false)
    }))
  })

  it('leaves everything else as it is', () => {
    expect(csvLines([['Ly Yong Phat', 'a = b', 7, null, "'quoted"], ['', '0', 0, 'x-y', 'ស']])).toBe("Ly Yong Phat,a = b,7,,'quoted\r\n,0,0,x-y,ស\r\n")
  })
})
