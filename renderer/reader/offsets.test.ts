import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import type { Block } from '../../core/text/block.ts'
import { BLOCK_ATTRIBUTE, BLOCK_CLASS, caretOfSelection, domRange, offsetOf, positionOf, trimPassage } from './offsets.ts'

function page(paragraphs: readonly string[]) {
  const { document } = new JSDOM('<header id="before">Outlet</header><div id="root"></div><p id="after">Note</p>').window
  const root = document.getElementById('root')!
  let at = 0
  const blocks: Block[] = paragraphs.map((paragraph, index) => {
    const listed = index % 3 === 1
    const element = document.createElement(listed ? 'li' : 'p')
    element.className = BLOCK_CLASS
    element.setAttribute(BLOCK_ATTRIBUTE, String(index))
    element.textContent = paragraph
    const parent = listed ? root.appendChild(document.createElement('ul')) : root
    parent.append(element)
    const block: Block = { kind: listed ? 'listItem' : 'paragraph', start: at, end: at + paragraph.length }
    at = block.end + 2
    return block
  })
  return { document, root, blocks, text: paragraphs.join('\n\n') }
}

const rowBlocks: Block[] = [{ kind: 'tableRow', start: 0, end: 17 }, { kind: 'paragraph', start: 19, end: 25 }]

const { document, root, blocks, text } = page(['First one.', 'An item.', 'គាត់មក។ 👩‍👧'])

test('an offset is the start of its block plus the place in its one text node', () => {
  const node = root.querySelector(`[${BLOCK_ATTRIBUTE}="1"]`)!.firstChild!
  expect(offsetOf(root, blocks, node, 3)).toBe(blocks[1]!.start + 3)
  expect(positionOf(root, blocks, blocks[1]!.start + 3)).toEqual({ node, offset: 3 })
})

test('a row of cells counts as one text', () => {
  const { document: other, root: table } = page(['Name | Age | Town', 'After.'])
  const row = table.querySelector(`[${BLOCK_ATTRIBUTE}="0"]`)!
  row.innerHTML = '<span>Name<i> | </i></span><span>Age<i> | </i></span><span>Town</span>'
  const [, age] = row.querySelectorAll('span')
  expect(positionOf(table, rowBlocks, 8)).toEqual({ node: age!.firstChild, offset: 1 })
  fc.assert(fc.property(fc.nat(17), (offset) => {
    const { node, offset: at } = positionOf(table, rowBlocks, offset)!
    expect(offsetOf(table, rowBlocks, node, at)).toBe(offset)
  }))
  expect(offsetOf(table, rowBlocks, age!, 0)).toBe(7)
  expect(offsetOf(table, rowBlocks, row, 3)).toBe(17)
  expect(String(domRange(table, rowBlocks, { start: 2, end: 21 }))).toBe('me | Age | TownAf')
  expect(other.querySelectorAll('i')).toHaveLength(2)
})

test('a place between two blocks is the end of the first', () => {
  const node = root.querySelector(`[${BLOCK_ATTRIBUTE}="0"]`)!.firstChild!
  expect(positionOf(root, blocks, blocks[0]!.end + 1)).toEqual({ node, offset: blocks[0]!.end })
})

test('positions outside every block go to the nearest edge', () => {
  expect(offsetOf(root, blocks, document.getElementById('before')!.firstChild!, 2)).toBe(0)
  expect(offsetOf(root, blocks, document.getElementById('after')!, 0)).toBe(text.length)
  expect(offsetOf(root, blocks, root, root.childNodes.length)).toBe(text.length)
  const item = root.querySelector(`[${BLOCK_ATTRIBUTE}="1"]`)!
  expect(offsetOf(root, blocks, item.parentElement!, 0)).toBe(blocks[1]!.start)
  expect(offsetOf(root, blocks, item, 0)).toBe(blocks[1]!.start)
  expect(offsetOf(root, blocks, item, 1)).toBe(blocks[1]!.end)
})

test('a selection that touches nothing of the article is none', () => {
  const before = document.getElementById('before')!.firstChild!
  expect(caretOfSelection(root, blocks, { anchorNode: before, anchorOffset: 0, focusNode: before, focusOffset: 3 })).toBeNull()
  expect(caretOfSelection(root, blocks, null)).toBeNull()
})

test('a selection that begins above the article begins at its first letter, and keeps its direction', () => {
  const before = document.getElementById('before')!.firstChild!
  const inside = root.querySelector(`[${BLOCK_ATTRIBUTE}="0"]`)!.firstChild!
  const selection = { anchorNode: inside, anchorOffset: 5, focusNode: before, focusOffset: 1 }
  expect(caretOfSelection(root, blocks, selection)).toEqual({ anchor: 5, focus: 0 })
})

test('a DOM range over several blocks holds their words and no others', () => {
  const range = domRange(root, blocks, { start: 6, end: blocks[1]!.start + 2 })!
  expect(range.toString()).toBe('one.An')
})

test('nothing is drawn, nothing is found', () => {
  const empty = document.createElement('div')
  expect(positionOf(empty, blocks, 4)).toBeNull()
  expect(domRange(empty, blocks, { start: 1, end: 4 })).toBeNull()
})

test('a passage is trimmed of white space and block gaps; one of white space alone is none', () => {
  expect(trimPassage('one.\n\ntwo', { start: 2, end: 6 })).toEqual({ start: 2, end: 4 })
  expect(trimPassage('one.\n\ntwo', { start: 4, end: 6 })).toBeNull()
})

const paragraph = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter((candidate) => !candidate.includes('\n') && candidate.trim() !== '')

test('every offset inside a block comes back from the DOM as itself', () => {
  fc.assert(fc.property(fc.array(paragraph, { minLength: 1, maxLength: 8 }), fc.nat(), fc.nat(), (paragraphs, which, where) => {
    const drawn = page(paragraphs)
    const block = drawn.blocks[which % drawn.blocks.length]!
    const offset = block.start + (where % (block.end - block.start + 1))
    const position = positionOf(drawn.root, drawn.blocks, offset)!
    expect(offsetOf(drawn.root, drawn.blocks, position.node, position.offset)).toBe(offset)
  }), { numRuns: 60 })
})
