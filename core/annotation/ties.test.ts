import { expect, it } from 'vitest'
import type { Block } from '../text/block.ts'
import { paragraphsOf, shareParagraph } from './ties.ts'

const blocks: Block[] = [{ kind: 'paragraph', start: 0, end: 10 }, { kind: 'paragraph', start: 12, end: 20 }, { kind: 'paragraph', start: 22, end: 30 }]

it('counts the blocks that a range touches', () => {
  expect(paragraphsOf(blocks, { start: 0, end: 10 })).toEqual({ first: 1, last: 1 })
  expect(paragraphsOf(blocks, { start: 12, end: 13 })).toEqual({ first: 2, last: 2 })
  expect(paragraphsOf(blocks, { start: 9, end: 23 })).toEqual({ first: 1, last: 3 })
})

it('says whether two ranges touch one block', () => {
  expect(shareParagraph(blocks, { start: 0, end: 3 }, { start: 5, end: 9 })).toBe(true)
  expect(shareParagraph(blocks, { start: 0, end: 10 }, { start: 12, end: 14 })).toBe(false)
  expect(shareParagraph(blocks, { start: 0, end: 14 }, { start: 18, end: 20 })).toBe(true)
  expect(shareParagraph(blocks, { start: 23, end: 24 }, { start: 0, end: 20 })).toBe(false)
})
