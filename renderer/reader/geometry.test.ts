import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beside, lineBoxes, scrollNeeded, stack } from './geometry.ts'

const rect = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom })
const origin = rect(100, 50, 0, 0)

test('the pieces of a line become one box, and each line has its own', () => {
  const boxes = lineBoxes([rect(200, 60, 260, 80), rect(260, 58, 300, 82), rect(110, 90, 150, 110)], origin)
  expect(boxes).toEqual([{ left: 100, top: 8, width: 100, height: 24 }, { left: 10, top: 40, width: 40, height: 20 }])
})

test('boxes without width are no line', () => {
  expect(lineBoxes([rect(200, 60, 200, 80)], origin)).toEqual([])
})

const notes = fc.array(fc.record({ top: fc.nat(500), height: fc.integer({ min: 10, max: 90 }) }), { maxLength: 12 })

test('notes stand beside their passage where there is room', () => {
  expect(stack([{ top: 100, height: 20 }, { top: 10, height: 20 }], 8)).toEqual([100, 10])
})

test('notes never cover one another, never stand above their passage, and keep its order', () => {
  fc.assert(fc.property(notes, (items) => {
    const tops = stack(items, 8)
    items.forEach((item, i) => {
      expect(tops[i]).toBeGreaterThanOrEqual(item.top)
      items.forEach((other, j) => {
        if (i === j) return
        expect(tops[i]! >= tops[j]! + other.height + 8 || tops[j]! >= tops[i]! + item.height + 8).toBe(true)
        if (item.top < other.top) expect(tops[i]).toBeLessThan(tops[j]!)
      })
    })
  }))
})

test('what is in sight is left where it is; what is not is brought just into sight', () => {
  const view = { top: 0, bottom: 400 }
  expect(scrollNeeded({ top: 60, bottom: 80 }, view, 40)).toBe(0)
  expect(scrollNeeded({ top: 380, bottom: 400 }, view, 40)).toBe(40)
  expect(scrollNeeded({ top: -100, bottom: -80 }, view, 40)).toBe(-140)
  expect(scrollNeeded({ top: 100, bottom: 900 }, view, 40)).toBe(60)
})

test('what stands beside a passage covers none of its lines and turns to the side with room', () => {
  const lines = [{ left: 300, top: 100, width: 200, height: 20 }, { left: 50, top: 130, width: 80, height: 20 }]
  const size = { width: 240, height: 40 }
  const view = { top: 0, bottom: 400, width: 500 }
  expect(beside(lines, size, view, 'above')).toEqual({ left: 260, top: 53 })
  expect(beside(lines, size, view, 'below')).toEqual({ left: 50, top: 157 })
  expect(beside(lines, size, { ...view, top: 90 }, 'above').top).toBe(157)
  expect(beside(lines, size, { ...view, bottom: 160 }, 'below').top).toBe(53)
})
