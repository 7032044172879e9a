import { JSDOM } from 'jsdom'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, it } from 'vitest'
import { parseHtml } from './html-document.ts'
import { Element, Text, type Attribute, type Document, type Parent } from './html-tree.ts'

/** A tree as lines. Comments are not in ours, nor what is in templates. */
function outline(node: Parent, depth = 0): string[] {
  return node.childNodes.flatMap((child): string[] => {
    if (child instanceof Text) return [`${' '.repeat(depth)}"${child.nodeValue}"`]
    return [line(child.localName, child.attributeList, depth), ...outline(child, depth + 1)]
  })
}

function line(name: string, attributes: readonly Attribute[], depth: number): string {
  return `${' '.repeat(depth)}${name.toLowerCase()}${attributes.map(({ name: of, value }) => ` ${of}=${value}`).join('')}`
}

/** The tree as parse5 itself would build it. */
function expected(nodes: readonly DefaultTreeAdapterTypes.ChildNode[], depth = 0): string[] {
  return nodes.flatMap((node): string[] => {
    if (node.nodeName === '#text') return [`${' '.repeat(depth)}"${(node as DefaultTreeAdapterTypes.TextNode).value}"`]
    return 'tagName' in node ? [line(node.tagName, node.attrs, depth), ...expected(node.childNodes, depth + 1)] : []
  })
}

const PAGES = [
  '<!doctype html><title>a</title><body class=x><p>one<p>two<b>bold<i>both</b>slanted</i>',
  '<table><tr><td>a<tr>b<td>c<p>d</table>e<table>text<tr><td>f',
  '<a href=1>x<div><a href=2>y</div>z</a><form><form><p></form>',
  '<ul><li>a<li>b<ul><li>c</ul><dl><dt>d<dd>e</dl><select><option>f<option>g<p>h</select>',
  '<svg viewBox="0 0 1 1"><title>t</title><a xlink:href=#b><path d=M0 /></a><foreignObject><p>in</p></foreignObject></svg><math><mi>x</mi></math>',
  '<p>a<template><p>unseen</template>b<noscript><p>raw</noscript><textarea><p>raw</textarea>',
  '<html lang=km><html lang=en class=late><body id=a><body id=b dir=rtl>x</body>y</html>z',
  '<frameset><frame src=a></frameset><p>x', '', 'words alone', '<p title="a &amp; b" title=c =d>&lt;&eacute;&#x1780;&nope;', '<br></br></p><h1>a<h2>b</h1>c',
]

describe('a page’s tree', () => {
  it.each(PAGES)('is that of a browser: %s', (page) => {
    expect(outline(parseHtml(page))).toEqual(expected(parse(page).childNodes))
  })

  it('has no comments, and the text around one in one piece', () => {
    const { body } = parseHtml('<!-- a --><p>one<!-- b -->two</p><!-- c -->')
    expect(body.childNodes.map(({ nodeName }) => nodeName)).toEqual(['P'])
    expect(body.firstElementChild?.childNodes.map(({ nodeValue }) => nodeValue)).toEqual(['onetwo'])
  })

  it('does not share attributes between elements of which the parser makes two', () => {
    const [first, second] = parseHtml('<p><b class=x>one<p>two').getElementsByTagName('b')
    first!.className = 'y'
    expect(second!.className).toBe('x')
  })

  it('gives a page of frames an empty body', () => {
    const page = parseHtml('<frameset><frame></frameset>')
    expect(page.body.childNodes).toEqual([])
    expect(page.body.parentNode).toBe(page.documentElement)
    expect(page.body).toBe(page.body)
  })
})

const LISTED = `<!doctype html><body><main id=m><article class="a  b" role=article><h1>One</h1><p class=B>Two <a rel="Author me" href="#fn1">x</a></p></article><aside class="a"><ol class=notes><li id=fn1>n<li id=fn2>o<ol><li>p</ol></ol></aside></main>
  <script type="Application/LD+json">{}</script><p lang=km epub:type="footnote">q</p></body>`

describe('selectors', () => {
  it.each([
    '*', 'p', 'h1,li,p', '.a', '.A', '.a.b', '#fn1', 'ol.notes > li', '.a li', 'main h1, [role="article"]', '[id^="fn"]:not(a)', '[rel~="author"]', '[rel~="author" i]', 'a[href*="#"]', '[href^="#fn"]',
    'script[type="application/ld+json" i]', 'p[lang]', '[epub\\:type~="footnote"]', 'body > [class]', 'p + script, h1 ~ p', 'li:first-child', 'nothing',
  ])('choose what a browser would: %s', (selector) => {
    const of = (elements: Iterable<{ readonly textContent: string | null }>): (string | null)[] => [...elements].map(({ textContent }) => textContent)
    const ours = parseHtml(LISTED)
    const theirs = new JSDOM(LISTED).window.document
    expect(of(ours.querySelectorAll(selector))).toEqual(of(theirs.querySelectorAll(selector)))
    expect(ours.querySelector(selector)?.textContent).toBe(theirs.querySelector(selector)?.textContent)
    expect(ours.getElementsByTagName('a')[0]?.closest(selector)?.tagName).toBe(theirs.querySelector('a')?.closest(selector)?.tagName)
  })

  it('see a tree as it is, not as it was', () => {
    const page = parseHtml('<div class=x><p>a</p></div>')
    expect(page.querySelectorAll('.x p')).toHaveLength(1)
    page.querySelector('.x')!.className = ''
    expect(page.querySelectorAll('.x p')).toHaveLength(0)
  })
})

/** Pointers in both directions say the same. */
function expectWhole(node: Parent): void {
  const { childNodes } = node
  expect(node.lastChild).toBe(childNodes.at(-1) ?? null)
  childNodes.forEach((child, at) => {
    expect([child.parentNode, child.previousSibling]).toEqual([node, childNodes[at - 1] ?? null])
    if (child instanceof Element) expectWhole(child)
  })
}

describe('a tree that is changed', () => {
  const tree = (): { page: Document; a: Element; b: Element; c: Element } => {
    const page = parseHtml('<div id=a>1<p>2</p>3</div><div id=b><p>4</p></div><div id=c></div>')
    const [a, b, c] = page.body.children
    return { page, a: a!, b: b!, c: c! }
  }

  it('moves, replaces and removes nodes, from wherever they were', () => {
    const { page, a, b, c } = tree()
    c.appendChild(a.firstChild!)
    c.insertBefore(b.firstChild!, c.firstChild)
    a.replaceChild(new Text('5'), a.firstChild!)
    page.body.replaceChild(a.lastChild!, a)
    b.remove()
    b.remove()
    c.removeChild(c.lastChild!)
    c.appendChild(c.firstChild!)
    expectWhole(page)
    expect(outline(page.body)).toEqual(['"3"', 'div id=c', ' p', '  "4"'])
    expect([a.parentNode, a.nextSibling, a.previousSibling, a.textContent]).toEqual([null, null, null, '5'])
  })

  it('puts an element in the place of the one around it', () => {
    const { page, b } = tree()
    page.body.replaceChild(b.firstChild!, b)
    expectWhole(page)
    expect(page.body.children.map(({ tagName }) => tagName)).toEqual(['DIV', 'P', 'DIV'])
  })

  it('is brought back to what it was, as often as need be', () => {
    const { page, a } = tree()
    const before = outline(page)
    const kept = page.body.innerHTML
    for (const className of ['x', 'y']) {
      a.remove()
      page.body.firstElementChild!.className = className
      page.body.innerHTML = kept
      expectWhole(page)
      expect(outline(page)).toEqual(before)
    }
  })
})

describe('an element', () => {
  it('tells its neighbours, and those that are elements', () => {
    const { body } = parseHtml('<body>a<b>1</b> <i>2</i>z')
    const [bold, slanted] = body.children
    expect([body.firstElementChild, bold!.nextElementSibling, slanted!.previousElementSibling, bold!.previousElementSibling, slanted!.nextElementSibling]).toEqual([bold, slanted, bold, null, null])
    expect([bold!.previousSibling?.textContent, bold!.nextSibling?.textContent, body.textContent]).toEqual(['a', ' ', 'a1 2z'])
  })

  it.each([
    ['display:none', 'none', undefined], ['color:red; DISPLAY : None ;visibility:hidden', 'none', 'hidden'], ['display:block;display:none', 'none', undefined], ['max-display:none;display', undefined, undefined],
  ])('says how it hides itself: %s', (style, display, visibility) => {
    expect(parseHtml(`<p style="${style}">`).querySelector('p')!.style).toEqual({ display, visibility })
    expect(parseHtml('<p>').querySelector('p')!.style).toBeNull()
  })
})
