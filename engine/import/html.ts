/// <reference lib="dom" />
import { Readability } from '@mozilla/readability'
import type { MetaCandidate } from '../../core/article/meta.ts'
import { canonicalLine } from '../../core/text/canonical.ts'
import { blocksOfElement } from './html-blocks.ts'
import { parseHtml } from './html-document.ts'
import { withoutArchiveBars } from './html-furniture.ts'
import { headlineOf, readPageMeta } from './html-meta.ts'
import { childrenOf } from './html-nodes.ts'
import { takeNotes } from './html-notes.ts'
import type { Document, Element } from './html-tree.ts'
import { readArticleBody, statedThings } from './json-ld.ts'
import { pageMeta } from './page-head.ts'
import { readPlainText } from './plain-text.ts'
import type { Reading } from './reading.ts'
import { isTitleLike } from './rules/shape.ts'
import { settleNames } from './settle-names.ts'
import { tidy, type Part } from './tidy.ts'

/** Reads a saved web page: its article without what surrounds it, and what the page says about it. */
export function readHtml(raw: string): Reading {
  const document = parseHtml(raw)
  const things = statedThings(document)
  const candidates = readPageMeta(document, things, raw)
  const typed = typedText(document)
  if (typed !== null) {
    const plain = readPlainText(typed)
    // Its title element holds a file's name at best.
    return { parts: plain.parts, candidates: settleNames([...candidates.filter(({ field }) => field !== 'title'), ...plain.candidates]) }
  }
  withoutArchiveBars(document)
  const headline = headlineOf(document)
  const stated = readArticleBody(things)
  const notes = takeNotes(document)
  const readable = !isBeyondReadability(document.body)
  const untouched = readable ? document.body.innerHTML : document.body
  const article = readable ? tidy(articleBlocks(document)) : []
  const all = lazily(() => tidy(blocksOfElement(untouched)))
  const shown = lengthOf(article) > 1000 || lengthOf(article) * 4 >= lengthOf(all()) ? article : all()
  // A page whose text a script would fetch, or that shows only the beginning, may carry it whole as data.
  const parts = stated.length > 0 && lengthOf(stated) > lengthOf(shown) * 1.5 ? stated : shown
  const title = headingOf(all, headline, candidates)
  const head = pageMeta(parts, title, 'html')
  return { parts: [...head.parts, ...notes], candidates: settleNames([...candidates, ...head.candidates]) }
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}

/** The text of a page that is nothing but preformatted text: a plain text as a browser shows and saves it. */
function typedText(document: Document): string | null {
  const [only, ...more] = [...childrenOf(document.body)].filter(({ tagName }) => tagName !== 'SCRIPT' && tagName !== 'STYLE')
  return only?.tagName === 'PRE' && more.length === 0 ? only.textContent : null
}

/** Readability takes the document apart: nothing can be read from it afterwards. */
function articleBlocks(document: Document): Part[] {
  const content = new Readability<Element>(document as unknown as globalThis.Document, { keepClasses: true, disableJSONLD: true, serializer: (node) => node as unknown as Element }).parse()?.content
  return content ? blocksOfElement(content) : []
}

/** Readability's time grows with the square of the depth of a page and of the elements side by side: at these bounds it takes some 10 s. Pages beyond are read whole. */
const DEEPEST = 120
const WIDEST = 3000
const MOST_ELEMENTS = 30_000

function isBeyondReadability(body: Element): boolean {
  const open: { next: Element | null; width: number }[] = [{ next: body, width: 0 }]
  let elements = 0
  for (let level = open.at(-1); level; level = open.at(-1)) {
    const element = level.next
    if (!element) open.pop()
    else {
      elements += 1
      level.width += 1
      if (open.length > DEEPEST + 1 || level.width > WIDEST || elements > MOST_ELEMENTS) return true
      level.next = element.nextElementSibling
      if (element.firstElementChild) open.push({ next: element.firstElementChild, width: 0 })
    }
  }
  return false
}

function lengthOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { text }) => sum + text.length, 0)
}

/** The headline as the page shows it: its h1, unless that is the site's name; else a first heading that the page's title repeats. */
function headingOf(all: () => readonly Part[], headline: string | null, candidates: readonly MetaCandidate[]): string | null {
  const titles = candidates.filter(({ field }) => field === 'title').map(({ value }) => canonicalLine(value))
  const outlets = candidates.filter(({ field }) => field === 'outlet').map(({ value }) => canonicalLine(value).toLowerCase())
  if (headline !== null && isTitleLike(headline) && !outlets.includes(headline.toLowerCase())) return headline
  return all().slice(0, 12).find(({ text }) => titles.includes(text))?.text ?? null
}
