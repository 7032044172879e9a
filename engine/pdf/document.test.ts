import fc from 'fast-check'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { PDFDocument } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { installedFonts } from '../dossier/testing/fonts.ts'
import { columns } from './blocks.ts'
import { createPdf, type DocumentInfo } from './document.ts'
import { flow, type Mark } from './flow.ts'
import { paint } from './paint.ts'
import { setParagraph } from './paragraph.ts'
import { embeddedFile } from './read/attachments.ts'
import { pageText } from './read/page-text.ts'
import type { TextStyle } from './style.ts'
import { anyText, SCRIPT_LINES } from './testing/texts.ts'

const STYLE: TextStyle = { font: 'serif', size: 11, leading: 16, colour: [0, 0, 0] }
const SIZE = { width: 400, height: 300 }
const INFO: DocumentInfo = {
  title: 'ឃ្លាំងចង្កៀង', author: 'Test', subject: 'Subject', producer: 'Redthread test', language: 'en',
  created: new Date('2031-07-01T10:00:00Z'),
}

interface Paragraph {
  readonly text: string
  readonly link?: string
  readonly marks?: readonly Mark[]
}

async function pdfOf(paragraphs: readonly Paragraph[], attached: readonly string[] = []): Promise<Uint8Array> {
  const writer = await createPdf(INFO, SIZE)
  const blocks = paragraphs.map(({ text, link, marks = [] }) => columns(
    [{ x: 30, lines: setParagraph([{ text, style: STYLE, ...(link === undefined ? {} : { link }) }], SIZE.width - 60, installedFonts) }], { marks },
  ))
  for (const page of flow(blocks, SIZE.height - 60)) {
    writer.addPage((content) => {
      content.artifact(() => content.line(setParagraph([{ text: 'Running header', style: STYLE }], 300, installedFonts)[0]!, 30, SIZE.height - 20))
      return paint(content, page, SIZE.height - 30)
    })
  }
  const encoder = new TextEncoder()
  return writer.finish(attached.map((name) => ({ name, mimeType: 'text/plain', description: name, bytes: encoder.encode(`Content of ${name}`) })))
}

async function readBack(pdf: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(pdf)
  return document.getPages().flatMap(pageText).join('')
}

/** A second, independent reader; `pdf` is copied because the reader takes it away. */
function open(pdf: Uint8Array) {
  return getDocument({ data: pdf.slice(), verbosity: 0 }).promise
}

/** The lines of the first page as pdf.js gives them to a person who copies. */
async function linesIn(pdf: Uint8Array): Promise<string[]> {
  const page = await (await open(pdf)).getPage(1)
  const { items } = await page.getTextContent({ disableNormalization: true })
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('').split('\n')
}

describe('text', () => {
  it.each(Object.entries(SCRIPT_LINES))('is copied as it was set: %s', async (_, text) => {
    const [, copied] = await linesIn(await pdfOf([{ text: text.slice(0, 45) }]))
    expect(copied!.trim()).toBe(text.slice(0, 45).trim())
  })

  it('is read back letter by letter, whatever it is, without page furniture', async () => {
    await fc.assert(fc.asyncProperty(fc.array(anyText, { maxLength: 6 }), async (texts) => {
      const squeeze = (text: string) => text.replace(/\s+/g, '')
      expect(squeeze(await readBack(await pdfOf(texts.map((text) => ({ text })))))).toBe(squeeze(texts.join('')))
    }), { numRuns: 25 })
  })

  it('is found in documents that other programs wrote', async () => {
    const document = await PDFDocument.create()
    document.addPage().drawText('Plain (Helvetica) text')
    expect(await readBack(await document.save())).toBe('Plain (Helvetica) text')
  })
})

describe('document', () => {
  it('has its title, author, producer, date and language, and shows the title', async () => {
    const pdf = await open(await pdfOf([{ text: 'One' }]))
    const { info } = await pdf.getMetadata()
    expect(info).toMatchObject({
      Title: INFO.title, Author: 'Test', Subject: 'Subject', Producer: 'Redthread test', Language: 'en',
      CreationDate: 'D:20310701100000Z', ModDate: 'D:20310701100000Z',
    })
    expect(await pdf.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true })
  })

  it('is the same, byte for byte, for the same content', async () => {
    const paragraphs = Object.values(SCRIPT_LINES).map((text) => ({ text }))
    expect(await pdfOf(paragraphs, ['a.json'])).toEqual(await pdfOf(paragraphs, ['a.json']))
  })

  it('nests its bookmarks, and links lead to anchors on other pages', async () => {
    const anchor = (name: string, title: string, level: number): Mark => ({ kind: 'anchor', name, bookmark: { title, level } })
    const filler = Array.from({ length: 14 }, () => ({ text: 'Line' }))
    const pdf = await open(await pdfOf([
      { text: 'See the end', link: 'end' }, { text: 'A', marks: [anchor('a', 'First', 0)] }, { text: 'B', marks: [anchor('b', '2030', 1)] },
      { text: 'C', marks: [anchor('c', '2031', 1)] }, ...filler, { text: 'End', marks: [anchor('end', 'ទីបញ្ចប់', 0)] },
    ]))
    expect(pdf.numPages).toBe(2)
    const outline = await pdf.getOutline()
    expect(outline.map(({ title, items }) => [title, items.map((item) => item.title)])).toEqual([['First', ['2030', '2031']], ['ទីបញ្ចប់', []]])
    const [link] = await (await pdf.getPage(1)).getAnnotations()
    expect(await pdf.getPageIndex(link.dest[0])).toBe(1)
    expect(link.url).toBeUndefined()
    const [left, bottom, right, top] = link.rect
    expect([left, top - bottom > 10, right < SIZE.width]).toEqual([30, true, true])
  })

  it('refuses a link that leads nowhere', async () => {
    await expect(pdfOf([{ text: 'Lost', link: 'nowhere' }])).rejects.toThrow('nowhere')
  })

  it('carries files', async () => {
    const pdf = await pdfOf([{ text: 'One' }], ['a.json', 'b.json'])
    const document = await PDFDocument.load(pdf)
    expect(new TextDecoder().decode(embeddedFile(document, 'b.json')!)).toBe('Content of b.json')
    expect(embeddedFile(document, 'c.json')).toBeNull()
    expect(Object.keys(await (await open(pdf)).getAttachments())).toEqual(['a.json', 'b.json'])
  })
})
