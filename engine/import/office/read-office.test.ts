import { Document, Packer, Paragraph, TextRun } from 'docx'
import officeCrypto from 'officecrypto-tool'
import { describe, expect, it } from 'vitest'
import { readArticle } from '../read-article.ts'
import { fixture } from './testing-office.ts'

const read = async (bytes: Uint8Array, file: string, password: string | null = null) => (await readArticle({ bytes, file, password, encoding: null })).parsed

describe('an office document as an article', () => {
  it.each([['estate.docx', 'docx'], ['estate.odt', 'odt'], ['estate.rtf', 'rtf'], ['pandoc.epub', 'epub']])('is known by its content: %s', async (name, format) => {
    const parsed = await read(fixture(name), 'scan.txt')
    expect(parsed.format).toBe(format)
    expect(parsed.meta.title).toMatchObject({ value: 'The Estate behind the Wall', origin: 'document' })
    expect(parsed.meta.language.value).toMatch(/^en/)
    expect(parsed.encoding).toBeNull()
    const last = parsed.blocks.at(-1)!
    expect(last).toMatchObject({ kind: 'footnote', end: parsed.text.length })
    expect(parsed.text.slice(last.start)).toMatch(/^\[(?:i|2)\] /)
  })

  it('is read with bytes behind its end, and under a password', async () => {
    const docx = fixture('estate.docx')
    const whole = await read(docx, 'a.docx')
    expect((await read(Buffer.concat([docx, Buffer.from('\r\n\r\n')]), 'a.docx')).text).toBe(whole.text)
    const locked = officeCrypto.encrypt(Buffer.from(docx), { password: 'gate', type: 'standard' })
    expect((await read(locked, 'a.docx', 'gate')).text).toBe(whole.text)
    await expect(read(locked, 'a.docx')).rejects.toMatchObject({ data: { code: 'import/password-needed' } })
  })

  it('has the address of the page it was saved from', async () => {
    const page = new Document({ sections: [{ children: [
      new Paragraph({ children: [new TextRun({ text: 'Gate shut again', bold: true })] }), new Paragraph('By Sokha Lim, 3 May 2023'), new Paragraph('The gate of the estate was shut again at noon, two neighbours said on Tuesday.'),
      new Paragraph('https://example.org/2023/gate-shut'),
    ] }] })
    const { meta } = await read(new Uint8Array(await Packer.toBuffer(page)), 'gate.docx')
    expect([meta.title.value, meta.byline.value, meta.published.value, meta.url.value]).toEqual(['Gate shut again', 'Sokha Lim', '2023-05-03', 'https://example.org/2023/gate-shut'])
  })
})
