import { canonicalLine } from '../../core/text/canonical.ts'
import { spacedText } from './html-nodes.ts'
import { Element, type Document } from './html-tree.ts'
import type { Part } from './tidy.ts'

/** Where the notes of a page stand: marked as such, or in the ways of Wikipedia, Markdown, WordPress and Word. */
const NOTES = [
  '[role~="doc-footnote"]', '[role~="doc-endnote"]', '[role~="doc-endnotes"] li', '.footnotes li', 'ol.references > li', '.wp-block-footnotes > li', '.footnote-text', '[id^="ftn"]:not(a)',
  '[id^="edn"]:not(a)', 'aside.footnote', 'p.footnote', 'div.footnote', 'aside[epub\\:type~="footnote"]',
].join(', ')
/** The way back from a note to its place. */
const BACK = '.mw-cite-backlink, .footnote-backref, [role~="doc-backlink"], [rev="footnote"], a[href^="#fnref"], a[aria-label^="Jump to"]'
const REFERENCE = /(?:^|\s)(?:reference|footnote(?:-?ref)?|fn|noteref)(?:\s|$)/i
/** Pages with more are no articles. */
const MOST = 5000

const MARK = /^(?:\[[\p{L}\d*†‡§]{1,4}\]|\d{1,4}[.)\s]|[*†‡§]+)/u

/** Takes the notes out of a document: blocks to stand at the end of the text, each with its mark in front. */
export function takeNotes(document: Document): Part[] {
  const places = new Map<Element, number>()
  const found = document.body.querySelectorAll(NOTES).slice(0, MOST).filter((element) => element.tagName === 'LI' || !element.querySelector(NOTES))
  const notes = found.map((element): Part | null => {
    const list = element.parentNode instanceof Element ? element.parentNode : null
    const place = list ? (places.get(list) ?? (Number(list.getAttribute('start')) || 1) - 1) + 1 : 1
    if (list) places.set(list, place)
    for (const back of element.querySelectorAll(BACK)) if (!MARK.test(canonicalLine(back.textContent))) back.remove()
    const text = canonicalLine(spacedText(element).replace(/[↩↑⤴]\uFE0E?/g, ''))
    if (!/[\p{L}\p{N}]/u.test(text)) return null
    return { kind: 'footnote', text: MARK.test(text) || element.tagName !== 'LI' ? text : `[${place}] ${text}` }
  })
  for (const element of found) element.remove()
  return notes.filter((note) => note !== null)
}

/** Whether an element is the mark of a note in running text. */
export function isReference(element: Element, tag: string): boolean {
  if (tag === 'A') return element.getAttribute('role') === 'doc-noteref' || (/^#(?:_?ftn|_?edn|fn|cite_note)/.test(element.getAttribute('href') ?? '') && isMark(element))
  if (tag !== 'SUP') return false
  return isMark(element) && (REFERENCE.test(element.className) || element.querySelector('a[href*="#"]') !== null)
}

function isMark(element: Element): boolean {
  return /^\s*\[?\s*[\p{L}\d*†‡§]{1,6}\s*\]?\s*$/u.test(element.textContent)
}

/** A mark as it stands in the text: a number in brackets, so that it runs into no other. */
export function referenceText(element: Element): string {
  const mark = (element.textContent).replace(/\s+/g, '')
  return /^\d+$/.test(mark) ? `[${mark}]` : mark
}
