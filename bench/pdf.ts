import { PDFDocument, StandardFonts } from 'pdf-lib'
import type { GeneratedArticle } from './corpus.ts'

const A4 = [595, 842] as const
const SIZE = 10.5
const LEADING = 14
const MARGIN = 60
/** Characters of Helvetica at SIZE that fit between the margins, nearly always. */
const WIDTH = 88
const LINES = 50

/** A document with one article a page, with running headers and page numbers; what does not fit on its page is left out. */
export async function asPdf(articles: readonly GeneratedArticle[]): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  const bold = await document.embedFont(StandardFonts.HelveticaBold)
  document.setTitle(articles[0]!.title)
  document.setAuthor('Research desk')
  for (const [index, { title, paragraphs }] of articles.entries()) {
    const page = document.addPage([...A4])
    page.drawText('Monitoring report', { x: MARGIN, y: 805, size: 8, font })
    page.drawText(title, { x: MARGIN, y: 770, size: 14, font: bold })
    const lines = paragraphs.flatMap((paragraph) => [...wrapped(paragraph), '']).slice(0, LINES)
    page.drawText(lines.join('\n'), { x: MARGIN, y: 745, size: SIZE, lineHeight: LEADING, font })
    page.drawText(`Page ${index + 1} of ${articles.length}`, { x: 270, y: 25, size: 8, font })
  }
  return document.save()
}

function wrapped(text: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > WIDTH) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
