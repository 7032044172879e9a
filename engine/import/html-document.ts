import { html, parse, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5'
import { lightened } from './html-lighten.ts'
import { Document, Element, Text, type Child, type Node, type Parent } from './html-tree.ts'

/** A page as browsers would understand it (https://html.spec.whatwg.org/multipage/parsing.html), without its comments and without what scripts and styles say, JSON-LD apart. */
export function parseHtml(raw: string): Document {
  const builder: Omit<TreeAdapter<Tree>, Unasked> = new Builder()
  return parse(lightened(raw), { treeAdapter: builder as TreeAdapter<Tree> })
}

type Tree = TreeAdapterTypeMap<Node, Parent, Child, Document, Parent, Element, Text, Text, Element, Text>

/** Asked for by who writes HTML, or wants to know where in the source something stood. */
type Unasked = 'getTextNodeContent' | 'getCommentNodeContent' | `getDocumentTypeNode${'Name' | 'PublicId' | 'SystemId'}` | `is${'Text' | 'Comment' | 'DocumentType' | 'Element'}Node` | `${'get' | 'set' | 'update'}NodeSourceCodeLocation`

/** Builds the tree of one page while parse5 reads it. */
class Builder implements Omit<TreeAdapter<Tree>, Unasked> {
  private readonly document = new Document()
  /** Stands for all comments, and is put nowhere. */
  private readonly comment = new Text('')
  private readonly templates = new Map<Element, Parent>()
  private mode = html.DOCUMENT_MODE.NO_QUIRKS

  createDocument(): Document {
    return this.document
  }

  /** Only templates need it, and nothing in them is shown. */
  createDocumentFragment(): Parent {
    return new Document()
  }

  createElement(tagName: string, namespace: html.NS, attributes: { name: string; value: string }[]): Element {
    return new Element(this.document, tagName, namespace, attributes)
  }

  createCommentNode(): Text {
    return this.comment
  }

  createTextNode(text: string): Text {
    return new Text(text)
  }

  appendChild(parent: Parent, node: Child): void {
    if (node !== this.comment) parent.appendChild(node)
  }

  insertBefore(parent: Parent, node: Child, next: Child): void {
    if (node !== this.comment) parent.insertBefore(node, next)
  }

  insertText(parent: Parent, text: string): void {
    if (parent.lastChild instanceof Text) parent.lastChild.nodeValue += text
    else parent.appendChild(new Text(text))
  }

  insertTextBefore(parent: Parent, text: string, next: Child): void {
    if (next.previousSibling instanceof Text) next.previousSibling.nodeValue += text
    else parent.insertBefore(new Text(text), next)
  }

  detachNode(node: Child): void {
    node.remove()
  }

  adoptAttributes(element: Element, attributes: { name: string; value: string }[]): void {
    for (const { name, value } of attributes) if (!element.hasAttribute(name)) element.setAttribute(name, value)
  }

  setTemplateContent(template: Element, content: Parent): void {
    this.templates.set(template, content)
  }

  getTemplateContent(template: Element): Parent {
    return this.templates.get(template)!
  }

  setDocumentType(): void {}

  setDocumentMode(_document: Document, mode: html.DOCUMENT_MODE): void {
    this.mode = mode
  }

  getDocumentMode(): html.DOCUMENT_MODE {
    return this.mode
  }

  getFirstChild(parent: Parent): Child | null {
    return parent.firstChild
  }

  getChildNodes(parent: Parent): Child[] {
    return parent.childNodes
  }

  getParentNode(node: Node): Parent | null {
    return node.parentNode
  }

  getAttrList(element: Element): { name: string; value: string }[] {
    return element.attributeList
  }

  getTagName(element: Element): string {
    return element.localName
  }

  getNamespaceURI(element: Element): html.NS {
    return element.namespaceURI as html.NS
  }
}
