import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlacedLine } from '../../../core/article/page.ts'
import { boxesOf, lineAt, lineAtHeight, lineOf, offsetIn } from './placed-boxes.ts'

const text = 'Ten pieces of the river bank were sold.'
const line = (start: number, end: number, page: number, top: number): PlacedLine => ({ start, end, page, left: 0.1, right: 0.9, top, bottom: top + 0.02 })
const lines = [line(0, 10, 1, 0.1), line(10, 20, 1, 0.13), line(20, 30, 1, 0.95), line(30, 39, 2, 0.05)]

test('a range has the boxes of its lines, cut to its share of the first and the last', () => {
  expect(boxesOf(lines, { start: 15, end: 33 }, text)).toEqual([
    { page: 1, left: 0.5, right: 0.9, top: 0.13, bottom: 0.15 },
    { page: 1, left: 0.1, right: 0.9, top: 0.95, bottom: 0.97 },
    { page: 2, left: 0.1, right: expect.closeTo(0.1 + 0.8 / 3), top: 0.05, bottom: expect.closeTo(0.07) },
  ])
  expect(boxesOf(lines, { start: 39, end: 50 }, text)).toEqual([])
})

test('a line written from right to left begins at its right', () => {
  const hebrew = 'שלום לכם'
  const [box] = boxesOf([{ ...line(0, 8, 1, 0.5), left: 0, right: 0.8 }], { start: 0, end: 2 }, hebrew)
  expect(box).toMatchObject({ left: expect.closeTo(0.6), right: expect.closeTo(0.8) })
  expect(offsetIn({ ...line(0, 8, 1, 0.5), left: 0, right: 0.8 }, 0.75, hebrew)).toBe(0)
})

test('what is pointed at is the line there or near, and nothing far from all', () => {
  expect(lineAt(lines, 1, 0.5, 0.11)).toBe(lines[0])
  expect(lineAt(lines, 1, 0.5, 0.155)).toBe(lines[1])
  expect(lineAt(lines, 1, 0.5, 0.5)).toBeNull()
  expect(lineAt(lines, 2, 0.5, 0.2)).toBeNull()
  expect([lineAtHeight(lines, 1, 0.5), lineAtHeight(lines, 2, 0.9), lineAtHeight(lines, 3, 0)]).toEqual([lines[2], lines[3], null])
})

test('the letter pointed at lies in the box of that letter', () => {
  fc.assert(fc.property(fc.nat(38), (offset) => {
    const here = lineOf(lines, offset)!
    const [box] = boxesOf(lines, { start: offset, end: offset + 1 }, text)
    expect(offsetIn(here, (box!.left + box!.right) / 2, text)).toBe(offset)
  }))
})
