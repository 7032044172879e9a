import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { RedthreadError } from '../../contract/errors.ts'
import { WHOLE_PAGE } from '../import/pdf/page-reading.ts'
import { LITTLE_TEXT } from '../import/pdf/page-runs.ts'
import { pictureCover } from '../import/pdf/picture-cover.ts'
import { OPS } from '../import/pdf/pdfjs.ts'

/**
 * Refuses a page that reads as (nearly) empty where a picture on it cannot be decoded, or is too large to be: it is not empty, it was not seen. Draws the page a second
 * time, so it is asked only of pages with little text.
 * @throws ocr/picture
 */
export async function refuseMissingPicture(document: PDFDocumentProxy, number: number, letters: number): Promise<void> {
  if (letters >= LITTLE_TEXT) return
  const page = await document.getPage(number)
  try {
    const missing = await missingCover(page)
    if (letters === 0 ? missing > 0 : missing >= WHOLE_PAGE) throw new RedthreadError('ocr/picture', { issue: 'it is damaged, too large, or packed in a way that is not known here' })
  } finally {
    page.cleanup()
  }
}

/** The share of the page that the largest picture covers which could not be drawn. */
async function missingCover(page: PDFPageProxy): Promise<number> {
  const operators = await page.getOperatorList()
  const missing = new Set<string>()
  for (const [index, operator] of operators.fnArray.entries()) {
    if (operator !== OPS.paintImageXObject) continue
    const [id] = operators.argsArray[index] as [string]
    if (await pictureOf(page, id) === null) missing.add(id)
  }
  const { width, height } = page.getViewport({ scale: 1 })
  return pictureCover(operators, width * height, missing).cover
}

/** Null for one that cannot be decoded. One that several pages share has a name of its own in the document. */
function pictureOf(page: PDFPageProxy, id: string): Promise<unknown> {
  return new Promise((resolve) => void (id.startsWith('g_') ? page.commonObjs : page.objs).get(id, resolve))
}
