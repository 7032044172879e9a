import { Document, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import officeCrypto from 'officecrypto-tool'
import { beforeAll, describe, expect, it } from 'vitest'
import type { FormatReader } from '../reading.ts'
import { fuzzReader, mutationsOf, readOrRefuse } from '../testing-mutations.ts'
import { readDocx } from './docx.ts'
import { zipOf } from '../testing-archives.ts'
import { partsOf, withPart } from './testing-zip.ts'

/** Some broken twins are read, some refused: the others would say nothing about the reader. */
const BOTH = { 'read': expect.any(Number) as number, 'import/damaged': expect.any(Number) as number }

let good: Uint8Array

beforeAll(async () => {
  const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] })
  good = new Uint8Array(await Packer.toBuffer(new Document({
    footnotes: { 1: { children: [new Paragraph('A note.')] } },
    sections: [{ children: [
      new Paragraph({ text: 'Head', heading: HeadingLevel.HEADING_1 }), new Paragraph({ children: [new TextRun('Text'), new FootnoteReferenceRun(1)] }), new Paragraph({ text: 'item', bullet: { level: 0 } }),
      new Table({ rows: [new TableRow({ children: [cell('ក'), cell('二')] })] }),
    ] }],
  })))
})

const refused = async (file: Uint8Array, password: string | null = null): Promise<string | undefined> => {
  const outcome = await readOrRefuse(readDocx, file, { password })
  return typeof outcome === 'string' ? outcome : undefined
}

describe('a document that is a zip', () => {
  it('is refused where parts are missing, cut short, or not what was written', async () => {
    expect(await refused(good.subarray(0, good.length - 40))).toBe('import/damaged')
    expect(await refused(good.subarray(0, good.length >> 1))).toBe('import/damaged')
    expect(await refused(await withPart(good, 'word/document.xml', () => null))).toBe('import/damaged')
    expect(await refused(await withPart(good, 'word/document.xml', (xml) => xml.slice(0, -30)))).toBe('import/damaged')
    const stored = Buffer.from(good)
    stored[stored.indexOf('PK\x03\x04', 4) - 20]! ^= 0xff
    expect(await refused(stored)).toBe('import/damaged')
  })

  it('is read without parts that it can do without, and with bytes behind its end', async () => {
    for (const part of ['word/styles.xml', 'word/footnotes.xml', 'docProps/core.xml', 'word/_rels/document.xml.rels', '_rels/.rels', '[Content_Types].xml']) {
      expect(await refused(await withPart(good, part, () => null)), part).toBeUndefined()
    }
    expect(await refused(Buffer.concat([good, Buffer.from('\r\n-- \r\nsent from a phone')]))).toBeUndefined()
  })

  it('is refused as a trap where it would fill the memory', async () => {
    const parts = await partsOf(good)
    expect(await refused(await zipOf({ ...parts, 'word/document.xml': new Uint8Array(65 * 1024 * 1024) }))).toBe('import/too-much')
  })

  it('gives no entity anything to grow from or to reach out with', async () => {
    const inDocument = (before: string, inside: string): Promise<Uint8Array> => withPart(good, 'word/document.xml', (xml) => xml.replace(/(<\?xml[^>]*>)?/, `$1${before}`).replace('Text', inside))
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>'
    expect(await refused(await inDocument(bomb, '&b;'))).toBe('import/damaged')
    expect(await refused(await inDocument('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>', '&a;'))).toBe('import/damaged')
    expect(await refused(await inDocument('<!DOCTYPE x SYSTEM "http://localhost/x.dtd">', '&a;'))).toBe('import/damaged')
    expect(await refused(await inDocument('<!DOCTYPE x SYSTEM "http://localhost/x.dtd">', 'fine'))).toBeUndefined()
  })

  it('is refused where it is nested to exhaust the stack, and read where it is only long', async () => {
    const withBody = (body: string): Promise<Uint8Array> => withPart(good, 'word/document.xml', (xml) => xml.replace(/(<w:body>).*(<w:sectPr)/s, `$1${body}$2`))
    expect(await refused(await withBody('<w:sdt><w:sdtContent>'.repeat(50_000) + '</w:sdtContent></w:sdt>'.repeat(50_000)))).toBe('import/damaged')
    const long = await readOrRefuse(readDocx, await withBody(`<w:p><w:r><w:t>${'word '.repeat(1_000_000)}</w:t></w:r></w:p>`))
    expect(typeof long === 'string' ? long : long.parts[0]!.text.length).toBe(4_999_999)
    const rows = await readOrRefuse(readDocx, await withBody(`<w:tbl>${'<w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr>'.repeat(100_000)}</w:tbl>`))
    expect(typeof rows === 'string' ? rows : rows.parts.filter(({ kind }) => kind === 'tableRow').length).toBe(100_000)
  })

  it('is refused or read soundly however its bytes or its words are broken', async () => {
    expect(await fuzzReader(readDocx, mutationsOf([good]), 600)).toMatchObject(BOTH)
    const parts = await partsOf(good)
    for (const name of ['word/document.xml', 'word/styles.xml', 'word/footnotes.xml', 'docProps/core.xml', 'word/_rels/document.xml.rels']) {
      const words = ['<w:p>', '</w:p>', '<w:tbl>', '<w:tc>', '</w:tc>', '<w:txbxContent>', '<w:del>', '<w:sdt>', '<w:fldChar w:fldCharType="begin"/>', '<w:footnoteReference w:id="1"/>', '&#0;', '\uFFFF', '<![CDATA[', '<!--']
      const read: FormatReader = async (input) => readDocx({ ...input, bytes: await zipOf({ ...parts, [name]: input.bytes }) })
      // Properties that are damaged cost nothing but themselves.
      expect(await fuzzReader(read, mutationsOf([parts[name]!], words), 150), name).toMatchObject(name.startsWith('docProps') ? { read: 150 } : BOTH)
    }
  })
})

describe('a locked document', () => {
  const PASSWORD = 'ទ្វារ gate 门'

  it.each([['as Word since 2010', {}], ['as Word 2007', { type: 'standard' as const }]])('opens with its password, encrypted %s', async (_how, type) => {
    const locked = officeCrypto.encrypt(Buffer.from(good), { password: PASSWORD, ...type })
    expect(await refused(locked)).toBe('import/password-needed')
    expect(await refused(locked, 'another')).toBe('import/wrong-password')
    expect(await readOrRefuse(readDocx, locked, { password: PASSWORD })).toEqual(await readOrRefuse(readDocx, good))
  })

  it('is refused where it asks for more rounds than any program', async () => {
    const locked = Buffer.from(officeCrypto.encrypt(Buffer.from(good), { password: PASSWORD }))
    const at = locked.indexOf('spinCount="100000"')
    locked.write('spinCount="9000e3"', at)
    expect(await refused(locked, PASSWORD)).toBe('import/locked')
  })

  it('is refused or read soundly however its bytes are broken', async () => {
    const agile = Buffer.from(officeCrypto.encrypt(Buffer.from(good), { password: PASSWORD }))
    // One round instead of 100,000, for speed: none opens.
    agile.write('spinCount="000001"', agile.indexOf('spinCount="100000"'))
    expect(await fuzzReader(readDocx, mutationsOf([agile]), 400, { password: PASSWORD })).toMatchObject({ 'import/wrong-password': expect.any(Number) as number, 'import/damaged': expect.any(Number) as number })
    const standard = officeCrypto.encrypt(Buffer.from(good), { password: PASSWORD, type: 'standard' })
    expect(await fuzzReader(readDocx, mutationsOf([standard]), 40, { password: PASSWORD })).toMatchObject({ 'import/damaged': expect.any(Number) as number })
  })
})
