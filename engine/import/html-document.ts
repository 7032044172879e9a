/// <reference lib="dom" />
import { DOMParser } from 'linkedom'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { withinDepth } from './html-depth.ts'

type Parsed = DefaultTreeAdapterTypes.ChildNode

/**
 * A page as browsers would understand it (https://html.spec.whatwg.org/multipage/parsing.html), as a tree that does nothing: no script runs, nothing is loaded, no style
 * is computed, whatever is in it.
 */
export function parseHtml(raw: string): Document {
  const document = new DOMParser().parseFromString('<!doctype html><html><head></head><body></body></html>', 'text/html') as unknown as Document
  document.documentElement.remove()
  const open: { readonly to: Node; readonly nodes: readonly Parsed[]; at: number }[] = [{ to: document, nodes: parse(withinDepth(raw)).childNodes, at: 0 }]
  for (let level = open.at(-1); level; level = open.at(-1)) {
    const node = level.nodes[level.at]
    level.at += 1
    if (!node) open.pop()
    else if (node.nodeName === '#text') level.to.appendChild(document.createTextNode((node as DefaultTreeAdapterTypes.TextNode).value))
    else if ('tagName' in node) {
      const element = document.createElement(node.tagName)
      for (const { name, value, prefix } of node.attrs) setAttribute(element, prefix ? `${prefix}:${name}` : name, value)
      level.to.appendChild(element)
      open.push({ to: element, nodes: node.childNodes, at: 0 })
    }
  }
  return document
}

/** Broken pages have attributes whose names no program may give. */
function setAttribute(element: Element, name: string, value: string): void {
  if (/^[\w:.-]+$/.test(name)) element.setAttribute(name, value)
}
