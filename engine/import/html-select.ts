import { compile, type Options } from 'css-select'
import type { Element, Node } from './html-tree.ts'

type Matcher = (element: Element) => boolean

/** Selectors stand in the code, so they are few. */
const known = new Map<string, Matcher>()

/** Whether an element matches a CSS selector, worked out once for each. */
export function matcherOf(selector: string): Matcher {
  let matcher = known.get(selector)
  if (!matcher) {
    matcher = /^[\w,-]+$/.test(selector) ? byName(selector) : compile(selector, OPTIONS)
    known.set(selector, matcher)
  }
  return matcher
}

/** Readability asks for lists of names again and again. */
function byName(names: string): Matcher {
  const wanted = new Set(names.toUpperCase().split(','))
  return ({ tagName }) => wanted.has(tagName)
}

const isTag = (node: Node): node is Element => 'tagName' in node

type Adapter = NonNullable<Options<Node, Element>['adapter']>

const findAll: Adapter['findAll'] = (test, nodes) => nodes.filter(isTag).flatMap((element) => [...(test(element) ? [element] : []), ...findAll(test, element.childNodes)])

const OPTIONS: Options<Node, Element> = {
  // Trees are taken apart between two questions.
  cacheResults: false,
  adapter: {
    isTag,
    findAll,
    findOne: (test, nodes) => findAll(test, nodes)[0] ?? null,
    existsOne: (test, nodes) => findAll(test, nodes).length > 0,
    getAttributeValue: (element, name) => element.getAttribute(name) ?? undefined,
    hasAttrib: (element, name) => element.hasAttribute(name),
    getName: ({ localName }) => localName,
    getParent: ({ parentNode }) => parentNode,
    getChildren: ({ childNodes }) => childNodes,
    getSiblings: (node) => node.parentNode?.childNodes ?? [node],
    getText: ({ textContent }) => textContent,
    removeSubsets: (nodes) => nodes,
  },
}
