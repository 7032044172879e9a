import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines, type Piece } from './line-break.ts'

const WIDTH = 100

/** Words of the given widths with a space of 4 after each. */
function words(widths: readonly number[]): { pieces: Piece[]; opportunities: { offset: number; penalty: number }[] } {
  const pieces = widths.flatMap((width, index): Piece[] => [
    { start: index * 2, end: index * 2 + 1, width, space: false }, { start: index * 2 + 1, end: index * 2 + 2, width: 4, space: true },
  ])
  return { pieces, opportunities: widths.slice(1).map((_, index) => ({ offset: (index + 1) * 2, penalty: 0 })) }
}

function lineWidths(pieces: readonly Piece[], ends: readonly number[]): number[] {
  return ends.map((end, index) => {
    const line = pieces.slice(ends[index - 1] ?? 0, end)
    const drawn = line.slice(0, line.findLastIndex(({ space }) => !space) + 1)
    return drawn.reduce((sum, { width }) => sum + width, 0)
  })
}

describe('breakLines', () => {
  it('gives no line for nothing and one for what fits, whatever the spaces at its end', () => {
    expect(breakLines([], [], WIDTH)).toEqual([])
    const { pieces, opportunities } = words([48, 48])
    expect(breakLines(pieces, opportunities, WIDTH)).toEqual([4])
  })

  it('evens lines out where filling each would leave one short', () => {
    // Filled up: 94, 40, 94. Even: 64, 70, 94.
    const { pieces, opportunities } = words([60, 30, 40, 90, 50])
    expect(lineWidths(pieces, breakLines(pieces, opportunities, WIDTH)).slice(0, 2)).toEqual([60, 74])
  })

  it('avoids a break with a penalty', () => {
    const { pieces } = words([60, 20, 15, 40])
    const breaks = (penalty: number) => breakLines(pieces, [{ offset: 2, penalty: 0 }, { offset: 4, penalty }, { offset: 6, penalty: 0 }], WIDTH)
    expect(breaks(0)).toEqual([4, 8])
    expect(breaks(500)).toEqual([2, 8])
  })

  it('cuts a word that no line can hold, and only that', () => {
    const letters = Array.from({ length: 30 }, (_, index): Piece => ({ start: index, end: index + 1, width: 10, space: false }))
    expect(breakLines(letters, [], WIDTH)).toEqual([10, 20, 30])
    expect(breakLines([{ start: 0, end: 1, width: 250, space: false }, { start: 1, end: 2, width: 10, space: false }], [], WIDTH)).toEqual([1, 2])
  })

  it('uses every piece once and fills no line beyond its width', () => {
    const widths = fc.array(fc.integer({ min: 1, max: 240 }), { minLength: 1, maxLength: 40 })
    fc.assert(fc.property(widths, (list) => {
      const { pieces, opportunities } = words(list)
      const ends = breakLines(pieces, opportunities, WIDTH)
      expect(ends.at(-1)).toBe(pieces.length)
      expect([...ends].sort((a, b) => a - b)).toEqual(ends)
      expect(new Set(ends).size).toBe(ends.length)
      lineWidths(pieces, ends).forEach((width, index) => {
        const count = ends[index]! - (ends[index - 1] ?? 0)
        expect(width <= WIDTH || count <= 2).toBe(true)
      })
    }))
  })
})
