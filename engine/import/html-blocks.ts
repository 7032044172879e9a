import { canonicalLine } from '../../core/text/canonical.ts'
import type { BlockKind } from '../../core/text/block.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { Part } from './tidy.ts'

/** Elements whose content is never the article's words. */
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH CANVAS IFRAME OBJECT EMBED FORM BUTTON SELECT INPUT TEXTAREA NAV AUDIO VIDEO DIALOG HEAD TITLE'.split(' '),
)
/** Elements that begin a block of their own. Every other one is a part of the line it stands in. */
const BLOCKS = new Set(
  ('ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LI MAIN OL P PRE SECTION SUMMARY '
    + 'TABLE TBODY TD TFOOT TH THEAD TR UL').split(' '),
)
/** Deeper pages are no articles but attacks on the stack. */
const DEPTH = 400

const CAPTION_CLASS = /(?:^|[\s_-])(?:wp-)?captions?(?:[\s_-]|$)|credit|image-description/i
const FURNITURE_CLASS = /(?:^|[\s_-])(?:share|sharing|social|related|recommend\w*|newsletter|subscribe|breadcrumbs?|pagination|comments?|advert\w*|promo|cookie\w*|most-read|menu|nav|sidebar|widget|tags)(?:[\s_-]|$)/i

/** A block with the share of its text that stands in links. */
interface Found extends Part {
  readonly linked: number
}

interface Walk {
  readonly found: Found[]
  line: string
  linked: number
  linkDepth: number
}

interface Place {
  readonly kind: BlockKind
  readonly level?: number
}

const PARAGRAPH: Place = { kind: 'paragraph' }

/** The child elements. jsdom's `children` looks each one up by name among all: with thousands of them that takes minutes. */
export function* childrenOf(element: Element): Generator<Element> {
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) yield child
}

/** The blocks of a part of a page, in its order: headings, paragraphs, list items, quotes, captions; a table as one line a row. */
export function blocksOfElement(root: Element): Part[] {
  const walk: Walk = { found: [], line: '', linked: 0, linkDepth: 0 }
  visitChildren(root, PARAGRAPH, walk, 0)
  flush(PARAGRAPH, walk)
  return withoutLinkLists(walk.found)
}

function visitChildren(element: Element, place: Place, walk: Walk, depth: number): void {
  if (depth > DEPTH) {
    walk.line += element.textContent ?? ''
    return
  }
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === node.TEXT_NODE) {
      const text = (node.nodeValue ?? '').replace(/\s+/g, ' ')
      walk.line += text
      if (walk.linkDepth > 0) walk.linked += text.length
    } else if (node.nodeType === node.ELEMENT_NODE) visit(node as Element, place, walk, depth)
  }
}

function visit(element: Element, place: Place, walk: Walk, depth: number): void {
  const tag = element.tagName.toUpperCase()
  if (SKIPPED.has(tag) || isHidden(element)) return
  if (tag === 'BR') return lineBreak(element, place, walk)
  if (tag === 'A') walk.linkDepth += 1
  if (BLOCKS.has(tag)) {
    flush(place, walk)
    if (!(depth > 0 && FURNITURE_CLASS.test(element.className) && (element.textContent ?? '').length < 1500)) {
      if (tag === 'TABLE' && isDataTable(element)) tableRows(element, walk)
      else if (tag === 'PRE') for (const { text } of paragraphsOf(element.textContent ?? '')) walk.found.push({ kind: 'paragraph', text, linked: 0 })
      else {
        const inside = placeOf(element, tag, place)
        visitChildren(element, inside, walk, depth + 1)
        flush(inside, walk)
      }
    }
  } else visitChildren(element, place, walk, depth + 1)
  if (tag === 'A') walk.linkDepth -= 1
}

/** Two in a row part paragraphs on pages without any; a single one is a space. */
function lineBreak(element: Element, place: Place, walk: Walk): void {
  let before = element.previousSibling
  while (before && before.nodeType === before.TEXT_NODE && (before.nodeValue ?? '').trim() === '') before = before.previousSibling
  if ((before as Element | null)?.tagName?.toUpperCase() === 'BR') flush(place, walk)
  else walk.line += ' '
}

function flush(place: Place, walk: Walk): void {
  const text = canonicalLine(walk.line)
  if (text !== '') walk.found.push({ ...place, text, linked: Math.min(1, walk.linked / text.length) })
  walk.line = ''
  walk.linked = 0
}

function placeOf(element: Element, tag: string, around: Place): Place {
  if (/^H[1-6]$/.test(tag)) return { kind: 'heading', level: Number(tag[1]) }
  if (tag === 'FIGCAPTION' || (CAPTION_CLASS.test(element.className) && tag !== 'FIGURE' && (element.textContent ?? '').length < 600)) return { kind: 'caption' }
  if (around.kind === 'caption') return around
  if (tag === 'BLOCKQUOTE' || around.kind === 'quote') return { kind: 'quote' }
  return tag === 'LI' ? { kind: 'listItem' } : tag === 'UL' || tag === 'OL' ? PARAGRAPH : around.kind === 'heading' ? PARAGRAPH : around
}

function isHidden(element: Element): boolean {
  return element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true' || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
}

/** Tables that hold the page's layout hold blocks; those with data do not. */
function isDataTable(table: Element): boolean {
  return table.querySelector('table, p, div, h1, h2, h3, ul, ol, article, section, blockquote') === null && table.querySelector('tr') !== null
}

function tableRows(table: Element, walk: Walk): void {
  const caption = canonicalLine(table.querySelector('caption')?.textContent ?? '')
  if (caption !== '') walk.found.push({ kind: 'caption', text: caption, linked: 0 })
  for (const row of table.querySelectorAll('tr')) {
    const cells = [...childrenOf(row)].map((cell) => canonicalLine(cell.textContent ?? '')).filter((cell) => cell !== '')
    if (cells.length > 0) walk.found.push({ kind: 'paragraph', text: cells.join(' | '), linked: 0 })
  }
}

/** A run of list items of which nearly all are links is a menu or a list of other articles, wherever it stands; so is its heading. */
function withoutLinkLists(found: readonly Found[]): Part[] {
  const kept: Found[] = []
  for (let at = 0; at < found.length;) {
    let end = at
    while (end < found.length && found[end]!.kind === 'listItem') end += 1
    const run = found.slice(at, end)
    if (run.length > 0 && run.filter(({ linked }) => linked > 0.8).length >= run.length * 0.8) {
      if (kept.at(-1)?.kind === 'heading' && kept.length > 1) kept.pop()
    } else kept.push(...(run.length > 0 ? run : [found[at]!]))
    at = Math.max(end, at + 1)
  }
  return kept.map(({ linked: _linked, ...part }) => part)
}
