import { PDFDocument, StandardFonts, degrees, type PDFFont, type PDFPage } from 'pdf-lib'

/** Draws on a page of 600 by 800 points; `y` is counted down from the top. */
export interface Sheet {
  readonly page: PDFPage
  /** One line as it is. */
  readonly line: (text: string, x: number, y: number, type?: Type) => void
  /** Sets a paragraph to a width, breaking words where they have a "|" if they do not fit. Returns `y` for the line after it. */
  readonly paragraph: (text: string, box: { x: number; y: number; width: number; indent?: number }, type?: Type) => number
}

export interface Type { readonly size?: number; readonly bold?: boolean; readonly turn?: number }

/** A PDF of our own words, written by pdf-lib. */
export async function pdfOf(pages: readonly ((sheet: Sheet) => void)[], prepare: (document: PDFDocument) => void = () => {}): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const plain = await document.embedFont(StandardFonts.TimesRoman)
  const bold = await document.embedFont(StandardFonts.TimesRomanBold)
  for (const draw of pages) draw(sheetOf(document.addPage([600, 800]), plain, bold))
  prepare(document)
  return document.save()
}

function sheetOf(page: PDFPage, plain: PDFFont, heavy: PDFFont): Sheet {
  const line: Sheet['line'] = (text, x, y, { size = 10, bold = false, turn = 0 } = {}) => page.drawText(text, { x, y: 800 - y, size, font: bold ? heavy : plain, rotate: degrees(turn) })
  return {
    page, line,
    paragraph: (text, { x, y, width, indent = 0 }, type = {}) => {
      const { size = 10, bold = false } = type
      const fits = (words: string, room: number): boolean => (bold ? heavy : plain).widthOfTextAtSize(words, size) <= room
      let at = y
      let open = ''
      let left = x + indent
      const end = (): void => {
        line(open, left, at, type)
        at += size * 1.25
        left = x
        open = ''
      }
      for (const word of text.split(' ')) {
        const next = open === '' ? word : `${open} ${word}`
        if (fits(next.replaceAll('|', ''), x + width - left)) open = next.replaceAll('|', '')
        else {
          const [head = '', tail] = word.split('|')
          const parts = tail !== undefined && open !== '' && fits(`${open} ${head}-`, x + width - left)
          if (parts) open = `${open} ${head}-`
          end()
          open = parts ? tail : word.replaceAll('|', '')
        }
      }
      end()
      return at
    },
  }
}
