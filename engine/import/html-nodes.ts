/** The child elements, without making a list of them. */
export function* childrenOf(element: Element): Generator<Element> {
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) yield child
}

const SILENT = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|SVG)$/i
const INLINE = /^(?:A|ABBR|B|BDI|BDO|CITE|CODE|DATA|DEL|DFN|EM|FONT|I|INS|KBD|MARK|Q|RUBY|RB|RT|S|SAMP|SMALL|SPAN|STRONG|SUB|SUP|TIME|TT|U|VAR|WBR)$/i

/** The text below an element, with a space where a line or block ends. Not canonical. */
export function spacedText(element: Element): string {
  let text = ''
  let node: Node | null = element.firstChild
  while (node) {
    if (node.nodeType === node.TEXT_NODE) text += node.nodeValue ?? ''
    const name = node.nodeName
    const parts = node.nodeType === node.ELEMENT_NODE && !INLINE.test(name)
    if (parts) text += ' '
    let next: Node | null = SILENT.test(name) ? null : node.firstChild
    for (let at: Node | null = node; !next && at && at !== element; at = at.parentNode) {
      if (at.nodeType === at.ELEMENT_NODE && !INLINE.test(at.nodeName)) text += ' '
      next = at.nextSibling
    }
    node = next
  }
  return text
}
