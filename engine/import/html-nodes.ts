import { Element, Text, type Child, type Parent } from './html-tree.ts'

/** The child elements, without making a list of them. */
export function* childrenOf(element: Element): Generator<Element> {
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) yield child
}

const SILENT = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE SVG'.split(' '))
const INLINE = new Set('A ABBR B BDI BDO CITE CODE DATA DEL DFN EM FONT I INS KBD MARK Q RUBY RB RT S SAMP SMALL SPAN STRONG SUB SUP TIME TT U VAR WBR'.split(' '))

/** The text below an element, with a space where a line or block ends. Not canonical. */
export function spacedText(element: Element): string {
  let text = ''
  let node: Child | null = element.firstChild
  while (node) {
    if (node instanceof Text) text += node.nodeValue
    else if (!INLINE.has(node.tagName)) text += ' '
    let next: Child | null = SILENT.has(node.nodeName) ? null : node.firstChild
    for (let at: Child | Parent | null = node; !next && at && at !== element; at = at.parentNode) {
      if (at instanceof Element && !INLINE.has(at.tagName)) text += ' '
      next = at.nextSibling
    }
    node = next
  }
  return text
}
