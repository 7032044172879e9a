import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columns, gap, stack } from './blocks.ts'
import { flow, type Block, type FlowedPage, type Slice } from './flow.ts'
import type { Line } from './paragraph.ts'

const HEIGHT = 100

function slice(height: number, more: Partial<Slice> = {}): Slice {
  return { before: 0, height, keep: false, marks: [], group: {}, ...more }
}

function line(text = '', height = 10): Line {
  return { text, clusters: [], width: 20, height, baseline: height * 0.75 }
}

function paragraph(lines: number, options: Parameters<typeof columns>[1] = {}): Block {
  return columns([{ x: 0, lines: Array.from({ length: lines }, () => line()) }], options)
}

function heights(page: FlowedPage): number {
  const last = page.at(-1)!
  return last.top + last.slice.height
}

describe('flow', () => {
  it('drops the space above at the top of a page, and only there', () => {
    const [first, second] = flow([60, 30, 30].map((height) => ({ slices: [slice(height, { before: 9 })] })), HEIGHT)
    expect(first!.map(({ top }) => top)).toEqual([0, 69])
    expect(second!.map(({ top }) => top)).toEqual([0])
  })

  it('leaves no heading alone at the foot of a page', () => {
    const heading = paragraph(1, { keepWithNext: true })
    const pages = flow([paragraph(8), heading, paragraph(3)], HEIGHT)
    expect(pages.map((page) => page.length)).toEqual([8, 4])
  })

  it('carries a run of headings over together', () => {
    const heading = paragraph(1, { keepWithNext: true })
    expect(flow([paragraph(6), heading, heading, heading, paragraph(4)], HEIGHT).map((page) => page.length)).toEqual([6, 7])
  })

  it('leaves at least two lines of a paragraph on either side of a break', () => {
    for (let before = 0; before < 12; before += 1) {
      for (let lines = 2; lines < 9; lines += 1) {
        const filler = Array.from({ length: before }, () => paragraph(1))
        const pages = flow([...filler, paragraph(lines)], HEIGHT)
        const counts = pages.map((page, index) => (index === 0 ? page.length - Math.min(before, 10) : page.length))
        for (const count of counts.filter((found) => found > 0 && before <= 10)) expect(count === lines || count >= 2).toBe(true)
      }
    }
  })

  it('repeats a table’s head where its rows go on, and not where they begin', () => {
    const head = paragraph(1, { keepWithNext: true })
    const rows = Array.from({ length: 20 }, () => paragraph(1, { repeated: head.slices }))
    const pages = flow([head, ...rows], HEIGHT)
    expect(pages.map((page) => page.map(({ slice: shown }) => shown === head.slices[0]).indexOf(true))).toEqual([0, 0, 0])
    expect(pages.map((page) => page.length)).toEqual([10, 10, 3])
  })

  it('cuts what no page can hold', () => {
    expect(flow([paragraph(25, { keepTogether: true })], HEIGHT).map((page) => page.length)).toEqual([10, 10, 5])
    expect(flow([{ slices: [slice(250)] }, paragraph(1)], HEIGHT).map((page) => page.length)).toEqual([1, 1])
  })

  it('places every slice once and in order, on pages that are not overfull, parting nothing that is kept', () => {
    const block = fc.record({ lines: fc.integer({ min: 0, max: 12 }), before: fc.integer({ min: 0, max: 30 }), keepWithNext: fc.boolean() })
    fc.assert(fc.property(fc.array(block, { maxLength: 25 }), (list) => {
      const made = list.map(({ lines, before, keepWithNext }) => paragraph(lines, { before, keepWithNext }))
      const pages = flow(made, HEIGHT)
      expect(pages.flatMap((page) => page.map((placed) => placed.slice))).toEqual(made.flatMap(({ slices }) => slices))
      for (const page of pages) {
        expect(heights(page)).toBeLessThanOrEqual(HEIGHT)
        page.forEach(({ top, before }, index) => {
          const above = page[index - 1]
          expect(top).toBe(above ? above.top + above.slice.height + before : 0)
        })
      }
    }))
  })
})

describe('columns', () => {
  it('puts line beside line on one baseline', () => {
    const block = columns([{ x: 0, lines: [line('small', 8)] }, { x: 50, lines: [line('large', 20), line('more', 20)] }])
    const baselines = block.slices[0]!.marks.map((mark) => (mark.kind === 'text' ? mark.line.baseline : null))
    expect(baselines).toEqual([15, 15])
    expect(block.slices).toHaveLength(2)
  })

  it('sets a right-hand column to its end', () => {
    const [mark] = columns([{ x: 10, right: 100, lines: [line()] }]).slices[0]!.marks
    expect(mark).toMatchObject({ x: 90 })
  })
})

describe('stack', () => {
  it('keeps what its blocks keep', () => {
    const { slices } = stack([paragraph(1, { keepWithNext: true }), gap(5), paragraph(4), paragraph(1)])
    expect(slices.map(({ keep }) => keep)).toEqual([false, true, true, true, false, true, false])
  })
})
