import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { PDFName, degrees } from 'pdf-lib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { textOfBlocks } from '../../../core/text/text-of-blocks.ts'
import { placePages } from '../place-pages.ts'
import { readArticle } from '../read-article.ts'
import { fuzzReader, mutationsOf } from '../testing-mutations.ts'
import { readPdf } from './read-pdf.ts'
import { pdfOf, type Sheet } from './testing.ts'

const GATE = 'Residents of the river district say that the gate of the estate known as Lamp Yard was shut on the last evening of the year, and that no delivery was let through until the ninth morning, when an inspec|tion party of the province arrived.'
const SHOPS = 'Two shopkeepers, who asked not to be named because their customers live inside, told of generators running through the night and of an unknown convoy of cov|ered trucks along the embank|ment. Neither could say how many people were carried away.'
const OFFICE = 'The administration confirmed the inspection but would not say what came of it. A spokesman said that papers had been requested from the owners, and that a statement would be published once the letters had been trans|lated into Khmer.'
const LAND = 'According to the land register, the parcel was sold three times within eighteen months. The first buyer, a company at the same address as a notary, sold it on to a partnership whose directors are not listed anywhere.'

/** As they should come out. */
const plain = (text: string): string => text.replaceAll('|', '')

/** Written by LibreOffice, and by pdf-lib and qpdf. */
function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(import.meta.dirname, 'fixtures', name)))
}

async function blocksOf(pdf: Uint8Array): Promise<string[]> {
  const { parts } = await readPdf({ bytes: pdf, file: 'a.pdf', password: null, encoding: null })
  return parts.map(({ kind, level, text }) => `${kind}${level ?? ''}: ${text}`)
}

function furniture({ line }: Sheet, number: number): void {
  line('River News, weekend edition', 60, 40, { size: 8 })
  line(`Page ${number} of 3`, 280, 770, { size: 8 })
}

describe('readPdf', () => {
  it('reads two and three columns below a headline across, in order, and mends words parted at line ends', async () => {
    const pdf = await pdfOf([({ line, paragraph }) => {
      line('Guards barred the gate of Lamp Yard', 60, 80, { size: 22, bold: true })
      const y = paragraph(SHOPS, { x: 60, y: paragraph(GATE, { x: 60, y: 120, width: 225 }) + 6, width: 225 })
      paragraph(LAND, { x: 310, y: paragraph(OFFICE, { x: 310, y: 120, width: 225 }) + 6, width: 225 })
      line('Three voices from the market', 60, y + 60, { size: 14, bold: true })
      const three = y + 85
      for (const [index, text] of [GATE, OFFICE, LAND].entries()) paragraph(text, { x: 60 + index * 165, y: three, width: 150 })
    }])
    expect(await blocksOf(pdf)).toEqual([
      'heading1: Guards barred the gate of Lamp Yard',
      ...[GATE, SHOPS, OFFICE, LAND].map((text) => `paragraph: ${plain(text)}`),
      'heading2: Three voices from the market',
      ...[GATE, OFFICE, LAND].map((text) => `paragraph: ${plain(text)}`),
    ])
  })

  it('drops headers, footers and page numbers, and joins a paragraph that runs over a page without its footnote', async () => {
    const [first, rest] = SHOPS.split(' of generators ', 2).map((half, index) => (index === 0 ? `${half} of` : `generators ${half}`)) as [string, string]
    const pdf = await pdfOf([
      (sheet) => {
        furniture(sheet, 1)
        sheet.line('Nine nights behind the wall', 60, 80, { size: 20, bold: true })
        const y = sheet.paragraph(first, { x: 60, y: sheet.paragraph(GATE, { x: 60, y: 120, width: 400 }) + 8, width: 400 })
        sheet.line('1 Interview with a resident of the district, 4 January 2030; notes kept by the author.', 60, y + 40, { size: 8 })
      },
      (sheet) => {
        furniture(sheet, 2)
        sheet.paragraph(OFFICE, { x: 60, y: sheet.paragraph(rest, { x: 60, y: 80, width: 400 }) + 8, width: 400 })
      },
      (sheet) => {
        furniture(sheet, 3)
        sheet.paragraph(LAND, { x: 60, y: 80, width: 400 })
      },
    ])
    expect(await blocksOf(pdf)).toEqual([
      'heading1: Nine nights behind the wall', `paragraph: ${plain(GATE)}`,
      'footnote: 1 Interview with a resident of the district, 4 January 2030; notes kept by the author.',
      `paragraph: ${plain(SHOPS)}`, `paragraph: ${plain(OFFICE)}`, `paragraph: ${plain(LAND)}`,
    ])
    const { parsed: { pages, text } } = await readArticle({ bytes: pdf, file: 'a.pdf', password: null, encoding: null })
    expect(pages.map(({ start, reading }) => [text.slice(start, start + 12), reading])).toEqual([['Nine nights ', 'text'], [plain(rest).slice(0, 12), 'text'], [plain(LAND).slice(0, 12), 'text']])
  })

  it('keeps a hyphen that belongs to the word', async () => {
    const lines = [
      'The council will co-operate with the inquiry of the river district, and said so in a letter of four pages; its mem-',
      'bers had always meant to help, as had the members of the district and of the province, so they would surely co-',
      'operate fully.',
    ]
    expect(await blocksOf(await pdfOf([({ line }) => lines.forEach((text, index) => line(text, 60, 100 + index * 12.5))]))).toEqual([`paragraph: ${lines.join('').replace('mem-', 'mem')}`])
  })

  it('reads tables row by row, lists, subheadings and captions', async () => {
    const rows = [['Building', 'Rooms', 'Keeper'], ['North hall', '14', 'Sok Dara'], ['South hall', '9', 'unknown'], ['Old mill', '31', 'Chan Rith']]
    const pdf = await pdfOf([({ line, paragraph }) => {
      line('What was counted in the yard', 60, 80, { size: 18, bold: true })
      let y = paragraph(GATE, { x: 60, y: 110, width: 450 }) + 12
      line('The halls', 60, y, { bold: true })
      y = paragraph(OFFICE, { x: 60, y: y + 18, width: 450 }) + 14
      for (const row of rows) {
        row.forEach((cell, index) => line(cell, 60 + index * 120, y))
        y += 14
      }
      y += 20
      for (const item of ['the gate and its guards', 'the mill and its wheel']) {
        line('•', 60, y)
        line(item, 74, y)
        y += 13
      }
      line('Figure 2. The mill in December, seen from the embankment.', 60, y + 20, { size: 8 })
    }])
    expect(await blocksOf(pdf)).toEqual([
      'heading1: What was counted in the yard', `paragraph: ${plain(GATE)}`, 'heading2: The halls', `paragraph: ${plain(OFFICE)}`,
      ...rows.map((row) => `tableRow: ${row.join(' | ')}`),
      'listItem: • the gate and its guards', 'listItem: • the mill and its wheel', 'caption: Figure 2. The mill in December, seen from the embankment.',
    ])
  })

  it('reads a page that lies on its side, leaves a watermark out and keeps what stands along the edge', async () => {
    const pdf = await pdfOf([({ page, line, paragraph }) => {
      paragraph(GATE, { x: 60, y: 100, width: 400 })
      line('DRAFT', 200, 500, { size: 90, turn: 45 })
      line('Archive of the district, box 12', 40, 600, { size: 8, turn: 90 })
      page.setRotation(degrees(90))
    }])
    expect(await blocksOf(pdf)).toEqual([`paragraph: ${plain(GATE)}`, 'caption: Archive of the district, box 12'])
  })

  it('takes metadata from the text before what programs wrote, and no name of a file for a title', async () => {
    const pdf = await pdfOf([({ line, paragraph }) => {
      line('Guards barred the gate of Lamp Yard', 60, 80, { size: 22, bold: true })
      line('By Keo Vannak', 60, 105)
      line('3 January 2030', 60, 120)
      paragraph(GATE, { x: 60, y: 150, width: 400 })
    }], (document) => {
      document.setTitle('Microsoft Word - gate final.doc')
      document.setAuthor('admin')
      document.setLanguage('en-GB')
      document.setCreationDate(new Date('2031-05-05T00:00:00Z'))
    })
    const { parsed: { meta } } = await readArticle({ bytes: pdf, file: 'scan0001.pdf', password: null, encoding: null })
    expect(meta.title).toEqual({ value: 'Guards barred the gate of Lamp Yard', origin: 'text', confidence: 'medium' })
    expect(meta.byline).toMatchObject({ value: 'Keo Vannak', origin: 'text' })
    expect(meta.published).toMatchObject({ value: '2030-01-03', origin: 'text' })
    expect(meta.language).toMatchObject({ value: 'en-GB', origin: 'document' })
  })

  it('leaves pages without text to OCR, and knows a blank one', async () => {
    const pdf = await pdfOf([
      ({ page }) => page.drawRectangle({ x: 50, y: 50, width: 400, height: 600 }), () => {}, ({ paragraph }) => { paragraph(GATE, { x: 60, y: 100, width: 400 }) },
    ])
    const { paged } = await readPdf({ bytes: pdf, file: 'a.pdf', password: null, encoding: null })
    expect(paged?.pages.map(({ reading }) => reading)).toEqual(['waiting', 'blank', 'text'])
  })

  it('opens a locked file with its password only, and one that only its owner locked without', async () => {
    const read = async (name: string, password: string | null) => (await readPdf({ bytes: fixture(name), file: name, password, encoding: null })).parts.map(({ text }) => text)
    const words = ['The ledger of Lamp Yard was kept behind a locked door.']
    await expect(read('locked.pdf', null)).rejects.toMatchObject({ data: { code: 'import/password-needed' } })
    await expect(read('locked.pdf', 'lantern')).rejects.toMatchObject({ data: { code: 'import/wrong-password' } })
    expect(await read('locked.pdf', 'lamp')).toEqual(words)
    expect(await read('owner-only.pdf', null)).toEqual(words)
  })

  it('reads what an office program made of two justified columns with notes and a table', async () => {
    const blocks = await blocksOf(fixture('two-columns.pdf'))
    const starts = [
      'heading1: Guards barred the gate of Lamp Yard for nine nights', 'paragraph: By Keo Vannak', 'paragraph: 3 January 2030', 'paragraph: Residents of the river district say', 'paragraph: Two shopkeepers, who asked not to',
      'paragraph: The administration confirmed the', 'paragraph: According to the land register', 'heading2: A register with gaps', 'paragraph: The missing entries concern', 'paragraph: Lawyers for the partnership',
      'paragraph: Neighbours remember the beginning', 'paragraph: What happened behind the wall', 'paragraph: Later, residents of the river', 'paragraph: Later, two shopkeepers, who asked', 'paragraph: Later, the administration',
      ...Array.from({ length: 2 }, () => ['footnote: 0Interview with a resident, 4 January', 'footnote: 0Letter of the provincial administration']).flat(),
      'paragraph: Later, according to the land', 'heading2: A register with gaps again', 'paragraph: Later, the missing entries concern', 'paragraph: Later, lawyers for the partnership', 'paragraph: Later, neighbours remember the', 'paragraph: Later, what happened behind the wall',
      'paragraph: What was counted', 'tableRow: Building | Rooms | Keeper', 'tableRow: North hall | 14 | Sok Dara', 'tableRow: South hall | 9 | unknown', 'tableRow: Old mill | 31 | Chan Rith', 'paragraph: The council said that it would co-operate',
    ]
    expect(blocks.map((block, index) => block.slice(0, starts[index]?.length))).toEqual(starts)
    expect(blocks.join('\n')).toContain('willing to co-operate, and that unsubstantiated allegations')
    expect(blocks.join('\n')).not.toMatch(/\p{L}- \p{L}|River News|Page \d/u)
  })

  it('reads Arabic and Hebrew in the order of their words, with the Latin words among them', async () => {
    const blocks = await blocksOf(fixture('right-to-left.pdf'))
    expect(blocks).toEqual([
      expect.stringMatching(/^paragraph: قال سكان الحي إن بوابة المجمع .* حتى الصباح التاسع من عام 2030 حين وصلت لجنة التفتيش/u),
      'paragraph: תושבי הרובע אומרים ששער המתחם נסגר ביום האחרון של השנה, ואיש לא הורשה להיכנס עד הבוקר התשיעי של שנת 2030, כשהגיע צוות Lamp Yard של המחוז.',
    ])
  })

  it('refuses what is damaged, and a stream that unpacks without end', async () => {
    const good = await pdfOf([({ line }) => line('Short', 60, 80)])
    await expect(blocksOf(good.slice(0, 120))).rejects.toMatchObject({ data: { code: 'import/damaged' } })
    const bomb = await pdfOf([({ page }) => {
      const { context } = page.doc
      const twice = deflateSync(deflateSync(Buffer.alloc(170 * 2 ** 20, ' ')))
      const stream = context.stream(twice, { Filter: [PDFName.of('FlateDecode'), PDFName.of('FlateDecode')] })
      page.node.set(PDFName.of('Contents'), context.register(stream))
    }])
    await expect(blocksOf(bomb)).rejects.toMatchObject({ data: { code: 'import/too-much' } })
  })

  it('places every character of broken twins on a page, in order, or refuses them', async () => {
    const good = await pdfOf([
      (sheet) => {
        furniture(sheet, 1)
        sheet.line('Nine nights', 60, 80, { size: 20, bold: true })
        sheet.paragraph(GATE, { x: 60, y: 120, width: 225 })
        sheet.paragraph(LAND, { x: 310, y: 120, width: 225 })
      },
      (sheet) => { sheet.paragraph(OFFICE, { x: 60, y: 80, width: 400 }) },
    ])
    const read: typeof readPdf = async (input) => {
      const reading = await readPdf(input)
      const { text, blocks } = textOfBlocks(reading.parts)
      const { pages, lines } = placePages(reading, text, blocks)
      pages.forEach(({ start }, index) => expect(start).toBeGreaterThanOrEqual(pages[index - 1]?.start ?? 0))
      let at = 0
      for (const { start, end, page, left, top, right, bottom } of lines) {
        expect(text.slice(at, start)).toMatch(/^(?:\n\n)?$/)
        expect(start < end && end <= text.length && page >= 1 && page <= pages.length).toBe(true)
        for (const share of [left, top, right, bottom, right - left, bottom - top]) expect(share >= 0 && share <= 1).toBe(true)
        at = end
      }
      expect(at).toBe(text.length)
      return reading
    }
    await read({ bytes: good, file: 'a.pdf', password: null, encoding: null })
    // Those of the test runner: promises that pdf.js drops are the reader's to catch.
    const listeners = process.listeners('unhandledRejection')
    process.removeAllListeners('unhandledRejection')
    onTestFinished(() => listeners.forEach((listener) => process.on('unhandledRejection', listener)))
    await fuzzReader(read, mutationsOf([good], ['endobj', '/Length 9', 'stream\n', '>>', '/Kids [1 0 R]', '%%EOF']), 300)
  })
})
