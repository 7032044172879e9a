import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '../../core/text/block.ts'
import { onlyNear, textNear } from './near.ts'

const blocksOf = (lengths: readonly number[]): Block[] => {
  let start = 0
  return lengths.map((length) => {
    const block: Block = { kind: 'paragraph', start, end: start + length }
    start += length + 2
    return block
  })
}

test('every block that touches the view or its reach is near, and no other', () => {
  fc.assert(fc.property(
    fc.array(fc.record({ letters: fc.integer({ min: 1, max: 50 }), height: fc.integer({ min: 1, max: 300 }) }), { minLength: 1, maxLength: 60 }),
    fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 400 }),
    (drawn, top, reach) => {
      const blocks = blocksOf(drawn.map(({ letters }) => letters))
      const tops = drawn.reduce<number[]>((all, { height }) => [...all, all.at(-1)! + height], [0])
      const view = { top, bottom: top + 500 }
      const near = textNear(blocks, (index) => ({ top: tops[index]!, bottom: tops[index + 1]! }), view, reach)
      const touching = blocks.filter((_, index) => tops[index + 1]! >= top - reach && tops[index]! <= view.bottom + reach)
      if (touching.length > 0) expect(near).toEqual({ start: touching[0]!.start, end: touching.at(-1)!.end })
    },
  ))
})

test('a text without blocks is near nowhere', () => {
  expect(textNear([], () => ({ top: 0, bottom: 0 }), { top: 0, bottom: 100 }, 10)).toEqual({ start: 0, end: 0 })
})

test('what reaches into the near part is kept, and all of it where everything is near', () => {
  const items = [{ start: 0, end: 5 }, { start: 4, end: 12 }, { start: 30, end: 40 }]
  expect(onlyNear(items, (item) => item, { start: 10, end: 20 })).toEqual([{ start: 4, end: 12 }])
  expect(onlyNear(items, (item) => item, { start: 0, end: Number.POSITIVE_INFINITY })).toBe(items)
})
