import { countWhile } from '../../core/sorted.ts'
import { paragraphAt, type Block, type TextRange } from '../../core/text/block.ts'

/**
 * The only place where DOM positions and text offsets meet. The reader draws every block, in order, as one element of this
 * class with its 0-based index as `data-block`, whose text is the block's, letter by letter: in one text node, or in one for each
 * cell of a table's row. An offset in the canonical text is then the block's start plus the length of the text before it there.
 */
export const BLOCK_CLASS = 'block'
export const BLOCK_ATTRIBUTE = 'data-block'

/** By place in the class's live collection, which the browser keeps: a long article with many marks asks for thousands. */
export function blockElement(root: Element, index: number): Element | null {
  return root.getElementsByClassName(BLOCK_CLASS)[index] ?? null
}

/** The DOM position of an offset; one that lies between two blocks is taken to the end of the first. Null when the block is not drawn. */
export function positionOf(root: Element, blocks: readonly Block[], offset: number): { node: Text; offset: number } | null {
  const index = paragraphAt(blocks, offset) - 1
  const block = blocks[index]
  const element = block && blockElement(root, index)
  return element ? positionInside(element, Math.min(Math.max(offset, block.start), block.end) - block.start) : null
}

/** At the border of two text nodes the end of the first. */
function positionInside(element: Element, offset: number): { node: Text; offset: number } | null {
  const only = element.firstChild
  if (only?.nodeType === 3 && !only.nextSibling) return { node: only as Text, offset }
  const walker = element.ownerDocument.createTreeWalker(element, 4 /* text nodes */)
  let left = offset
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (left <= node.length) return { node, offset: left }
    left -= node.length
  }
  return null
}

/** A DOM range over a passage; null when its blocks are not drawn. */
export function domRange(root: Element, blocks: readonly Block[], passage: TextRange): Range | null {
  const start = positionOf(root, blocks, passage.start)
  const end = positionOf(root, blocks, passage.end)
  if (!start || !end) return null
  const range = root.ownerDocument.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}

/**
 * The offset of a DOM position. Positions outside every block go to the nearest block's edge: what comes before the
 * article is its start, what comes after it its end.
 */
export function offsetOf(root: Element, blocks: readonly Block[], node: Node, offset: number): number {
  const element = (node.nodeType === 1 ? (node as Element) : node.parentElement)?.closest(`[${BLOCK_ATTRIBUTE}]`)
  if (element && root.contains(element)) {
    const block = blocks[Number(element.getAttribute(BLOCK_ATTRIBUTE))]
    if (block) {
      return Math.min(block.start + lengthBefore(element, node, offset), block.end)
    }
  }
  return edgeNear(root, blocks, node, offset)
}

function lengthBefore(element: Element, node: Node, offset: number): number {
  if (node === element.firstChild && node.nodeType === 3) return offset
  const before = element.ownerDocument.createRange()
  before.setStart(element, 0)
  before.setEnd(node, offset)
  return before.toString().length
}

/** Binary search over the drawn blocks for the first one that starts at or after a position outside of them. */
function edgeNear(root: Element, blocks: readonly Block[], node: Node, offset: number): number {
  const point = root.ownerDocument.createRange()
  point.setStart(node, offset)
  const first = countWhile(blocks.length, (index) => {
    const element = blockElement(root, index)
    return element !== null && point.comparePoint(element, 0) < 0
  })
  return blocks[first]?.start ?? blocks.at(-1)?.end ?? 0
}

/** The caret a DOM selection stands for, or null when it touches nothing of the article. */
export function caretOfSelection(
  root: Element, blocks: readonly Block[], selection: Pick<Selection, 'anchorNode' | 'anchorOffset' | 'focusNode' | 'focusOffset'> | null,
): { anchor: number; focus: number } | null {
  if (!selection?.anchorNode || !selection.focusNode) return null
  const { anchorNode, focusNode } = selection
  if (!root.contains(anchorNode) && !root.contains(focusNode)) return null
  const anchor = offsetOf(root, blocks, anchorNode, selection.anchorOffset)
  const focus = offsetOf(root, blocks, focusNode, selection.focusOffset)
  return { anchor, focus }
}

/** The passage inside a range, without white space or block gaps at its ends; null when nothing is left. */
export function trimPassage(text: string, range: TextRange): TextRange | null {
  let { start, end } = range
  while (start < end && /\s/.test(text[start]!)) start += 1
  while (end > start && /\s/.test(text[end - 1]!)) end -= 1
  return end > start ? { start, end } : null
}
