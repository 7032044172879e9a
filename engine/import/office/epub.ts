import type { MetaCandidate } from '../../../core/article/meta.ts'
import { canonicalLine } from '../../../core/text/canonical.ts'
import type { BlockText } from '../../../core/text/text-of-blocks.ts'
import { decode } from '../decode.ts'
import { blocksOfElement } from '../html-blocks.ts'
import { parseHtml } from '../html-document.ts'
import { takeNotes } from '../html-notes.ts'
import type { Element } from '../html-tree.ts'
import type { Reading, ReaderInput } from '../reading.ts'
import { readEpubPackage, resolvePart, type EpubMeta } from './epub-package.ts'
import { propertyCandidates } from './properties.ts'
import { openZip } from './zip-parts.ts'

/**
 * Reads a book: its chapters in order, each with its notes at its end.
 * @throws import/damaged, import/too-much, import/locked
 */
export async function readEpub({ bytes }: ReaderInput): Promise<Reading> {
  const zip = await openZip(bytes, 'EPUB')
  const book = readEpubPackage(zip)
  const parts: BlockText[] = []
  const marks: NoteMarks = new Map()
  for (const chapter of book.chapters) for (const part of chapterParts(chapter, decode(zip.read(chapter), { html: true }).text, marks)) parts.push(part)
  return { parts, candidates: bookCandidates(book) }
}

const NOTE = /(?:^|\s)(?:footnote|endnote|rearnote)(?:\s|$)/
const CONTENTS = /(?:^|\s)(?:toc|landmarks|page-list|lot|loi)(?:\s|$)/

/** The marks of notes by the place of the note, "part#id": it may be in a later part. */
type NoteMarks = Map<string, string>

function chapterParts(chapter: string, raw: string, marks: NoteMarks): BlockText[] {
  const document = parseHtml(withEndTags(raw))
  const noted: Element[] = []
  for (const element of document.querySelectorAll('[epub\\:type]')) {
    const type = element.getAttribute('epub:type') ?? ''
    if (/(?:^|\s)noteref(?:\s|$)/.test(type)) {
      element.setAttribute('role', 'doc-noteref')
      const [path = '', id] = (element.getAttribute('href') ?? '').split('#')
      if (id) marks.set(`${path === '' ? chapter : resolvePart(chapter, path)}#${id}`, canonicalLine(element.textContent).replace(/^\[|\]$/g, ''))
    } else if (NOTE.test(type)) {
      element.setAttribute('role', 'doc-footnote')
      noted.push(element)
    } else if (CONTENTS.test(type)) element.remove()
  }
  for (const note of noted) markNote(note, marks.get(`${chapter}#${note.id}`) ?? '')
  const notes = takeNotes(document).map(({ text }): BlockText => ({ kind: 'footnote', text: text.replace(/^(\d{1,4})(?:[.)]\s*|\s+)(?=\S)/, '[$1] ') }))
  const body = document.querySelector('body')
  const blocks = body ? blocksOfElement(body, { whole: true }).map(({ kind, level, text }): BlockText => (kind === 'heading' ? { kind, level, text } : { kind, text })) : []
  return [...blocks, ...notes]
}

/** Notes that pop up beside the text mostly do not say their mark themselves. */
function markNote(note: Element, mark: string): void {
  if (mark === '' || mark.length > 8 || note.tagName === 'LI') return
  if (!canonicalLine(note.textContent).replace(/^\[/, '').startsWith(mark)) note.insertBefore(note.ownerDocument.createTextNode(`[${mark}] `), note.firstChild)
}

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i

/** A book's pages are XML, in which <title/> is whole; to HTML it would begin a title that never ends. */
function withEndTags(raw: string): string {
  return raw.replace(/<([a-z][\w:-]{0,40})(\s[^<>]*)?\/>/gi, (whole, name: string, attributes: string | undefined) => (VOID.test(name) ? whole : `<${name}${attributes ?? ''}></${name}>`))
}

function bookCandidates({ values }: EpubMeta): MetaCandidate[] {
  const of = (...names: readonly string[]): string[] => names.flatMap((name) => values.get(name) ?? []).map(canonicalLine).filter((value) => value !== '')
  const found = propertyCandidates({
    title: of('title')[0], authors: of('creator', 'creator aut'), published: of('date publication', 'date', 'date original-publication')[0], created: of('date creation')[0], modified: of('date modification')[0],
    language: of('language')[0],
  })
  const outlet = of('publisher')[0]
  if (outlet !== undefined) found.push({ field: 'outlet', value: outlet, origin: 'document' })
  const url = of('source', 'identifier', 'identifier URI').find((value) => /^https?:\/\/\S+$/.test(value))
  if (url !== undefined) found.push({ field: 'url', value: url, origin: 'document' })
  return found
}
