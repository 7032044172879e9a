import { Text, type Child, type Document, type Element, type Parent } from './html-tree.ts'

/** Elements whose content is never the article's words. */
const SKIPPED = new Set((
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH CANVAS IFRAME OBJECT EMBED FORM BUTTON SELECT INPUT TEXTAREA NAV AUDIO VIDEO DIALOG HEAD TITLE DATALIST '
  + 'AMP-AD AMP-SIDEBAR AMP-CONSENT AMP-SOCIAL-SHARE AMP-ANALYTICS AMP-USER-NOTIFICATION AMP-STICKY-AD AMP-IFRAME AMP-EMBED'
).split(' '))

/** What a mail skips: its words may stand in any element that is shown. */
const UNSEEN = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE SVG CANVAS IFRAME OBJECT EMBED HEAD TITLE'.split(' '))

const FURNITURE = new RegExp(
  String.raw`(?:^|\s)widget(?:[\s_]|$)|(?:^|[\s_-])(?<!(?:has|with|without|no)[_-])(?:share|sharing|sharedaddy|addtoany|social|related|recommend\w*|newsletter|subscri(?:be|ption)\w*|breadcrumbs?|pagination|comments?|advert\w*|promo|cookie\w*|consent|gdpr|paywall|`
    + String.raw`most-(?:read|popular|viewed)|read-?(?:more|next|also)|also-?read|trending|menu|nav|navbar|sidebar|tags|toolbar|skip-link|view-?count|post-views|reading-time|mw-editsection|catlinks|`
    + String.raw`navbox|noprint|printfooter|jump-to-nav|screen-reader-text|sr-only|visually-?hidden)(?:[\s_-]|$)`,
  'i',
)
/** The bars that archives and caches put above a page: the Wayback Machine's, archive.today's, Google's. */
const ARCHIVE_BARS = /^(?:wm-ipp\S*|wm-capinfo|wm-toolbar|donato|HEADER|hashtags|google-cache-hdr|\S*__google-cache-hdr)$/

/** What the article is in, or its headline: nothing around it is furniture, whatever it is called. */
const ARTICLE = 'h1, article, main, [itemprop="articleBody"]'

/** Of a block with a telling class, longer than this the class must mean something else. UTF-16 units. */
const LONGEST = 1500

export function isSkipped(element: Element, tag: string, whole: boolean): boolean {
  return (whole ? UNSEEN : SKIPPED).has(tag) || isHidden(element)
}

/** Whether a block belongs to the page around the article. */
export function isFurniture(element: Element, tag: string): boolean {
  if (tag === 'FOOTER') return !element.closest('blockquote')
  if (/^(?:navigation|search|complementary|contentinfo|menu|menubar|toolbar)$/.test(element.getAttribute('role') ?? '')) return true
  if (tag === 'ARTICLE' || tag === 'MAIN' || tag === 'BODY' || !(FURNITURE.test(element.className) || FURNITURE.test(element.id))) return false
  return isShorter(element, LONGEST) && element.querySelector(ARTICLE) === null
}

/** Takes out of a document what an archive or a cache put into it. */
export function withoutArchiveBars(document: Document): void {
  for (const element of document.querySelectorAll('body > [id], #wm-ipp-base, #wm-ipp')) {
    if (ARCHIVE_BARS.test(element.id)) element.remove()
  }
}

/** How many nodes are looked at: to measure the text of nested elements again and again would take time that grows with the square of their depth. */
const MOST_NODES = 3000

/** Whether the text below an element is shorter than `limit`, UTF-16 units. Elements with very much in them are not. */
export function isShorter(element: Element, limit: number): boolean {
  let length = 0
  let nodes = 0
  let node: Child | null = element.firstChild
  while (node) {
    nodes += 1
    if (node instanceof Text) length += node.nodeValue.trim().length
    if (length >= limit || nodes > MOST_NODES) return false
    let next: Child | null = node.firstChild ?? node.nextSibling
    for (let up: Child | Parent | null = node; !next && up; next = up?.nextSibling ?? null) {
      up = up.parentNode
      if (up === element) return true
    }
    node = next
  }
  return true
}

function isHidden(element: Element): boolean {
  return element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true'
    || /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(element.getAttribute('style') ?? '')
}
