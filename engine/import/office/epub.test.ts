import { describe, expect, it } from 'vitest'
import { zipOf } from '../testing-archives.ts'
import type { FormatReader } from '../reading.ts'
import { fuzzReader, mutationsOf, readOrRefuse } from '../testing-mutations.ts'
import { readEpub } from './epub.ts'
import { fixture, readWith } from './testing-office.ts'
import { partsOf, withPart } from './testing-zip.ts'

const good = fixture('pandoc.epub')
const CHAPTER = 'EPUB/text/ch001.xhtml'
const OPF = 'EPUB/content.opf'

const withBody = (body: string): Promise<Uint8Array> => withPart(good, CHAPTER, (xml) => xml.replace(/(<body[^>]*>).*(<\/body>)/s, `$1${body}$2`))

describe('readEpub', () => {
  it('reads pages that are XML, and notes that pop up beside the text', async () => {
    const { blocks } = await readWith(readEpub, await withPart(await withBody(
      '<p>Seen<a epub:type="noteref" href="#n1">1</a>.<a id="x"/> Again.<a epub:type="noteref" href="#n2">*</a></p><aside epub:type="footnote" id="n1"><p>Court file.</p></aside><div/>'
      + '<p epub:type="footnote" id="n2">* Not said by whom.</p><ul><li><a href="https://example.org">A list of links</a></li></ul>',
    ), CHAPTER, (xml) => xml.replace(/<title>.*<\/title>/s, '<title/>')))
    expect(blocks.slice(4)).toEqual(['paragraph: Seen[1]. Again.*', 'listItem: A list of links', 'footnote: [1] Court file.', 'footnote: * Not said by whom.'])
  })

  it('gives notes of a part of their own the marks they have in the text', async () => {
    const notes = await withPart(await withBody('<p>Seen<a epub:type="noteref" href="title_page.xhtml#n7">7</a>.</p>'), 'EPUB/text/title_page.xhtml', (xml) => (
      xml.replace(/(<body[^>]*>).*(<\/body>)/s, '$1<h2>Notes</h2><div epub:type="rearnote" id="n7">Court file.</div>$2')))
    const { blocks } = await readWith(readEpub, await withPart(notes, OPF, (xml) => xml.replace(/<spine.*<\/spine>/s, '<spine><itemref idref="ch001_xhtml"/><itemref idref="title_page_xhtml"/></spine>')))
    expect(blocks).toEqual(['paragraph: Seen[7].', 'heading2: Notes', 'footnote: [7] Court file.'])
  })

  it('follows the order of the spine, once for each part, and reads no table of contents', async () => {
    const changed = await withPart(good, OPF, (xml) => xml.replace(/<spine.*<\/spine>/s, '<spine><itemref idref="nav"/><itemref idref="ch001_xhtml"/><itemref idref="gone"/><itemref idref="title_page_xhtml" linear="no"/><itemref idref="ch001_xhtml"/></spine>'))
    const { blocks } = await readWith(readEpub, changed)
    expect(blocks).toHaveLength(22)
    expect([blocks[0], blocks[18]]).toEqual(['heading1: What was seen', 'heading1: The Estate behind the Wall'])
  })

  it('reads what the book says of itself', async () => {
    const changed = await withPart(good, OPF, (xml) => xml.replace(/<metadata.*<\/metadata>/s, `<metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf"><dc:title> A Book </dc:title>
      <dc:creator opf:role="aut">Sokha Lim</dc:creator><dc:creator opf:role="ill">Somebody Else</dc:creator><dc:date opf:event="modification">2024-02-03</dc:date><dc:date opf:event="publication">2023-05</dc:date>
      <dc:publisher>River Press</dc:publisher><dc:language>km</dc:language><dc:source>https://example.org/book</dc:source></metadata>`))
    expect((await readWith(readEpub, changed)).meta).toEqual([
      'title: A Book (document, medium)', 'byline: Sokha Lim (document, medium)', 'published: 2023-05 (document, medium)', 'updated: 2024-02-03 (document, low)', 'language: km (document, low)',
      'outlet: River Press (document)', 'url: https://example.org/book (document)',
    ])
  })

  it('says where only a shop’s program can open it; scrambled fonts do not matter', async () => {
    const encrypted = async (part: string): Promise<unknown> => readOrRefuse(readEpub, await zipOf({
      ...await partsOf(good),
      'META-INF/encryption.xml': `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:CipherData><enc:CipherReference URI="${part}"/></enc:CipherData></enc:EncryptedData></encryption>`,
    }))
    expect(await encrypted('EPUB/text/ch001.xhtml')).toBe('import/locked')
    expect(await encrypted('EPUB/fonts/serif.otf')).toMatchObject({ parts: { length: 22 } })
  })

  it('is refused where parts are missing, and reads pages that are nested to exhaust the stack', async () => {
    expect(await readOrRefuse(readEpub, await withPart(good, CHAPTER, () => null))).toBe('import/damaged')
    expect(await readOrRefuse(readEpub, await withPart(good, OPF, () => null))).toBe('import/damaged')
    expect(await readOrRefuse(readEpub, await withPart(good, OPF, (xml) => xml.replace('?>', '?><!DOCTYPE package [<!ENTITY a "b">]>')))).toBe('import/damaged')
    expect(await readOrRefuse(readEpub, await withPart(good, 'META-INF/container.xml', () => null))).toMatchObject({ parts: { length: 22 } })
    expect((await readWith(readEpub, await withBody(`${'<div>'.repeat(20_000)}deep${'</div>'.repeat(20_000)}`))).blocks.join()).toContain('deep')
    expect((await readWith(readEpub, await withBody('<p>Seen<a epub:type="noteref" href="#n">1</a></p>'.repeat(5000)))).blocks).toHaveLength(5004)
  })

  it('is refused or read soundly however its bytes or its words are broken', async () => {
    expect(await fuzzReader(readEpub, mutationsOf([good]), 300)).toMatchObject({ 'read': expect.any(Number) as number, 'import/damaged': expect.any(Number) as number })
    const parts = await partsOf(good)
    for (const name of [CHAPTER, OPF, 'META-INF/container.xml']) {
      const read: FormatReader = async (input) => readEpub({ ...input, bytes: await zipOf({ ...parts, [name]: input.bytes }) })
      expect(await fuzzReader(read, mutationsOf([parts[name]!], ['<aside epub:type="footnote">', '<table><tr>', '</p>', '<svg/>', '<itemref idref="nav"/>', '<!--']), 150), name).toMatchObject({ read: expect.any(Number) as number })
    }
  })
})
