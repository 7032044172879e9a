import { canonicalLine } from '../../core/text/canonical.ts'
import type { BlockKind } from '../../core/text/block.ts'
import { Element, Text, type Child, type Parent } from './html-tree.ts'
import { isFurniture, isShorter, isSkipped } from './html-furniture.ts'
import { isReference, referenceText } from './html-notes.ts'
import { isDataTable, tableParts } from './html-table.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { Part } from './tidy.ts'

/** Elements that begin a block of their own. Every other one is a part of the line it stands in. */
const BLOCKS = new Set(
  ('ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIR DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI MAIN MENU OL P PRE SECTION SUMMARY '
    + 'TABLE TBODY TD TFOOT TH THEAD TR UL').split(' '),
)

const CAPTION_CLASS = /(?:^|[\s_-])(?:wp-)?captions?(?:[\s_-]|$)|credit|image-description/i
/** Of a block with such a class. UTF-16 units. */
const LONGEST_CAPTION = 600

export interface BlockOptions {
  /** Everything that is shown is read, and a line break ends a line: for mails, which have no menus. Otherwise what surrounds an article on its page is left out. */
  readonly whole: boolean
}

/** A block with the share of its text that stands in links. */
interface Found extends Part {
  readonly linked: number
}

interface Place {
  readonly kind: BlockKind
  readonly level?: number
}

const PARAGRAPH: Place = { kind: 'paragraph' }

/** The blocks of a part of a page, in its order: headings, paragraphs, list items, quotes, captions, rows of tables. */
export function blocksOfElement(root: Parent, options: BlockOptions = { whole: false }): Part[] {
  const found = new Walk(options).blocks(root)
  return (options.whole ? found : withoutLinkLists(found)).map(({ linked: _linked, ...part }) => part)
}

interface Frame {
  /** What the blocks inside are. */
  readonly place: Place
  readonly block: boolean
  readonly link: boolean
  next: Child | null
}

/** Goes through a tree without recursion: pages are nested as deep as they like. */
class Walk {
  private readonly found: Found[] = []
  private readonly stack: Frame[] = []
  private line = ''
  private linked = 0
  private linkDepth = 0
  private readonly options: BlockOptions

  constructor(options: BlockOptions) {
    this.options = options
  }

  blocks(root: Parent): Found[] {
    this.stack.push({ place: PARAGRAPH, block: true, link: false, next: root.firstChild })
    for (let frame = this.stack.at(-1); frame; frame = this.stack.at(-1)) {
      const node = frame.next
      if (!node) this.leave()
      else {
        frame.next = node.nextSibling
        if (node instanceof Text) this.text(node.nodeValue.replace(/\s+/g, ' '))
        else this.enter(node, frame.place)
      }
    }
    return this.found
  }

  private leave(): void {
    const { place, block, link } = this.stack.pop()!
    if (block) this.flush(place)
    if (link) this.linkDepth -= 1
  }

  private text(text: string): void {
    this.line += text
    if (this.linkDepth > 0) this.linked += text.length
  }

  private enter(element: Element, place: Place): void {
    const tag = element.tagName
    if (isSkipped(element, tag, this.options.whole)) return
    if (tag === 'BR') return this.lineBreak(element, place)
    if (isReference(element, tag)) return this.text(referenceText(element))
    const block = BLOCKS.has(tag)
    const link = tag === 'A'
    if (block) {
      this.flush(place)
      if (!this.options.whole && isFurniture(element, tag)) return
      if (tag === 'TABLE' && isDataTable(element)) return this.add(tableParts(element))
      if (tag === 'PRE') return this.add(paragraphsOf(element.textContent).map(({ text }) => ({ kind: place.kind === 'quote' ? 'quote' : 'paragraph', text })))
    }
    if (link) this.linkDepth += 1
    this.stack.push({ place: block ? placeOf(element, tag, place) : place, block, link, next: element.firstChild })
  }

  private add(parts: Iterable<Part>): void {
    for (const part of parts) this.found.push({ ...part, linked: 0 })
  }

  /** Two in a row part paragraphs on pages without any; a single one is a space, but in a mail. */
  private lineBreak(element: Element, place: Place): void {
    let before = element.previousSibling
    while (before instanceof Text && before.nodeValue.trim() === '') before = before.previousSibling
    if (this.options.whole) this.line += '\n'
    else if (before instanceof Element && before.tagName === 'BR') this.flush(place)
    else this.line += ' '
  }

  private flush(place: Place): void {
    if (this.line.includes('\n')) this.add(paragraphsOf(this.line).map(({ text }) => ({ ...place, text })))
    else {
      const text = canonicalLine(this.line)
      if (text !== '') this.found.push({ ...place, text, linked: Math.min(1, this.linked / text.length) })
    }
    this.line = ''
    this.linked = 0
  }
}

function placeOf(element: Element, tag: string, around: Place): Place {
  if (/^H[1-6]$/.test(tag)) return { kind: 'heading', level: Number(tag[1]) }
  if (tag === 'FIGCAPTION' || (CAPTION_CLASS.test(element.className) && tag !== 'FIGURE' && isShorter(element, LONGEST_CAPTION))) return { kind: 'caption' }
  if (around.kind === 'caption') return around
  if (tag === 'BLOCKQUOTE' || around.kind === 'quote') return { kind: 'quote' }
  if (tag === 'LI' || tag === 'DD') return { kind: 'listItem' }
  return tag === 'UL' || tag === 'OL' || tag === 'DL' || tag === 'DT' || around.kind === 'heading' ? PARAGRAPH : around
}

/** A run of list items of which nearly all are links is a menu or a list of other articles, wherever it stands; so is its heading. */
function withoutLinkLists(found: readonly Found[]): Found[] {
  const kept: Found[] = []
  for (let at = 0; at < found.length;) {
    let end = at
    while (end < found.length && found[end]!.kind === 'listItem') end += 1
    const run = found.slice(at, end)
    if (run.length > 0 && run.filter(({ linked }) => linked > 0.8).length >= run.length * 0.8) {
      if (kept.at(-1)?.kind === 'heading' && kept.length > 1) kept.pop()
    } else if (run.length > 0) for (const item of run) kept.push(item)
    else kept.push(found[at]!)
    at = Math.max(end, at + 1)
  }
  return kept
}
