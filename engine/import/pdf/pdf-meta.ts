import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { MetaField } from '../../../core/article/article.ts'
import { edtfDate } from '../../../core/article/edtf-date.ts'
import type { MetaCandidate } from '../../../core/article/meta.ts'
import { canonicalLine } from '../../../core/text/canonical.ts'
import type { BlockText } from '../../../core/text/text-of-blocks.ts'
import { isOutlet } from '../rules/outlet.ts'
import { readDateline, readMetaLine } from '../rules/meta-line.ts'
import { isProse } from '../rules/shape.ts'

/** What programs write where a title or an author should stand. */
const NO_TITLE = /^(?:microsoft |untitled|document\d*$|slide \d|print|scan|powerpoint|layout \d|.*\.(?:docx?|pdf|indd|qxd|pptx?|xlsx?|rtf|odt|odp|tmp|txt|html?|tex|dvi|cdr|ai)$|\W*$|[\w-]+$)/i
const NO_AUTHOR = /^(?:user|admin(?:istrator)?|owner|author|unknown|anonymous|microsoft|windows|user\d*|pc|hp|dell|acer|asus|lenovo|toshiba|test|scanner|root|guest|.*@.*|\W*)$/i

/** So many of the first parts tell about the article itself. */
const HEAD = 12

/** Everything a PDF tells about itself: its properties, the head of its first page, and the address and title that a browser prints on its edges. */
export async function pdfMeta(document: PDFDocumentProxy, parts: readonly BlockText[], dropped: readonly string[]): Promise<MetaCandidate[]> {
  const { info, metadata } = await document.getMetadata().catch(() => ({ info: {} as Record<string, unknown>, metadata: null }))
  const property = (name: string): string => stringOf((info as Record<string, unknown>)[name])
  const xmp = (name: string): string => stringOf(metadata?.get(name))
  const found: MetaCandidate[] = []
  const add = (field: MetaField, value: string | null, origin: 'document' | 'text', confidence?: MetaCandidate['confidence']): void => {
    if (value !== null && canonicalLine(value) !== '') found.push(confidence ? { field, value, origin, confidence } : { field, value, origin })
  }

  const heading = parts.find(({ kind, level }) => kind === 'heading' && level === 1)?.text ?? null
  const stated = [xmp('dc:title'), property('Title')].map(canonicalLine).find((title) => title !== '' && !NO_TITLE.test(title)) ?? null
  // A program's title that holds the headline adds the outlet's name to it; one whose words are not in the text is some older document's.
  if (stated !== null && isBorneOut(stated, parts) && !(heading !== null && canonicalLine(stated).includes(heading))) add('title', stated, 'document')
  else add('title', heading, 'text')
  add('outlet', stated?.split(/\s+[|–—-]\s+/).slice(1).find(isOutlet) ?? null, 'document')
  for (const name of ['prism:publicationname', 'dc:publisher']) add('outlet', xmp(name), 'document')
  const author = [xmp('dc:creator'), property('Author')].map(canonicalLine).find((name) => name !== '' && !NO_AUTHOR.test(name) && /\p{L}{2}/u.test(name)) ?? null
  add('language', languageOf(xmp('dc:language')) ?? languageOf(property('Language')), 'document')
  add('url', addressIn(xmp('prism:url')) ?? null, 'document')
  add('url', dropped.map(addressIn).find((url) => url !== null) ?? null, 'text')
  add('published', dayOf(xmp('prism:publicationdate')), 'document')

  const head = headOf(parts)
  found.push(...head)
  // A program knows who sat at it and when, which is often not who wrote the text and when: the words of the text come first.
  if (!head.some(({ field }) => field === 'byline')) add('byline', author, 'document', 'low')
  if (!head.some(({ field }) => field === 'published')) add('published', dayOf(xmp('xmp:createdate')) ?? dayOf(property('CreationDate')), 'document', 'low')
  return found
}

function headOf(parts: readonly BlockText[]): MetaCandidate[] {
  const found: MetaCandidate[] = []
  const add = (field: MetaField, value: string | null): void => {
    if (value !== null) found.push({ field, value, origin: 'text' })
  }
  for (const { kind, text } of parts.slice(0, HEAD)) {
    if (kind === 'tableRow' || kind === 'footnote') continue
    const dateline = isProse(text) ? readDateline(text) : null
    const meta = isProse(text) ? null : readMetaLine(text)
    if (dateline) {
      add('published', dateline.published)
      add('outlet', dateline.outlet)
      add('byline', dateline.byline)
    }
    if (meta) {
      add('published', meta.published ?? meta.updated)
      add('updated', meta.updated)
      add('outlet', meta.outlet)
      if (!meta.additional) add('byline', meta.byline)
    }
    if (isProse(text)) break
  }
  return found
}

/** Most of a title's words stand in the document. */
function isBorneOut(title: string, parts: readonly BlockText[]): boolean {
  const words = title.toLowerCase().match(/[\p{L}\p{M}\p{N}]{2,}/gu) ?? []
  const text = parts.slice(0, 40).map((part) => part.text).join(' ').toLowerCase()
  return words.filter((word) => text.includes(word)).length * 3 >= words.length * 2
}

function stringOf(value: unknown): string {
  if (typeof value === 'string') return value
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string').join(', ') : ''
}

function languageOf(value: string): string | null {
  const tag = canonicalLine(value)
  return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : null
}

function addressIn(text: string): string | null {
  const url = /https?:\/\/[^\s<>"]+/i.exec(text)?.[0] ?? null
  // Browsers shorten a long address.
  return url === null || /(?:…|\.\.\.)/.test(url) ? null : url.replace(/[),.;]+$/, '')
}

/** "D:20241106101500+07'00'" or "2024-11-06T10:15:00+07:00". The day as written, in its own zone. */
function dayOf(value: string): string | null {
  const parts = /^(?:D:)?(\d{4})-?(\d{2})-?(\d{2})/.exec(canonicalLine(value))
  return parts && edtfDate(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}
