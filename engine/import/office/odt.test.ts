import { describe, expect, it } from 'vitest'
import { zipOf } from '../testing-archives.ts'
import type { FormatReader } from '../reading.ts'
import { fuzzReader, mutationsOf, readOrRefuse } from '../testing-mutations.ts'
import { readOdt } from './odt.ts'
import { fixture, readWith } from './testing-office.ts'
import { partsOf, withPart } from './testing-zip.ts'

const good = fixture('estate.odt')

/** The fixture with this as its body. */
const withBody = (body: string): Promise<Uint8Array> => withPart(good, 'content.xml', (xml) => xml.replace(/(<office:text[^>]*>).*(<\/office:text>)/s, `$1${body}$2`))
const p = (text: string): string => `<text:p>${text}</text:p>`
const cell = (content: string): string => `<table:table-cell>${content}</table:table-cell>`

describe('readOdt', () => {
  it('leaves out what is hidden, prompts of templates and tables of contents', async () => {
    const { blocks } = await readWith(readOdt, await withBody([
      `<text:table-of-content><text:index-body>${p('One 3')}</text:index-body></text:table-of-content>`, `<text:section text:display="none">${p('hidden')}</text:section>`,
      `<text:section text:name="a">${p('shown<text:placeholder text:placeholder-type="text">&lt;Name&gt;</text:placeholder>')}</text:section>`,
      p('<text:ruby><text:ruby-base>金边</text:ruby-base><text:ruby-text>jīnbiān</text:ruby-text></text:ruby><text:s text:c="900000000"/>x<text:tab/>y'),
    ].join('')))
    expect(blocks.slice(1)).toEqual(['paragraph: shown', 'paragraph: 金边 x y'])
  })

  it('reads lists in lists and cells, and merged cells', async () => {
    const item = (content: string): string => `<text:list-item>${content}</text:list-item>`
    const { blocks } = await readWith(readOdt, await withBody(
      `<text:list>${item(`${p('one')}${p('more of it')}<text:list>${item(p('inner'))}</text:list>`)}${item('<text:h text:outline-level="2">Head</text:h>')}</text:list>`
      + `<table:table><table:table-header-rows><table:table-row>${cell(p('a'))}<table:covered-table-cell/>${cell(p('c'))}</table:table-row></table:table-header-rows>`
      + `<table:table-row>${cell(`<text:list>${item(p('d'))}</text:list>`)}${cell('')}${cell('')}</table:table-row></table:table>${p('end')}`,
    ))
    expect(blocks.slice(1)).toEqual(['listItem: one', 'paragraph: more of it', 'listItem: inner', 'heading2: Head', 'tableRow: a | | c', 'tableRow: d', 'paragraph: end'])
  })

  it('keeps a header of more pages out of the text', async () => {
    const longer = await withPart(good, 'meta.xml', (xml) => xml.replace('meta:page-count="1"', 'meta:page-count="9"'))
    expect((await readWith(readOdt, longer)).blocks[0]).toBe('heading1: The Estate behind the Wall')
  })

  it('says that a document under a password cannot be opened', async () => {
    const locked = await withPart(good, 'META-INF/manifest.xml', (xml) => xml.replace(/(<manifest:file-entry manifest:full-path="content.xml"[^>]*)\/>/, '$1><manifest:encryption-data manifest:checksum="x"/></manifest:file-entry>'))
    expect(await readOrRefuse(readOdt, locked)).toBe('import/locked')
  })

  it('reads a manifest that leaves its declarations to a DTD, and does without damaged properties', async () => {
    const old = await withPart(good, 'META-INF/manifest.xml', (xml) => xml.replace(/ xmlns:\w+="[^"]*"/g, '').replace('?>', '?><!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd">'))
    expect((await readWith(readOdt, old)).blocks).toHaveLength(24)
    const { blocks, meta } = await readWith(readOdt, await withPart(good, 'meta.xml', (xml) => xml.slice(0, 300)))
    expect(blocks).toHaveLength(23)
    expect(meta).toEqual(['title: The Estate behind the Wall (document, high)', 'byline: Dara Kim (text)'])
  })

  it('is refused where the text is missing, declares entities or is nested to exhaust the stack, and read where it is only long', async () => {
    expect(await readOrRefuse(readOdt, await withPart(good, 'content.xml', () => null))).toBe('import/damaged')
    expect(await readOrRefuse(readOdt, await withPart(good, 'content.xml', (xml) => xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>')))).toBe('import/damaged')
    expect(await readOrRefuse(readOdt, await withBody('<text:section>'.repeat(100_000) + '</text:section>'.repeat(100_000)))).toBe('import/damaged')
    const { blocks } = await readWith(readOdt, await withBody(`<table:table>${`<table:table-row>${cell(p('a'))}${cell(p('b'))}</table:table-row>`.repeat(100_000)}</table:table>${p('word '.repeat(1_000_000))}`))
    expect(blocks).toHaveLength(100_002)
  })

  it('is refused or read soundly however its bytes or its words are broken', async () => {
    const both = { 'read': expect.any(Number) as number, 'import/damaged': expect.any(Number) as number }
    expect(await fuzzReader(readOdt, mutationsOf([fixture('pandoc.odt')]), 400)).toMatchObject(both)
    const parts = await partsOf(fixture('pandoc.odt'))
    const words = ['<text:p>', '</text:p>', '<text:note>', '<text:note-body>', '<table:table>', '<table:table-cell>', '</table:table-cell>', '<draw:text-box>', '<text:list-item>', '<text:span>', '<![CDATA[', '&#0;']
    for (const name of ['content.xml', 'styles.xml', 'meta.xml']) {
      const read: FormatReader = async (input) => readOdt({ ...input, bytes: await zipOf({ ...parts, [name]: input.bytes }) })
      expect(await fuzzReader(read, mutationsOf([parts[name]!], words), 250), name).toMatchObject({ read: expect.any(Number) as number })
    }
  })
})
