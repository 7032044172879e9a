import {
  AlignmentType, CommentRangeEnd, CommentRangeStart, CommentReference, DeletedTextRun, Document, EndnoteReferenceRun, ExternalHyperlink, FootnoteReferenceRun, Footer, Header, HeadingLevel, InsertedTextRun,
  NoBreakHyphen, Packer, PageNumber, Paragraph, SoftHyphen, SymbolRun, Table, TableCell, TableOfContents, TableRow, TextRun, Textbox,
} from 'docx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalLine } from '../../../core/text/canonical.ts'
import { readDocx } from './docx.ts'
import { zipOf } from '../testing-archives.ts'
import { partsOf, withPart } from './testing-zip.ts'

const AUTHOR = { id: 1, author: 'An editor', date: '2024-11-01T00:00:00Z' }

const cell = (...children: (Paragraph | Table | string)[]): TableCell => new TableCell({ children: children.map((child) => (typeof child === 'string' ? new Paragraph(child) : child)) })
const row = (...cells: (TableCell | string)[]): TableRow => new TableRow({ children: cells.map((child) => (typeof child === 'string' ? cell(child) : child)) })

async function read(bytes: Uint8Array, password: string | null = null) {
  const { parts, candidates } = await readDocx({ bytes, file: 'report.docx', password, encoding: null })
  return { blocks: parts.map(({ kind, level, text }) => `${kind}${level ?? ''}: ${text}`), candidates }
}

async function pack(options: ConstructorParameters<typeof Document>[0]): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toBuffer(new Document(options)))
}

async function blocksOf(children: readonly (Paragraph | Table | TableOfContents)[], more: Partial<ConstructorParameters<typeof Document>[0]> = {}): Promise<string[]> {
  return (await read(await pack({ sections: [{ children: [...children] }], ...more }))).blocks
}

describe('readDocx', () => {
  it('reads headings, paragraphs, lists and quotes', async () => {
    expect(await blocksOf([
      new Paragraph({ text: 'The Estate behind the Wall', heading: HeadingLevel.TITLE }),
      new Paragraph('Workers left at noon.'),
      new Paragraph({ text: 'What was seen', heading: HeadingLevel.HEADING_2 }),
      new Paragraph({ text: 'a gate', bullet: { level: 0 } }),
      new Paragraph({ text: 'ទ្វារដែក', bullet: { level: 1 } }),
      new Paragraph({ children: [new TextRun('line one'), new TextRun({ text: 'line two', break: 1 }), new TextRun({ children: ['ne', new SoftHyphen(), 'ver', new NoBreakHyphen(), 'seen'] })] }),
      new Paragraph({ children: [new ExternalHyperlink({ link: 'https://example.org/', children: [new TextRun('the notice')] }), new SymbolRun({ char: 'F0FE', symbolfont: 'Wingdings' })] }),
      new Paragraph({ text: 'We were told to wait.', style: 'Quote' }),
    ])).toEqual([
      'heading1: The Estate behind the Wall', 'paragraph: Workers left at noon.', 'heading2: What was seen', 'listItem: a gate', 'listItem: ទ្វារដែក',
      'paragraph: line one line twonever-seen', 'paragraph: the notice☑', 'quote: We were told to wait.',
    ])
  })

  it('reads a table row by row, a table inside it cell by cell, and a one-column frame as the text it holds', async () => {
    expect(await blocksOf([
      new Table({ rows: [row('', '2023', '2024'), row('Raids', '3', cell('11', 'at least'))] }),
      new Paragraph(''),
      new Table({ rows: [row(cell('Left'), cell('Right', new Table({ rows: [row('a', 'b')] }), new Paragraph('after')))] }),
      new Paragraph(''),
      new Table({ rows: [row(cell(new Paragraph({ text: 'Framed', heading: HeadingLevel.HEADING_3 }), 'One.', 'Two.'))] }),
    ])).toEqual([
      'tableRow: | 2023 | 2024', 'tableRow: Raids | 3 | 11 at least', 'paragraph: Left', 'paragraph: Right', 'tableRow: a | b', 'paragraph: after', 'heading3: Framed', 'paragraph: One.', 'paragraph: Two.',
    ])
  })

  it('puts notes at the end and their marks into the text', async () => {
    expect(await blocksOf([
      new Paragraph({ children: [new TextRun('First'), new FootnoteReferenceRun(7), new TextRun(' and last'), new EndnoteReferenceRun(1), new TextRun('.')] }),
      new Paragraph({ children: [new TextRun('Second'), new FootnoteReferenceRun(3), new TextRun(' and again'), new FootnoteReferenceRun(7)] }),
    ], {
      footnotes: { 3: { children: [new Paragraph('Land register.')] }, 7: { children: [new Paragraph('Court file,'), new Paragraph('page 4.')] } },
      endnotes: { 1: { children: [new Paragraph('An endnote.')] } },
    })).toEqual(['paragraph: First[1] and last[i].', 'paragraph: Second[2] and again[1]', 'footnote: [1] Court file, page 4.', 'footnote: [i] An endnote.', 'footnote: [2] Land register.'])
  })

  it('keeps what was inserted and leaves out what was deleted, hidden or said in comments', async () => {
    expect(await blocksOf([
      new Paragraph({ children: [new TextRun('There were '), new DeletedTextRun({ text: 'two ', ...AUTHOR }), new InsertedTextRun({ text: 'three ', ...AUTHOR, id: 2 }), new TextRun('gates')] }),
      new Paragraph({ children: [new CommentRangeStart(0), new TextRun('Seen'), new CommentRangeEnd(0), new TextRun({ children: [new CommentReference(0)] }), new TextRun({ text: ' secretly', vanish: true }), new TextRun('.')] }),
    ], { comments: { children: [{ id: 0, author: 'An editor', date: new Date(0), children: [new Paragraph('Check this.')] }] } })).toEqual(['paragraph: There were three gates', 'paragraph: Seen.'])
  })

  it('reads text boxes once, behind the paragraph they hang on', async () => {
    const boxed = await pack({ sections: [{ children: [new Paragraph('Before.'), new Textbox({ alignment: AlignmentType.CENTER, children: [new Paragraph('In the box.')], style: { width: '50%' } }), new Paragraph('After.')] }] })
    expect((await read(boxed)).blocks).toEqual(['paragraph: Before.', 'paragraph: In the box.', 'paragraph: After.'])
    const twice = await withPart(boxed, 'word/document.xml', (xml) => xml.replace(/<w:pict>.*<\/w:pict>/s, (pict) => {
      const box = /<w:txbxContent>.*<\/w:txbxContent>/s.exec(pict)![0]
      return `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback>${pict}</mc:Fallback></mc:AlternateContent><w:t>Anchor.</w:t>`
    }))
    expect((await read(twice)).blocks).toEqual(['paragraph: Before.', 'paragraph: Anchor.', 'paragraph: In the box.', 'paragraph: After.'])
  })

  it('gives results of fields, never their codes, and no table of contents', async () => {
    const field = (code: string, result: string): string => ['begin', `<w:instrText>${code}</w:instrText>`, 'separate', `<w:t>${result}</w:t>`, 'end'].map((piece) => `<w:r>${piece.startsWith('<') ? piece : `<w:fldChar w:fldCharType="${piece}"/>`}</w:r>`).join('')
    const bytes = await pack({ features: { updateFields: false }, sections: [{ children: [new TableOfContents('Contents'), new Paragraph('FIELDS')] }] })
    const { blocks } = await read(await withPart(bytes, 'word/document.xml', (xml) => xml.replace('<w:t xml:space="preserve">FIELDS</w:t></w:r>', `<w:t>On </w:t></w:r>${field('DATE \\@ "d MMMM"', '4 May')}${field('TOC \\o', 'Chapter one 3')}<w:fldSimple w:instr="SEQ Table"><w:r><w:t> 7</w:t></w:r></w:fldSimple>`)))
    expect(blocks).toEqual(['paragraph: On 4 May 7'])
    const endless = await withPart(await pack({ sections: [{ children: [new Paragraph('START'), ...Array.from({ length: 20 }, (_, at) => new Paragraph(`Text ${at}`))] }] }), 'word/document.xml', (xml) => (
      xml.replace('<w:t xml:space="preserve">START</w:t>', '<w:fldChar w:fldCharType="begin"/>')))
    expect((await read(endless)).blocks.slice(-2)).toEqual(['paragraph: Text 18', 'paragraph: Text 19'])
  })

  it('knows headings by their level and by the name of their style, in any language', async () => {
    const styles = { paragraphStyles: [
      { id: 'berschrift2', name: 'heading 2', basedOn: 'Normal' }, { id: 'a3', name: 'Chapter head', paragraph: { outlineLevel: 0 } }, { id: 'a4', name: 'Below', basedOn: 'a3' },
      { id: 'x', name: '标题 3' }, { id: 'Bijschrift', name: 'caption' }, { id: 'y', name: 'Body of text', basedOn: 'Normal' },
    ] }
    expect(await blocksOf([
      ...['berschrift2', 'a3', 'a4', 'x', 'Bijschrift', 'y'].map((style) => new Paragraph({ text: style, style })), new Paragraph({ text: 'direct', outlineLevel: 4 }),
    ], { styles })).toEqual(['heading2: berschrift2', 'heading1: a3', 'heading1: a4', 'heading3: x', 'caption: Bijschrift', 'paragraph: y', 'heading5: direct'])
  })

  it('takes short bold lines for headings where there are no others', async () => {
    const bold = (text: string): Paragraph => new Paragraph({ children: [new TextRun({ text, bold: true })] })
    expect(await blocksOf([
      bold('The Estate behind the Wall'), new Paragraph('It was shut in the spring of last year.'), bold('Who owns it'), new Paragraph({ children: [new TextRun({ text: 'Nobody', bold: true }), new TextRun(' would say.')] }),
      bold('This one is a sentence.'), new Paragraph('The end.'),
    ])).toEqual([
      'heading1: The Estate behind the Wall', 'paragraph: It was shut in the spring of last year.', 'heading2: Who owns it', 'paragraph: Nobody would say.', 'paragraph: This one is a sentence.', 'paragraph: The end.',
    ])
  })

  it('keeps a header only where it stands on one page', async () => {
    const margins = {
      headers: { default: new Header({ children: [new Paragraph('Report 12')] }), first: new Header({ children: [new Paragraph('Ministry of Land')] }) },
      footers: { first: new Footer({ children: [new Paragraph({ children: [new TextRun('Phnom Penh, page '), new TextRun({ children: [PageNumber.CURRENT] })] })] }) },
    }
    const children = [new Paragraph('The text.')]
    expect((await read(await pack({ sections: [{ ...margins, properties: { titlePage: true }, children }] }))).blocks).toEqual(['paragraph: Ministry of Land', 'paragraph: The text.', 'paragraph: Phnom Penh, page'])
    const plain = await pack({ sections: [{ ...margins, children }] })
    expect((await read(plain)).blocks).toEqual(['paragraph: The text.'])
    const onePage = await withPart(plain, 'docProps/app.xml', (xml) => xml.replace(/<\/Properties>|\/>\s*$/, (end) => (end.startsWith('/') ? '><Pages>1</Pages></Properties>' : '<Pages>1</Pages></Properties>')))
    expect((await read(onePage)).blocks).toEqual(['paragraph: Report 12', 'paragraph: The text.'])
  })

  it('loses no word, whatever is written where', async () => {
    const words = fc.string({ unit: fc.constantFrom(...'aZ9 ,.;|[]<>&"\'–“ñĐặកខ្មែរไทย警方한국пр\u00AD\u200D\u{1F600}'), minLength: 1, maxLength: 40 }).filter((text) => canonicalLine(text) !== '')
    const table = fc.array(fc.array(words, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 3 })
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(words, table), { minLength: 1, maxLength: 8 }), async (content) => {
      const children = content.flatMap((item) => (typeof item === 'string' ? [new Paragraph(item)] : [new Table({ rows: item.map((cells) => row(...cells)) }), new Paragraph('')]))
      const { parts } = await readDocx({ bytes: await pack({ sections: [{ children }] }), file: 'a.docx', password: null, encoding: null })
      const written = content.flatMap((item) => (typeof item === 'string' ? [item] : item.map((cells) => cells.map((text) => canonicalLine(text)).join(' | '))))
      expect(parts.map(({ text }) => text)).toEqual(written.map(canonicalLine))
    }), { numRuns: 60 })
  })

  it('takes in the page or text that another program put into the document as it was', async () => {
    const bytes = await pack({ sections: [{ children: [new Paragraph('Before.'), new Paragraph('After.')] }] })
    const parts = await partsOf(await withPart(bytes, 'word/document.xml', (xml) => xml.replace(/(<w:p>(?:(?!<w:p>).)*After\.)/s, '<w:altChunk r:id="c1"/><w:altChunk r:id="c2"/><w:altChunk r:id="c3"/>$1')))
    const relation = (id: string, target: string): string => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="${target}"/>`
    const { blocks } = await read(await zipOf({
      ...parts,
      'word/_rels/document.xml.rels': Buffer.from(parts['word/_rels/document.xml.rels']!).toString().replace('</Relationships>', `${relation('c1', 'page.html')}${relation('c2', '/word/page.mht')}${relation('c3', 'note.rtf')}</Relationships>`),
      'word/page.html': '<h2>A page</h2><p>of its own.<script>no()</script></p>',
      'word/page.mht': 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n<p>ទ្វារ</p>\r\n--b--\r\n',
      'word/note.rtf': '{\\rtf1 A note.}',
    }))
    expect(blocks).toEqual(['paragraph: Before.', 'heading2: A page', 'paragraph: of its own.', 'paragraph: ទ្វារ', 'paragraph: A note.', 'paragraph: After.'])
  })

  it('goes on in the next paragraph where the end of one was deleted, and leaves out deleted rows', async () => {
    const bytes = await pack({ sections: [{ children: [new Paragraph('One'), new Paragraph(' and two'), new Table({ rows: [row('a', 'b'), row('gone', 'too')] })] }] })
    const changed = await withPart(bytes, 'word/document.xml', (xml) => xml
      .replace(/<w:p>(?=<w:r><w:t[^>]*>One)/, '<w:p><w:pPr><w:rPr><w:del w:id="9" w:author="x"/></w:rPr></w:pPr>')
      .replace(/<w:tr>(?=(?:(?!<w:tr>).)*gone)/s, '<w:tr><w:trPr><w:del w:id="8" w:author="x"/></w:trPr>'))
    expect((await read(changed)).blocks).toEqual(['paragraph: One and two', 'tableRow: a | b'])
  })

  it('finds title, author and dates, and what programs wrote by themselves is left out', async () => {
    const told = await pack({ title: 'The Estate', creator: 'Dara Kim; Sokha Lim', sections: [{ children: [new Paragraph('The text of it.')] }] })
    const dated = await withPart(told, 'docProps/core.xml', (xml) => xml.replace(/(<dcterms:created[^>]*>)[^<]*/, '$12024-10-27T23:30:00Z').replace(/(<dcterms:modified[^>]*>)[^<]*/, '$12024-11-02T01:00:00Z'))
    expect((await read(dated)).candidates).toEqual([
      { field: 'title', value: 'The Estate', origin: 'document', confidence: 'medium' }, { field: 'byline', value: 'Dara Kim, Sokha Lim', origin: 'document', confidence: 'medium' },
      { field: 'published', value: '2024-10-27', origin: 'document', confidence: 'low' }, { field: 'updated', value: '2024-11-02', origin: 'document', confidence: 'low' },
    ])
    const junk = await pack({ title: 'Microsoft Word - Document1', creator: 'Microsoft Office User', sections: [{ children: [new Paragraph({ text: 'What is on the page', heading: HeadingLevel.TITLE }), new Paragraph('By Sokha Lim'), new Paragraph('Published 3 May 2023')] }] })
    const { candidates, blocks } = await read(junk)
    expect(candidates.filter(({ field }) => field !== 'updated')).toEqual([
      { field: 'title', value: 'What is on the page', origin: 'document', confidence: 'high' }, { field: 'byline', value: 'Sokha Lim', origin: 'text' }, { field: 'published', value: '2023-05-03', origin: 'text' },
    ])
    expect(blocks).toEqual(['heading1: What is on the page', 'paragraph: By Sokha Lim', 'paragraph: Published 3 May 2023'])
  })

  it('reads a document whose prefixes are other ones and whose parts have other names', async () => {
    const bytes = await pack({ sections: [{ children: [new Paragraph({ text: 'Head', heading: HeadingLevel.HEADING_1 })] }] })
    const changed = await withPart(bytes, 'word/document.xml', (xml) => xml.replace(/\bw:/g, 'ns0:').replace('xmlns:w=', 'xmlns:ns0='))
    const parts = await partsOf(changed)
    const moved = await zipOf({
      ...parts, 'word/document.xml': 'moved', 'story/main.xml': parts['word/document.xml']!, 'story/_rels/main.xml.rels': Buffer.from(parts['word/_rels/document.xml.rels']!).toString().replaceAll('Target="', 'Target="/word/'),
      '_rels/.rels': Buffer.from(parts['_rels/.rels']!).toString().replace('word/document.xml', '/story/main.xml'),
    })
    expect((await read(moved)).blocks).toEqual(['heading1: Head'])
  })
})
