import { describe, expect, it } from 'vitest'
import { readDocx } from './docx.ts'
import { readEpub } from './epub.ts'
import { readOdt } from './odt.ts'
import { readRtf } from './rtf.ts'
import { fixture, readWith } from './testing-office.ts'

const ESTATE = [
  'heading1: The Estate behind the Wall',
  'paragraph: By Dara Kim',
  'heading1: What was seen',
  'paragraph: Police led 140 workers out of the estate on Tuesday morning.[1] The gate was shut again at noon.[i]',
  'paragraph: Beside the gate stands a guard.',
  'paragraph: A box says: keep out.',
  'quote: We were told to wait, and then nobody came.',
  'listItem: a wall of three metres',
  'listItem: a gate, and បន្លាលួស on top of it',
  'heading2: 警方说了什么',
  'paragraph: 警方周二上午进入小区，把一百四十名工人带上大巴。',
  'tableRow: Month | Raids | People led out',
  'tableRow: May | | 31',
  'caption: Raids on the estate in 2024',
  'paragraph: Outside',
  'paragraph: Inside:',
  'tableRow: floor | beds',
  'heading2: សាក្សី',
  'paragraph: អ្នកជិតខាងបានប្រាប់ថា ទ្វារត្រូវបានបិទតាំងពីដើមឆ្នាំ។',
  'paragraph: เพื่อนบ้านบอกว่าประตูปิดมาตั้งแต่ต้นปี',
  'paragraph: Hàng xóm nói rằng cổng đã đóng từ đầu năm. See the notice.',
  'footnote: [1] Statement of the district police.',
  'footnote: [i] Two neighbours saw it.',
]
const PROPERTIES = ['title: The Estate behind the Wall (document, high)', 'published: 2024-10-27 (document, low)', 'updated: 2024-11-11 (document, low)']

describe('a document as LibreOffice writes it', () => {
  it.each(['estate.odt', 'flat.fodt'])('as ODT, with the header of its only page: %s', async (name) => {
    const { blocks, meta } = await readWith(readOdt, fixture(name))
    expect(blocks).toEqual(['paragraph: River Watch, report 12, page', ...ESTATE])
    expect(meta).toEqual([...PROPERTIES, 'language: en-GB (document, low)', 'byline: Dara Kim (text)'])
  })

  it('as DOCX', async () => {
    const { blocks, meta } = await readWith(readDocx, fixture('estate.docx'))
    expect(blocks).toEqual(ESTATE)
    expect(meta).toEqual([...PROPERTIES, 'language: en-GB (document, low)', 'byline: Dara Kim (text)'])
  })

  it('as RTF', async () => {
    const { blocks, meta } = await readWith(readRtf, fixture('estate.rtf'))
    expect(blocks).toEqual(ESTATE)
    expect(meta).toEqual([...PROPERTIES, 'byline: Dara Kim (text)'])
  })
})

const PANDOC = [
  'heading1: The Estate behind the Wall', 'paragraph: Dara Kim', 'paragraph: Sokha Lim', 'paragraph: 2024-10-27', 'heading1: What was seen',
  'paragraph: Police led 140 workers out of the estate on Tuesday morning.[1] The gate was shut again at noon.',
  'quote: We were told to wait, and then nobody came.', 'listItem: a wall of three metres', 'listItem: a gate, and បន្លាលួស on top of it', 'listItem: two guards',
  'heading2: 警方说了什么', 'paragraph: 警方周二上午进入小区，把一百四十名工人带上大巴。[2]',
  'caption: Raids on the estate in 2024', 'tableRow: Month | Raids | People led out', 'tableRow: May | 2 | 31', 'tableRow: June | 5 | 140',
  'heading2: សាក្សី', 'paragraph: អ្នកជិតខាងបានប្រាប់ថា ទ្វារត្រូវបានបិទតាំងពីដើមឆ្នាំ។', 'paragraph: เพื่อนบ้านบอกว่าประตูปิดมาตั้งแต่ต้นปี', 'paragraph: Hàng xóm nói rằng cổng đã đóng từ đầu năm.',
  'footnote: [1] Statement of the district police, seen by the authors.', 'footnote: [2] 译文由作者提供。',
]

describe('a document as pandoc writes it', () => {
  it('as ODT', async () => {
    const { blocks, meta } = await readWith(readOdt, fixture('pandoc.odt'))
    expect(blocks).toEqual(PANDOC)
    expect(meta).toEqual(['title: The Estate behind the Wall (document, high)', 'byline: Dara Kim, Sokha Lim (document, medium)', expect.stringMatching(/^updated|^language/) as string, 'published: 2024-10-27 (text)'])
  })

  it('as RTF, which has neither quotes nor captions', async () => {
    const { blocks } = await readWith(readRtf, fixture('pandoc.rtf'))
    const caption = 'paragraph: Raids on the estate in 2024'
    expect(blocks).toEqual(PANDOC.flatMap((block) => (block.startsWith('caption') ? [] : block.startsWith('tableRow: June') ? [block, caption] : [block.replace(/^quote/, 'paragraph')])))
  })

  it('as EPUB', async () => {
    const { blocks, meta } = await readWith(readEpub, fixture('pandoc.epub'))
    expect(blocks).toEqual(PANDOC)
    expect(meta.slice(0, 3)).toEqual(['title: The Estate behind the Wall (document, medium)', 'byline: Dara Kim, Sokha Lim (document, medium)', 'published: 2024-10-27 (document, medium)'])
  })
})
