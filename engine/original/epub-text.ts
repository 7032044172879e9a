import { posix } from 'node:path'
import { damaged } from '../import/office/damaged.ts'
import { walkXml } from '../import/office/xml-walk.ts'
import { openZip } from '../import/office/zip-parts.ts'
import { shownText } from './page-text.ts'
import type { OriginalFile, OriginalText } from './request.ts'

const NAMESPACES = { 'urn:oasis:names:tc:opendocument:xmlns:container': 'container', 'http://www.idpf.org/2007/opf': 'opf' }

/** The text of a book: its chapters in the order in which they are read. */
export async function epubText({ bytes }: OriginalFile): Promise<OriginalText> {
  const zip = await openZip(bytes, 'EPUB')
  let book: string | undefined
  walkXml(zip.read('META-INF/container.xml'), { kind: 'EPUB', part: 'META-INF/container.xml' }, NAMESPACES, {
    open: (name, attribute) => {
      if (name === 'container:rootfile') book ??= attribute('full-path')
    },
  })
  if (book === undefined) throw damaged('EPUB', 'the part that lists its chapters is missing')
  const folder = posix.dirname(book)
  const files = new Map<string, string>()
  const chapters: string[] = []
  walkXml(zip.read(book), { kind: 'EPUB', part: book }, NAMESPACES, {
    open: (name, attribute) => {
      const [id, href, idref] = [attribute('id'), attribute('href'), attribute('idref')]
      if (name === 'opf:item' && id !== undefined && href !== undefined) files.set(id, posix.join(folder, decoded(href)))
      if (name === 'opf:itemref' && idref !== undefined) chapters.push(idref)
    },
  })
  const pages = chapters.map((id) => files.get(id)).filter((file) => file !== undefined && zip.has(file)) as string[]
  return { text: pages.map((page) => shownText(Buffer.from(zip.read(page)).toString('utf8'))).join('\n\n'), source: null }
}

/** A path in a book is an address: %20 is a space. */
function decoded(href: string): string {
  try {
    return decodeURIComponent(href.replace(/#.*$/, ''))
  } catch {
    return href
  }
}
