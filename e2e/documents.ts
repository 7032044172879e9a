import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { Document, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { beginText, endText, moveText, PDFDocument, PDFHexString, PDFName, PDFString, setFontAndSize, showText, StandardFonts } from 'pdf-lib'
import { join } from 'node:path'
import { ROOT } from '../scripts/lib/paths.mjs'

/** Documents for the tests, each written by a real writer. Their words are ours. */

/** A4, in points. */
const A4 = { width: 595, height: 842 }
const LINE = 18

/** A PDF with the given paragraphs on its pages, the first line of the first page as its headline, set in lines of at most 80 letters. */
export async function pdfOf(pages: readonly (readonly string[])[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const [serif, bold] = [await pdf.embedFont(StandardFonts.TimesRoman), await pdf.embedFont(StandardFonts.TimesRomanBold)]
  pages.forEach((paragraphs, number) => {
    const page = pdf.addPage([A4.width, A4.height])
    let y = A4.height - 90
    paragraphs.forEach((paragraph, index) => {
      const isHeadline = number === 0 && index === 0
      for (const line of linesOf(paragraph, isHeadline ? 40 : 80)) {
        page.drawText(line, { x: 72, y, size: isHeadline ? 20 : 12, font: isHeadline ? bold : serif })
        y -= isHeadline ? 26 : LINE
      }
      y -= LINE
    })
  })
  return pdf.save()
}

/** A PDF of lines in Chinese, in a typeface that it only names: its letters are numbers to whoever lacks Adobe's character maps. */
export async function chinesePdf(lines: readonly string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const { context } = pdf
  const page = pdf.addPage([A4.width, A4.height])
  const name = 'STSong-Light'
  const descriptor = context.register(context.obj({
    Type: 'FontDescriptor', FontName: name, Flags: 6, FontBBox: [-25, -254, 1000, 880], ItalicAngle: 0, Ascent: 880, Descent: -120, CapHeight: 880, StemV: 93,
  }))
  const glyphs = context.register(context.obj({
    Type: 'Font', Subtype: 'CIDFontType0', BaseFont: name, DW: 1000, FontDescriptor: descriptor,
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('GB1'), Supplement: 2 },
  }))
  const font = context.register(context.obj({ Type: 'Font', Subtype: 'Type0', BaseFont: `${name}-UniGB-UCS2-H`, Encoding: 'UniGB-UCS2-H', DescendantFonts: [glyphs] }))
  page.node.setFontDictionary(PDFName.of('F'), font)
  lines.forEach((line, index) => {
    const letters = PDFHexString.of(Buffer.from(line, 'utf16le').swap16().toString('hex'))
    page.pushOperators(beginText(), setFontAndSize('F', index === 0 ? 20 : 12), moveText(72, A4.height - 90 - index * 2 * LINE), showText(letters), endText())
  })
  return pdf.save()
}

function linesOf(paragraph: string, letters: number): string[] {
  const lines: string[] = []
  for (const word of paragraph.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

const SCANNED = 'Scanned'
GlobalFonts.registerFromPath(join(ROOT, 'out/fonts/NotoSerif_400Regular.ttf'), SCANNED)

/** A picture of a page with these lines on it, as a scanner makes one. */
export function scanOf(lines: readonly string[]): Uint8Array {
  const canvas = createCanvas(1240, 1754)
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = '#000000'
  context.font = `32px ${SCANNED}`
  lines.forEach((line, index) => context.fillText(line, 130, 220 + index * 56))
  return canvas.toBuffer('image/png')
}

/** A PDF of two pages: words on the first, nothing but a picture on the second. */
export async function halfScannedPdf(paragraphs: readonly string[], scanned: readonly string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await pdfOf([paragraphs]))
  const page = pdf.addPage([A4.width, A4.height])
  page.drawImage(await pdf.embedPng(scanOf(scanned)), { x: 0, y: 0, ...A4 })
  return pdf.save()
}

interface WordText {
  readonly headline: string
  readonly paragraphs: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Set at the end of the first paragraph. */
  readonly footnote: string
}

/** A Word document with a heading, a table and a footnote. */
export function docxOf({ headline, paragraphs, rows, footnote }: WordText): Promise<Uint8Array> {
  const [first = '', ...others] = paragraphs
  return Packer.toBuffer(new Document({
    footnotes: { 1: { children: [new Paragraph(footnote)] } },
    sections: [{
      children: [
        new Paragraph({ text: headline, heading: HeadingLevel.HEADING_1 }),
        new Paragraph({ children: [new TextRun(first), new FootnoteReferenceRun(1)] }),
        new Table({ rows: rows.map((cells) => new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) })) }),
        ...others.map((paragraph) => new Paragraph(paragraph)),
      ],
    }],
  }))
}

/** A news page as an outlet serves it, with its menu and what else is around the article. */
export function webPage({ title, url, published, updated, paragraphs }: {
  readonly title: string; readonly url: string; readonly published: string; readonly updated?: string; readonly paragraphs: readonly string[]
}): string {
  const data = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: title, datePublished: published, dateModified: updated ?? published, url, publisher: { '@type': 'Organization', name: 'River Post' } }
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | River Post</title><link rel="canonical" href="${url}">
<script type="application/ld+json">${JSON.stringify(data)}</script></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><main><article><h1>${title}</h1>
${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}
</article></main><aside>Most read this week</aside><footer>River Post, all rights kept</footer></body></html>`
}
