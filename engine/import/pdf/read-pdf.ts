import { RedthreadError } from '../../../contract/errors.ts'
import type { BlockText } from '../../../core/text/text-of-blocks.ts'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PagedReading, Reading, ReaderInput } from '../reading.ts'
import { blocksOf, type PageLine } from './blocks.ts'
import { withoutFurniture } from './furniture.ts'
import { withPdf } from './open-pdf.ts'
import { layOut } from './page-layout.ts'
import { readingOfPage } from './page-reading.ts'
import { pageRuns, type Box, type PageRuns } from './page-runs.ts'
import { pdfMeta } from './pdf-meta.ts'
import { refuseBomb } from './refuse-bomb.ts'
import { segmentsOf, type Segment } from './segments.ts'
import { placeParts } from './to-reading.ts'

/** More pages than any article has; a document of that kind is a library. */
const MOST_PAGES = 5000

/** UTF-16 units: a book has a million. */
const MOST_TEXT = 20_000_000

/**
 * Reads a PDF: its text layer in the order of reading, with the place of every line on its pages. Pages that are pictures wait for OCR.
 * @throws import/damaged, import/password-needed, import/wrong-password, import/too-much, import/too-many-pages
 */
export async function readPdf({ bytes, password }: ReaderInput): Promise<Reading> {
  refuseBomb(bytes)
  return withPdf({ bytes, password, largestPicture: null }, async (document) => {
    if (document.numPages > MOST_PAGES) throw new RedthreadError('import/too-many-pages', { limit: MOST_PAGES })
    const pages = await readPages(document)
    const { parts, paged, dropped } = compose(pages)
    return { parts, paged, candidates: await pdfMeta(document, parts, dropped) }
  })
}

async function readPages(document: PDFDocumentProxy): Promise<PageRuns[]> {
  const fonts = new Map<string, boolean>()
  const pages: PageRuns[] = []
  let text = 0
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await readPage(document, number, fonts)
    text += page.runs.reduce((sum, run) => sum + run.text.length, 0)
    if (text > MOST_TEXT) throw new RedthreadError('import/too-much', { limit: MOST_TEXT / 1_000_000 })
    pages.push(page)
  }
  return pages
}

async function readPage(document: PDFDocumentProxy, number: number, fonts: Map<string, boolean>): Promise<PageRuns> {
  try {
    return await pageRuns(document, number, fonts)
  } catch (error) {
    throw error instanceof RedthreadError ? error : new RedthreadError('import/damaged', { kind: 'PDF', issue: `page ${number} cannot be read` })
  }
}

function compose(pages: readonly PageRuns[]): { parts: readonly BlockText[]; paged: PagedReading; dropped: readonly string[] } {
  const readings = pages.map(readingOfPage)
  const textOnly = pages.map((page, index) => (readings[index] === 'text' ? page : { ...page, runs: [], aside: [] }))
  const main = withoutFurniture(textOnly.map(({ runs, turnedHeight }) => ({ segments: segmentsOf(runs), height: turnedHeight })))
  const aside = withoutFurniture(textOnly.map((page) => ({ segments: segmentsOf(page.aside), height: page.turnedHeight })))
  const { drafts, words } = blocksOf(main.sheets.map((segments) => layOut(segments)))
  const withAside = drafts.map((page, index) => [...page, ...aside.sheets[index]!.map((line) => asideDraft(index, line))])
  const { parts, lines, pageStarts } = placeParts(withAside, words, ({ page, line }) => lineBox(pages[page]!, line))
  return {
    parts, dropped: main.dropped,
    paged: { lines, pages: pages.map(({ width, height }, index) => ({ ...pageStarts[index]!, width, height, reading: readings[index]!, confidence: null })) },
  }
}

/** What is written along the edge of a page: the credit of a picture, the stamp of an archive. */
function asideDraft(page: number, line: Segment): Parameters<typeof placeParts>[0][number][number] {
  return { kind: 'caption', cells: [[{ page, line } satisfies PageLine]], column: null, size: line.size, bold: line.bold }
}

function lineBox({ boxOf }: PageRuns, { left, top, right, bottom }: Segment): Box {
  return boxOf(left, top, right, bottom)
}
