import { describe, expect, it } from 'vitest'
import { readPlainText } from './plain-text.ts'
import { readForTest } from './read-for-test.ts'
import { fuzzReader, mutationsOf } from './testing-mutations.ts'
import { readText } from './text-reader.ts'

const read = (content: Parameters<typeof readForTest>[0], file = 'a81f00c7.txt') => readForTest(content, file)

const LEAD = 'Officers entered a walled housing estate outside Kampot on Tuesday morning and led 140 workers to waiting buses.'
const SECOND = 'Neighbours said that the gates had been closed since the spring and that nobody was seen to leave on foot.'
const THIRD = 'The district governor, Ly Vanna, told reporters that the owner of the land had been called in for questioning.'

describe('a text copied from a news site', () => {
  it('has the site’s name first, then the headline once', async () => {
    const article = await read(['Mekong River Journal', '', 'Buses Wait Outside Kampot Estate', '', LEAD, '', SECOND])
    expect(article).toMatchObject({ title: 'Buses Wait Outside Kampot Estate', outlet: 'Mekong River Journal' })
    expect(article.blocks).toEqual(['heading1: Buses Wait Outside Kampot Estate', `paragraph: ${LEAD}`, `paragraph: ${SECOND}`])
    expect(article.origins.title.origin).toBe('text')
  })

  it('has the headline twice', async () => {
    const article = await read(['Buses wait outside Kampot estate', 'Buses wait outside Kampot estate', '', LEAD, '', SECOND])
    expect(article.title).toBe('Buses wait outside Kampot estate')
    expect(article.blocks).toEqual(['heading1: Buses wait outside Kampot estate', `paragraph: ${LEAD}`, `paragraph: ${SECOND}`])
  })

  it('has a name above the headline that says it is a site only by standing there', async () => {
    const article = await read(['Lower River Circle', 'Hundreds led out of a walled Kampot estate', 'Hundreds led out of a walled Kampot estate', 'By Dara Kim', LEAD, SECOND])
    expect(article).toMatchObject({ title: 'Hundreds led out of a walled Kampot estate', outlet: 'Lower River Circle', byline: 'Dara Kim' })
    expect(article.blocks).toEqual(['heading1: Hundreds led out of a walled Kampot estate', `paragraph: ${LEAD}`, `paragraph: ${SECOND}`])
  })

  it('has the headline again below the site’s name', async () => {
    const article = await read(['Buses wait outside Kampot estate - Mekong River Journal', 'Mekong River Journal', 'Buses wait outside Kampot estate', LEAD, SECOND])
    expect(article).toMatchObject({ title: 'Buses wait outside Kampot estate', outlet: 'Mekong River Journal' })
    expect(article.blocks).toEqual(['heading1: Buses wait outside Kampot estate', `paragraph: ${LEAD}`, `paragraph: ${SECOND}`])
  })

  it('names the outlet after a bar', async () => {
    const article = await read(['Hundreds led out of a Kampot estate after months | Riverpost', '', LEAD, '', SECOND])
    expect(article).toMatchObject({ title: 'Hundreds led out of a Kampot estate after months', outlet: 'Riverpost' })
  })

  it('names the outlet and the section in one line', async () => {
    const article = await read(['Mekong River Journal | National', 'Buses wait outside Kampot estate', 'By Dara Kim', 'October 27, 2024', LEAD, SECOND])
    expect(article).toMatchObject({ title: 'Buses wait outside Kampot estate', outlet: 'Mekong River Journal', byline: 'Dara Kim', published: '2024-10-27' })
    expect(article.blocks).toHaveLength(3)
  })

  it('keeps a dash that belongs to the headline', async () => {
    const article = await read(['Kampot estate emptied - but where did they go', '', LEAD, '', SECOND])
    expect(article).toMatchObject({ title: 'Kampot estate emptied - but where did they go', outlet: null })
  })

  it('has a menu and a share bar above, and related stories below', async () => {
    const article = await read([
      'Skip to content', 'Home', 'News', 'Politics', 'Search', 'Buses wait outside Kampot estate', 'Share', 'Facebook Twitter Telegram', '3 min read', LEAD,
      'Advertisement', SECOND, 'Related articles', 'Minister visits the north', 'Rice prices fall again', 'Share this article',
    ])
    expect(article.title).toBe('Buses wait outside Kampot estate')
    expect(article.blocks).toEqual(['heading1: Buses wait outside Kampot estate', `paragraph: ${LEAD}`, `paragraph: ${SECOND}`])
  })

  it('has a section above the headline', async () => {
    const article = await read(['Human Rights', 'Buses wait outside Kampot estate', '', LEAD])
    expect(article).toMatchObject({ title: 'Buses wait outside Kampot estate', outlet: null })
    expect(article.blocks).toHaveLength(2)
  })

  it('takes a short name above the headline for the outlet when the text names it again', async () => {
    const article = await read(['Kampotlet', 'Buses wait outside Kampot estate', LEAD, 'The governor told Kampotlet that he had seen no order for the search of the estate.'])
    expect(article).toMatchObject({ title: 'Buses wait outside Kampot estate', outlet: 'Kampotlet' })
  })

  it('takes no site’s name in capitals above the headline for it', async () => {
    const article = await read(['RIVERPOST', '', 'Buses wait outside Kampot estate', '', LEAD, '', 'The governor told Riverpost that he had seen no order for the search of the estate.'])
    expect(article).toMatchObject({ title: 'Buses wait outside Kampot estate', outlet: 'Riverpost' })
    expect((await read(['THE LOWER RIVER CIRCLE', '', 'Buses wait outside Kampot estate after months of silence', '', LEAD])).title).toBe('Buses wait outside Kampot estate after months of silence')
  })

  it('keeps the line below the headline that sums it up', async () => {
    const article = await read(['Buses wait outside Kampot estate', 'Workers are led out after months behind a closed gate', '', LEAD, '', SECOND])
    expect(article.title).toBe('Buses wait outside Kampot estate')
    expect(article.blocks[1]).toBe('paragraph: Workers are led out after months behind a closed gate')
  })

  it('has nothing but the outlet’s name above the first paragraph', async () => {
    const article = await read(['Kampot Journalists Association', '', LEAD, '', SECOND])
    expect(article.outlet).toBe('Kampot Journalists Association')
    expect(article.title).toBe('Officers entered a walled housing estate outside Kampot on Tuesday morning and led 140 workers to waiting buses')
    expect(article.blocks).toHaveLength(2)
  })
})

describe('a text without a headline', () => {
  it('takes its title from the first sentence, shortened at a word', async () => {
    const lead = 'Officers who had come from the capital in a long row of unmarked cars entered a walled housing estate outside Kampot on Tuesday. It was quiet.'
    const article = await read([lead, SECOND, THIRD])
    expect(article.title).toBe('Officers who had come from the capital in a long row of unmarked cars entered a walled housing…')
    expect(article.origins.title.origin).toBe('text')
    expect(article.blocks).toHaveLength(3)
  })

  it('takes it from a telling file name', async () => {
    const article = await read([LEAD, SECOND], '2024-10-27-buses-wait-outside-kampot-estate.txt')
    expect(article.origins.title).toEqual({ value: 'Buses wait outside kampot estate', origin: 'file-name', confidence: 'low' })
    expect(article.origins.published).toEqual({ value: '2024-10-27', origin: 'file-name', confidence: 'low' })
  })

  it.each(['dbe2dd44fea001b2.txt', 'article 12.txt', 'document(3).txt', 'IMG_2041.txt', 'new text file.txt', '550e8400-e29b-41d4-a716-446655440000.txt', 'raid.txt'])(
    'takes nothing from the file name %s', async (file) => {
      expect((await read([LEAD, SECOND], file)).origins.title.origin).toBe('text')
    },
  )

  it('prefers the headline of the text to the file name', async () => {
    expect((await read(['Buses wait outside Kampot estate', '', LEAD], 'something-else-entirely-here.txt')).title).toBe('Buses wait outside Kampot estate')
  })
})

describe('lines', () => {
  it('joins a hard-wrapped text into paragraphs', async () => {
    const article = await read([
      'Buses wait outside Kampot estate', '',
      'Officers entered a walled housing estate outside Kampot on Tuesday', 'morning and led 140 workers to waiting buses. Neighbours said that the',
      'gates had been closed since the spring, and that a young man who had', 'climbed over the wall in June had asked them for a telephone.', '',
      'The district governor told reporters that the owner of the land had', 'been called in for questioning. He would not say who had bought the',
      'estate in the year before, nor whether the cyber-', 'scam unit of the police had been there.',
    ])
    expect(article.blocks).toEqual([
      'heading1: Buses wait outside Kampot estate',
      'paragraph: Officers entered a walled housing estate outside Kampot on Tuesday morning and led 140 workers to waiting buses. Neighbours said that the gates had been closed since the spring, and that a young man who had climbed over the wall in June had asked them for a telephone.',
      'paragraph: The district governor told reporters that the owner of the land had been called in for questioning. He would not say who had bought the estate in the year before, nor whether the cyber-scam unit of the police had been there.',
    ])
  })

  it('parts a hard-wrapped text without blank lines where a line is not full', async () => {
    const article = await read([
      'Officers entered a walled housing estate outside Kampot on Tuesday', 'morning and led 140 workers to waiting buses. Neighbours said that the',
      'gates had been closed since the spring.', 'The district governor told reporters that the owner of the land had', 'been called in for questioning on the same day.',
      'A clerk at the provincial court said that no complaint had come to it', 'by Friday, and that none was expected before the holiday.',
    ])
    expect(article.blocks).toHaveLength(3)
    expect(article.blocks[1]).toBe('paragraph: The district governor told reporters that the owner of the land had been called in for questioning on the same day.')
  })

  it('takes each line for a paragraph where there are no blank lines', async () => {
    expect((await read([LEAD, SECOND, THIRD])).blocks).toEqual([LEAD, SECOND, THIRD].map((line) => `paragraph: ${line}`))
  })

  it('joins a line that breaks off inside a sentence', async () => {
    const article = await read([LEAD, 'Two embassies did not answer when they were asked about the', 'search or about their citizens in the province.', THIRD])
    expect(article.blocks[1]).toBe('paragraph: Two embassies did not answer when they were asked about the search or about their citizens in the province.')
  })

  it('knows Windows, old Macintosh and Unicode line ends', async () => {
    const blocks = [`paragraph: ${LEAD}`, `paragraph: ${SECOND}`]
    for (const end of ['\r\n\r\n', '\r\r', '\u2029', '\n \t\u00A0\n']) expect((await read(LEAD + end + SECOND)).blocks).toEqual(blocks)
  })
})

describe('date, author and outlet in lines of their own', () => {
  it.each([
    ['By Dara Kim | October 27, 2024', 'Dara Kim', '2024-10-27'],
    ['Published: 27 October 2024, 10:15 ICT', null, '2024-10-27'],
    ['Posted on Sunday, October 27th, 2024 by Dara Kim', 'Dara Kim', '2024-10-27'],
    ['2024-10-27 08:30', null, '2024-10-27'],
    ['Phnom Penh, 27 October 2024', null, '2024-10-27'],
    ['Dara Kim • 27/10/2024 • 4 min read', 'Dara Kim', '2024-10-27'],
    ['Written by Dara Kim and Sok Leng', 'Dara Kim, Sok Leng', null],
    ['BY DARA KIM', 'Dara Kim', null],
    ['By Dara Kim, Mekong River Journal', 'Dara Kim', null],
  ])('%s', async (line, byline, published) => {
    const article = await read(['Buses wait outside Kampot estate', line, '', LEAD, '', SECOND])
    expect(article).toMatchObject({ title: 'Buses wait outside Kampot estate', byline, published, updated: null })
    expect(article.blocks).toHaveLength(3)
  })

  it.each([
    ['Last updated: October 29, 2024', null, '2024-10-29'],
    ['Updated Oct 29, 2024, 11:00 a.m. GMT', null, '2024-10-29'],
    ['Published October 27, 2024 - Updated October 29, 2024', '2024-10-27', '2024-10-29'],
    ['Published October 27, 2024 at 8:30 am | Last updated on October 29, 2024 at 9 am', '2024-10-27', '2024-10-29'],
    ['Updated October 29, 2024 | Published October 27, 2024', '2024-10-27', '2024-10-29'],
    ['Xuất bản: 27/10/2024 - Cập nhật lần cuối: 29/10/2024 08:30', '2024-10-27', '2024-10-29'],
    ['发布时间：2024年10月27日 最后更新：2024年10月29日', '2024-10-27', '2024-10-29'],
    ['เผยแพร่เมื่อ 27 ตุลาคม 2567 อัปเดตล่าสุด 29 ตุลาคม 2567', '2024-10-27', '2024-10-29'],
    ['기사입력 2024.10.27. 오전 8:30 최종수정 2024.10.29. 오후 1:10', '2024-10-27', '2024-10-29'],
    ['ចេញផ្សាយ ២៧ តុលា ២០២៤ ធ្វើបច្ចុប្បន្នភាពចុងក្រោយ ២៩ តុលា ២០២៤', '2024-10-27', '2024-10-29'],
  ])('%s', async (line, published, updated) => {
    const article = await read(['Buses wait outside Kampot estate', line, '', LEAD, '', SECOND])
    expect(article).toMatchObject({ published, updated })
    expect(article.blocks).toHaveLength(3)
  })

  it('takes no outlet for its author', async () => {
    const article = await read(['Mekong River Journal', 'Buses wait outside Kampot estate', 'By Mekong River Journal', 'October 27, 2024', LEAD, SECOND])
    expect(article).toMatchObject({ outlet: 'Mekong River Journal', byline: null, published: '2024-10-27' })
  })

  it('reads author and date from two lines', async () => {
    const article = await read(['Buses wait outside Kampot estate', 'Dara Kim', 'October 27, 2024', LEAD, SECOND])
    expect(article).toMatchObject({ byline: 'Dara Kim', published: '2024-10-27' })
    expect(article.blocks).toHaveLength(3)
  })

  it('reads an agency’s dateline and leaves it in the text', async () => {
    const lead = 'KAMPOT, Oct. 27, 2024 (Xinhua) -- Officers entered a walled housing estate on Tuesday and led 140 workers to waiting buses.'
    const article = await read(['Buses wait outside Kampot estate', '', lead, '', SECOND])
    expect(article).toMatchObject({ outlet: 'Xinhua', published: '2024-10-27' })
    expect(article.blocks[1]).toBe(`paragraph: ${lead}`)
  })

  it('takes no date from running text', async () => {
    const article = await read(['Buses wait outside Kampot estate', '', 'On October 27, 2024 officers entered a walled housing estate and led 140 workers to waiting buses.', '', SECOND])
    expect(article.published).toBeNull()
  })

  it('does not take "By" in a sentence for an author', async () => {
    const article = await read(['Buses wait outside Kampot estate', '', 'By Tuesday the gates were open and nobody was left inside the walled estate in Kampot.', '', SECOND])
    expect(article.byline).toBeNull()
    expect(article.blocks).toHaveLength(3)
  })
})

describe('captions', () => {
  const caption = 'Workers wait by the gate of an estate outside Kampot. December 4, 2023. (Riverpost/Dara Kim)'

  it('keeps one that stands twice once, and again further down not at all', async () => {
    const article = await read(['Mekong River Journal', '', 'Buses wait outside Kampot estate', '', caption, caption, '', LEAD, '', caption, '', SECOND])
    expect(article.blocks).toEqual(['heading1: Buses wait outside Kampot estate', `caption: ${caption}`, `paragraph: ${LEAD}`, `paragraph: ${SECOND}`])
  })

  it('keeps one whose picture’s text stands beside it, with the credit and without', async () => {
    const plain = 'Workers wait by the gate of an estate outside Kampot'
    const article = await read(['Buses wait outside Kampot estate', '', LEAD, '', plain, '', `${plain}. (Riverpost/Dara Kim)`, '', SECOND])
    expect(article.blocks.slice(1)).toEqual([`paragraph: ${LEAD}`, `caption: ${plain}. (Riverpost/Dara Kim)`, `paragraph: ${SECOND}`])
  })

  it('does not take its date for the article’s', async () => {
    expect((await read(['Buses wait outside Kampot estate', '', caption, '', LEAD])).published).toBeNull()
  })

  it('knows one by standing twice, whatever it says', async () => {
    const twice = 'Workers wait by the gate of an estate outside Kampot as officers search the rooms above'
    const article = await read(['Buses wait outside Kampot estate', '', twice, twice, '', LEAD, '', SECOND])
    expect(article.blocks[1]).toBe(`caption: ${twice}`)
  })

  it.each(['Photo: Dara Kim', 'The gate of the estate. Photo by Dara Kim', 'Featured image credit: made by Dara Kim after a picture of the estate', 'The gate in Kampot / AFP', 'រូបថត៖ ដារ៉ា', 'Ảnh: Minh Anh'])(
    'knows a credit: %s', async (credit) => {
      expect((await read(['Buses wait outside Kampot estate', '', LEAD, '', credit, '', SECOND])).blocks[2]).toBe(`caption: ${credit}`)
    },
  )
})

describe('the end', () => {
  it('drops the count of views and the copyright line, which names the outlet', async () => {
    const article = await read(['Buses wait outside Kampot estate', '', LEAD, '', SECOND, '', '1,914 views', '© 2024 Riverpost. All rights reserved.'])
    expect(article.outlet).toBe('Riverpost')
    expect(article.blocks).toHaveLength(3)
  })

  it('guesses the outlet by the credits of its pictures, where they name one alone and no agency', async () => {
    const outlet = async (...captions: readonly string[]) => (await read([LEAD, '', SECOND, '', ...captions.flatMap((caption) => [caption, '']), THIRD])).origins.outlet
    expect(await outlet('A bus at the gate. (Riverpost/Dara Kim)', 'The gate. (Riverpost/Sok Leng)')).toEqual({ value: 'Riverpost', origin: 'text', confidence: 'low' })
    expect(await outlet('Featured image credit: Edited by River News Kampot, based on a picture by Dara Kim')).toMatchObject({ value: 'River News Kampot', confidence: 'low' })
    expect(await outlet('A bus at the gate. (Riverpost/Dara Kim)', 'The gate. (Kampot Times/Sok Leng)')).toMatchObject({ value: null })
    expect(await outlet('A bus at the gate. (AP Photo/Dara Kim)')).toMatchObject({ value: null })
  })

  it('takes an update note’s date for the day of the update, not of publication', async () => {
    const note = '(Updated Nov 13, 2023, 9:00 a.m. GMT – Added what the owner of the estate said.)'
    const undated = await read(['Buses wait outside Kampot estate', '', LEAD, '', SECOND, note])
    expect(undated.origins).toMatchObject({ published: { value: null }, updated: { value: '2023-11-13', origin: 'text', confidence: 'medium' } })
    expect(undated.blocks.at(-1)).toBe(`paragraph: ${note}`)
    expect(await read(['Buses wait outside Kampot estate', 'November 10, 2023', LEAD, note])).toMatchObject({ published: '2023-11-10', updated: '2023-11-13' })
  })

  it('names a helper where there is no author', async () => {
    const note = '(Additional reporting by Sok Leng)'
    expect((await read(['Buses wait outside Kampot estate', '', LEAD, SECOND, note])).byline).toBe('Sok Leng (additional reporting)')
    expect((await read(['Buses wait outside Kampot estate', 'By Dara Kim', LEAD, SECOND, note])).byline).toBe('Dara Kim')
  })

  it('knows a note by the mark that a word of the text bears', async () => {
    const note = '* The names of the workers were changed for their safety.'
    const article = await read(['Buses wait outside Kampot estate', '', LEAD, '', '“We slept on the floor,” said Bopha*, who left in June with two others.', '', note])
    expect(article.blocks.at(-1)).toBe(`footnote: ${note}`)
    expect((await read(['Buses wait outside Kampot estate', '', LEAD, '', SECOND, '', note])).blocks.at(-1)).toBe(`paragraph: ${note}`)
  })

  it('reads a place and date below a statement', async () => {
    expect((await read(['Statement on the estate in Kampot', '', LEAD, '', SECOND, '', 'Phnom Penh, 27 October 2024'])).published).toBe('2024-10-27')
  })
})

describe('inside', () => {
  it('takes the dates of a chronology for headings, not for the day it was published', async () => {
    const article = await read(['A year of searches in Kampot', '', 'March to July 2022', '', 'July 13, 2022', '', LEAD, '', 'July 20, 2022', '', SECOND, '', 'August 2, 2022', '', THIRD])
    expect(article).toMatchObject({ title: 'A year of searches in Kampot', published: null })
    expect(article.blocks.filter((block) => block.startsWith('heading'))).toEqual([
      'heading1: A year of searches in Kampot', 'heading2: July 13, 2022', 'heading2: July 20, 2022', 'heading2: August 2, 2022',
    ])
  })

  it('finds headings between paragraphs', async () => {
    const article = await read(['Buses wait outside Kampot estate', '', LEAD, '', 'A closed gate', '', SECOND, '', 'Who owns the land?', '', THIRD])
    expect(article.blocks.map((block) => block.split(':')[0])).toEqual(['heading1', 'paragraph', 'heading2', 'paragraph', 'heading2', 'paragraph'])
  })

  it('takes no short quote or sentence for a heading', async () => {
    const article = await read(['Buses wait outside Kampot estate', '', LEAD, '', '“Nobody asked us”', '', SECOND, '', 'He said no.', '', THIRD])
    expect(article.blocks.filter((block) => block.startsWith('heading'))).toHaveLength(1)
  })

  it('finds lists', async () => {
    const article = await read(['What was found in Kampot', '', `${LEAD} Found were:`, '• 140 telephones', '• 12 chairs', '1. The gate was shut.', '2. The rooms were dark.', '', SECOND])
    expect(article.blocks.slice(2, 6)).toEqual(['listItem: 140 telephones', 'listItem: 12 chairs', 'listItem: 1. The gate was shut.', 'listItem: 2. The rooms were dark.'])
  })

  it('takes no line that opens with a dash for a list', async () => {
    expect((await read(['Kampot estate', '', LEAD, '', '– We saw nothing of it, said the guard at the gate of the estate.', '', SECOND])).blocks[2]).toMatch(/^paragraph: –/)
  })
})

describe('other scripts', () => {
  it('reads Khmer', async () => {
    const article = await read([
      'សារព័ត៌មានទន្លេ', 'សមត្ថកិច្ចចុះឆែកឆេរទីតាំងមួយនៅខេត្តកំពត', 'ថ្ងៃទី២៧ ខែតុលា ឆ្នាំ២០២៤', '',
      'កំពត៖ សមត្ថកិច្ចបានចុះឆែកឆេរទីតាំងមួយនៅខេត្តកំពត កាលពីព្រឹកថ្ងៃអង្គារ ហើយបាននាំពលករ១៤០នាក់ឡើងរថយន្ត។', '',
      'អ្នកជិតខាងបានប្រាប់ថា ទ្វារត្រូវបានបិទតាំងពីដើមឆ្នាំមក ហើយគ្មាននរណាម្នាក់ឃើញគេចេញក្រៅឡើយ។',
    ])
    expect(article).toMatchObject({ title: 'សមត្ថកិច្ចចុះឆែកឆេរទីតាំងមួយនៅខេត្តកំពត', outlet: 'សារព័ត៌មានទន្លេ', published: '2024-10-27', language: 'km' })
    expect(article.blocks).toHaveLength(3)
  })

  it('reads whatever becomes of its bytes', async () => {
    const good = [[LEAD, '', SECOND].join('\n'), ['Mekong River Journal', '27 October 2024', 'By Dara Kim', '', LEAD, '• one', '• two', '', THIRD].join('\r\n'), 'ទ្វារត្រូវបានបិទ។\n\n警方周二上午进入贡布市郊。'].map((text) => Buffer.from(text))
    const outcomes = await fuzzReader(readText, mutationsOf([...good, Buffer.from(`\ufeff${LEAD}`, 'utf16le')], ['By ', '©', '27 October 2024', '\n\n', '\ud800']), 2000)
    expect(outcomes).toEqual({ read: 2000 })
  })

  it('reads a million wrapped lines without a break in time that grows with their number', () => {
    const lines = 1_000_000
    const { parts } = readPlainText('a line of a long text that is never\n'.repeat(lines))
    expect(parts.reduce((sum, { text }) => sum + text.length, 0)).toBeGreaterThan(lines * 30)
  })

  it('reads Chinese', async () => {
    const article = await read(['贡布一处园区被搜查 约140人被带走', '2024年10月27日 来源：湄公日报', '', '警方周二上午进入贡布市郊一处有围墙的小区，把一百四十名工人带上大巴。', '', '邻居说，大门从春天起就一直关着，没有人看见谁走出来过。'])
    expect(article).toMatchObject({ title: '贡布一处园区被搜查 约140人被带走', outlet: '湄公日报', published: '2024-10-27', language: 'zh' })
    expect(article.blocks).toHaveLength(3)
  })

  it('reads Thai, which has no full stops', async () => {
    const article = await read(['ตำรวจบุกค้นหมู่บ้านจัดสรรในกัมปอต', '27 ตุลาคม 2567', '', 'เจ้าหน้าที่เข้าตรวจค้นหมู่บ้านจัดสรรที่มีกำแพงล้อมรอบนอกเมืองกัมปอตเมื่อเช้าวันอังคาร และพาคนงาน 140 คนขึ้นรถบัสที่จอดรออยู่', '', 'เพื่อนบ้านเล่าว่าประตูปิดมาตั้งแต่ต้นปี และไม่มีใครเห็นคนเดินออกมา'])
    expect(article).toMatchObject({ title: 'ตำรวจบุกค้นหมู่บ้านจัดสรรในกัมปอต', published: '2024-10-27', language: 'th' })
    expect(article.blocks).toHaveLength(3)
  })

  it('reads Vietnamese', async () => {
    const article = await read(['Báo Sông Mê Kông', 'Khám xét một khu nhà ở Kampot', 'Thứ ba, 27/10/2024 - 08:30', '', 'Sáng thứ ba, cảnh sát đã vào một khu nhà có tường bao quanh ở ngoại ô Kampot và đưa 140 công nhân lên xe buýt.', '', 'Hàng xóm kể rằng cổng đã đóng từ mùa xuân và không ai thấy người nào bước ra.'])
    expect(article).toMatchObject({ title: 'Khám xét một khu nhà ở Kampot', outlet: 'Báo Sông Mê Kông', published: '2024-10-27', language: 'vi' })
    expect(article.blocks).toHaveLength(3)
  })

  it('reads Korean', async () => {
    const article = await read(['캄폿 주택단지 수색, 140명 이송', '김다라 기자', '입력 2024.10.27. 오전 8:30', '', '경찰이 화요일 오전 캄폿 외곽의 담장으로 둘러싸인 주택단지에 들어가 노동자 140명을 버스에 태웠다.', '', '이웃들은 봄부터 문이 닫혀 있었다고 말했다.'])
    expect(article).toMatchObject({ title: '캄폿 주택단지 수색, 140명 이송', byline: '김다라', published: '2024-10-27', language: 'ko' })
  })
})
