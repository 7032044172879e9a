import { matcherOf } from './html-select.ts'

/*
 * The tree of a page: as much of the DOM (https://dom.spec.whatwg.org) as our readers and Readability use, under its names, and nothing that runs, loads or computes anything.
 * Nodes hang together by pointers, so that a tree is quickly taken apart. Lists of nodes are made when they are asked for and do not follow what becomes of the tree.
 */

export type Parent = Document | Element
export type Child = Element | Text

const ELEMENT = 1
const TEXT = 3
const DOCUMENT = 9

export abstract class Node {
  abstract readonly nodeType: number
  abstract readonly nodeName: string
  abstract readonly nodeValue: string | null
  parentNode: Parent | null = null
  previousSibling: Child | null = null
  nextSibling: Child | null = null
  firstChild: Child | null = null
  lastChild: Child | null = null

  get childNodes(): Child[] {
    const nodes: Child[] = []
    for (let node = this.firstChild; node; node = node.nextSibling) nodes.push(node)
    return nodes
  }

  get children(): Element[] {
    return this.childNodes.filter((node) => node instanceof Element)
  }

  get firstElementChild(): Element | null {
    return elementFrom(this.firstChild)
  }

  get nextElementSibling(): Element | null {
    return elementFrom(this.nextSibling)
  }

  get previousElementSibling(): Element | null {
    let node = this.previousSibling
    while (node && !(node instanceof Element)) node = node.previousSibling
    return node
  }

  get textContent(): string {
    let text = ''
    for (let node = this.firstChild; node; node = following(node, this)) if (node.nodeType === TEXT) text += (node as Text).nodeValue
    return text
  }

  /** The first element below that a selector matches, in the order of the page. */
  querySelector(selector: string): Element | null {
    const matches = matcherOf(selector)
    for (let node = this.firstChild; node; node = following(node, this)) if (node.nodeType === ELEMENT && matches(node as Element)) return node as Element
    return null
  }

  querySelectorAll(selector: string): Element[] {
    const matches = matcherOf(selector)
    const found: Element[] = []
    for (let node = this.firstChild; node; node = following(node, this)) if (node.nodeType === ELEMENT && matches(node as Element)) found.push(node as Element)
    return found
  }

  getElementsByTagName(name: string): Element[] {
    const tag = name.toUpperCase()
    const found: Element[] = []
    for (let node = this.firstChild; node; node = following(node, this)) if (node.nodeName === tag) found.push(node as Element)
    return found
  }

  insertBefore(this: Parent, node: Child, next: Child | null): void {
    node.remove()
    const previous = next ? next.previousSibling : this.lastChild
    node.parentNode = this
    node.previousSibling = previous
    node.nextSibling = next
    if (previous) previous.nextSibling = node
    else this.firstChild = node
    if (next) next.previousSibling = node
    else this.lastChild = node
  }

  appendChild(this: Parent, node: Child): void {
    this.insertBefore(node, null)
  }

  replaceChild(this: Parent, node: Child, old: Child): void {
    this.insertBefore(node, old)
    old.remove()
  }

  removeChild(this: Parent, node: Child): void {
    node.remove()
  }

  remove(this: Child): void {
    const { parentNode, previousSibling, nextSibling } = this
    if (!parentNode) return
    if (previousSibling) previousSibling.nextSibling = nextSibling
    else parentNode.firstChild = nextSibling
    if (nextSibling) nextSibling.previousSibling = previousSibling
    else parentNode.lastChild = previousSibling
    this.parentNode = null
    this.previousSibling = null
    this.nextSibling = null
  }
}

function elementFrom(first: Child | null): Element | null {
  let node = first
  while (node && node.nodeType !== ELEMENT) node = node.nextSibling
  return node as Element | null
}

/** The next node in the order of the page, below `root`. */
function following(node: Child, root: Node): Child | null {
  if (node.firstChild) return node.firstChild
  let up: Node = node
  while (!up.nextSibling) {
    up = up.parentNode!
    if (up === root) return null
  }
  return up.nextSibling
}

export class Text extends Node {
  readonly nodeType = TEXT
  readonly nodeName = '#text'
  nodeValue: string

  constructor(text: string) {
    super()
    this.nodeValue = text
  }

  override get textContent(): string {
    return this.nodeValue
  }
}

export interface Attribute {
  readonly name: string
  readonly value: string
}

export class Element extends Node {
  readonly nodeType = ELEMENT
  readonly nodeValue = null
  readonly ownerDocument: Document
  /** In small letters. */
  readonly localName: string
  /** In capitals, also in pictures and formulas. */
  readonly tagName: string
  readonly namespaceURI: string
  /** In the order of the page, names in small letters. */
  readonly attributeList: Attribute[]

  constructor(document: Document, name: string, namespace = 'http://www.w3.org/1999/xhtml', attributes: readonly Attribute[] = []) {
    super()
    this.ownerDocument = document
    this.localName = name.toLowerCase()
    this.tagName = name.toUpperCase()
    this.namespaceURI = namespace
    this.attributeList = [...attributes]
  }

  get nodeName(): string {
    return this.tagName
  }

  getAttribute(name: string): string | null {
    for (const attribute of this.attributeList) if (attribute.name === name) return attribute.value
    return null
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null
  }

  setAttribute(name: string, value: string): void {
    const at = this.attributeList.findIndex((attribute) => attribute.name === name)
    this.attributeList[at === -1 ? this.attributeList.length : at] = { name, value }
  }

  removeAttribute(name: string): void {
    const at = this.attributeList.findIndex((attribute) => attribute.name === name)
    if (at !== -1) this.attributeList.splice(at, 1)
  }

  get id(): string {
    return this.getAttribute('id') ?? ''
  }

  set id(value: string) {
    this.setAttribute('id', value)
  }

  get className(): string {
    return this.getAttribute('class') ?? ''
  }

  set className(value: string) {
    this.setAttribute('class', value)
  }

  /** The innermost element around, or this one, that a selector matches. */
  closest(selector: string): Element | null {
    if (matcherOf(selector)(this)) return this
    return this.parentNode instanceof Element ? this.parentNode.closest(selector) : null
  }

  // What follows is asked for by Readability alone.

  /** Of an element's own style, what can hide it. */
  get style(): { readonly display: string | undefined; readonly visibility: string | undefined } | null {
    const style = this.getAttribute('style')
    if (style === null) return null
    const rules = new Map(style.split(';').map((rule) => [rule.slice(0, Math.max(0, rule.indexOf(':'))).trim().toLowerCase(), rule.slice(rule.indexOf(':') + 1).trim().toLowerCase()]))
    return { display: rules.get('display'), visibility: rules.get('visibility') }
  }

  get src(): string {
    return this.getAttribute('src') ?? ''
  }

  get srcset(): string {
    return this.getAttribute('srcset') ?? ''
  }

  get attributes(): (Attribute & { cloneNode: () => Attribute })[] {
    return this.attributeList.map((attribute) => ({ ...attribute, cloneNode: () => attribute }))
  }

  setAttributeNode({ name, value }: Attribute): void {
    this.setAttribute(name, value)
  }

  /** It keeps the HTML of a page to begin anew with: copies of the nodes do as well. */
  get innerHTML(): Parent {
    return copyChildren(this, new Document())
  }

  set innerHTML(content: Parent) {
    while (this.firstChild) this.firstChild.remove()
    copyChildren(content, this)
  }
}

function copyChildren<P extends Parent>(from: Parent, to: P): P {
  for (let node = from.firstChild; node; node = node.nextSibling) {
    to.appendChild(node instanceof Element ? copyChildren(node, new Element(node.ownerDocument, node.localName, node.namespaceURI, node.attributeList)) : new Text(node.nodeValue))
  }
  return to
}

export class Document extends Node {
  readonly nodeType = DOCUMENT
  readonly nodeName = '#document'
  readonly nodeValue = null
  /** Readability makes addresses whole by it. */
  readonly baseURI = 'file:///'
  readonly documentURI = 'file:///'

  get documentElement(): Element {
    return this.firstElementChild!
  }

  /** A page of frames has none: it gets an empty one. */
  get body(): Element {
    const body = this.documentElement.children.find(({ tagName }) => tagName === 'BODY')
    if (body) return body
    const empty = this.createElement('body')
    this.documentElement.appendChild(empty)
    return empty
  }

  get title(): string {
    return this.querySelector('head title')?.textContent ?? ''
  }

  createElement(name: string): Element {
    return new Element(this, name)
  }

  createTextNode(text: string): Text {
    return new Text(text)
  }
}
