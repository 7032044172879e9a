import { PDFArray, PDFDocument, PDFName, type PDFPage, type PDFRef } from 'pdf-lib'
import { attach, type Attachment } from './attach.ts'
import { createContent, type Content, type LinkArea } from './content.ts'
import { embedFont, type EmbeddedFont } from './embedded-font.ts'
import type { Face } from './face.ts'
import type { Bookmark } from './flow.ts'
import { writeOutline, type OutlineEntry } from './outline.ts'

export interface DocumentInfo {
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly producer: string
  readonly created: Date
  /** BCP 47 */
  readonly language: string
}

/** Points. */
export interface PageSize {
  readonly width: number
  readonly height: number
}

/** A place on a page; `y` up from its foot. */
export interface Anchor {
  readonly name: string
  readonly y: number
  readonly bookmark?: Bookmark
}

/** A PDF being written. Links may lead to anchors of pages that come later. */
export interface PdfWriter {
  readonly addPage: (draw: (content: Content) => readonly Anchor[]) => void
  /** The lines of all pages so far, in the order of reading, without headers and footers. */
  readonly text: () => readonly string[]
  /** Throws when a link leads nowhere. */
  readonly finish: (attachments: readonly Attachment[]) => Promise<Uint8Array>
}

type Destination = OutlineEntry['destination']

/** Room above an anchor when a reader jumps to it, in points. */
const HEADROOM = 12

export async function createPdf(info: DocumentInfo, size: PageSize): Promise<PdfWriter> {
  const document = await PDFDocument.create({ updateMetadata: false })
  writeInfo(document, info)
  const fonts = new Map<Face, EmbeddedFont>()
  const links: { readonly page: PDFPage; readonly areas: readonly LinkArea[] }[] = []
  const destinations = new Map<string, Destination>()
  const outline: OutlineEntry[] = []
  const lines: string[] = []

  const embedded = (face: Face): EmbeddedFont => {
    let font = fonts.get(face)
    if (!font) {
      font = embedFont(document.context, face, `F${fonts.size + 1}`)
      fonts.set(face, font)
    }
    return font
  }

  return {
    addPage(draw) {
      const page = document.addPage([size.width, size.height])
      const content = createContent(embedded)
      const anchors = draw(content)
      const { operators, fonts: used, links: areas, text } = content.result()
      lines.push(...text)
      page.node.set(PDFName.of('Contents'), document.context.register(document.context.flateStream(operators)))
      for (const { key, ref } of used) page.node.setFontDictionary(PDFName.of(key), ref)
      links.push({ page, areas })
      for (const { name, y, bookmark } of anchors) {
        const destination = [page.ref, PDFName.of('XYZ'), null, Math.round(Math.min(size.height, y + HEADROOM)), null] as const
        destinations.set(name, destination)
        if (bookmark) outline.push({ ...bookmark, destination })
      }
    },
    text: () => lines,
    async finish(attachments) {
      for (const { page, areas } of links) writeLinks(document, page, areas, destinations)
      writeOutline(document, outline)
      for (const attachment of attachments) await attach(document, attachment, info.created)
      for (const font of fonts.values()) font.write()
      return document.save()
    },
  }
}

function writeInfo(document: PDFDocument, info: DocumentInfo): void {
  document.setTitle(info.title, { showInWindowTitleBar: true })
  if (info.author !== '') document.setAuthor(info.author)
  document.setSubject(info.subject)
  document.setProducer(info.producer)
  document.setCreator(info.producer)
  document.setCreationDate(info.created)
  document.setModificationDate(info.created)
  document.setLanguage(info.language)
}

function writeLinks(document: PDFDocument, page: PDFPage, areas: readonly LinkArea[], destinations: ReadonlyMap<string, Destination>): void {
  if (areas.length === 0) return
  const refs = areas.map((area): PDFRef => {
    const destination = destinations.get(area.to)
    if (!destination) throw new Error(`A link leads to ${area.to}, which is not in the document.`)
    return document.context.register(document.context.obj({
      Type: 'Annot', Subtype: 'Link', Border: [0, 0, 0], Dest: [...destination],
      Rect: [area.x, area.y, area.x + area.width, area.y + area.height].map((value) => Math.round(value * 100) / 100),
    }))
  })
  const annotations = PDFArray.withContext(document.context)
  for (const ref of refs) annotations.push(ref)
  page.node.set(PDFName.of('Annots'), annotations)
}
