import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, BlockKind } from '../../core/text/block.ts'
import { parseEdtf } from '../../core/timeline/edtf.ts'
import { datesInText } from './dates.ts'

/** One block a paragraph; "# " opens a heading of level 2. */
function article(source: string): { text: string; blocks: Block[] } {
  const blocks: Block[] = []
  let text = ''
  for (const paragraph of source.split('\n').map((line) => line.trim()).filter(Boolean)) {
    if (text) text += '\n\n'
    const heading = paragraph.startsWith('# ')
    const words = heading ? paragraph.slice(2) : paragraph
    const kind: BlockKind = heading ? 'heading' : 'paragraph'
    blocks.push({ kind, start: text.length, end: text.length + words.length, ...(heading ? { level: 2 } : {}) })
    text += words
  }
  return { text, blocks }
}

function dates(source: string, published: string | null = '2024-11-11'): string[] {
  const { text, blocks } = article(source)
  return datesInText(text, blocks, { published }).map((d) => `${text.slice(d.start, d.end)}=${d.edtf}${d.certainty === 'inferred' ? '?' : ''}`)
}

describe('datesInText', () => {
  it.each([
    ['The site was searched on October 24, 2024.', ['October 24, 2024=2024-10-24']],
    ['The site was searched on 24 October 2024.', ['24 October 2024=2024-10-24']],
    ['On the 3rd of March, 2023 it opened.', ['3rd of March, 2023=2023-03-03']],
    ['Posted 2024-10-24 and 24/10/2024.', ['2024-10-24=2024-10-24', '24/10/2024=2024-10-24']],
    ['Filed 04/05/2024.', ['04/05/2024=2024-05-04?']],
    ['(Updated Nov. 8, 2024, 11:00 a.m. GMT)', ['Nov. 8, 2024=2024-11-08']],
    ['It was built in October 2021.', ['October 2021=2021-10']],
    ['It has run since 2019 without a licence.', ['2019=2019/..']],
    ['The licence was valid until March 2023.', ['March 2023=../2023-03']],
    ['It opened around 2021.', ['2021=2021~']],
    ['Between 2019 and 2021 it grew.', ['2019 and 2021=2019/2021']],
    ['The period from July 2022 to June 2023 was busy.', ['July 2022 to June 2023=2022-07/2023-06']],
    ['They met on 14–16 July 2025.', ['14–16 July 2025=2025-07-14/2025-07-16']],
    ['They met between July 14 and 16, 2025.', ['July 14 and 16, 2025=2025-07-14/2025-07-16']],
    ['From December 30, 2023 to January 2, 2024 it was shut.', ['December 30, 2023 to January 2, 2024=2023-12-30/2024-01-02']],
    ['Cases fell in its 2023 report.', ['2023=2023']],
  ])('reads what is written out: %s', (text, expected) => {
    expect(dates(text)).toEqual(expected)
  })

  it.each([
    ['The raid of November 6 freed many.', ['November 6=2024-11-06?']],
    ['The raid of December 6 freed many.', ['December 6=2023-12-06?']],
    ['The trial will open on December 6.', ['December 6=2024-12-06?']],
    ['The trial is due to open on February 3.', ['February 3=2025-02-03?']],
    ['Raided in May, it reopened in late October.', ['May=2024-05?', 'October=2024-10?']],
    ['The October raid was larger.', ['October=2024-10?']],
    ['Numbers rose from January to March.', ['January to March=2024-01/2024-03?']],
    ['He spoke on Friday.', ['Friday=2024-11-08?']],
    ['After Thursday’s search nothing was heard.', ['Thursday=2024-11-07?']],
    ['He died last year and she left last month.', ['last year=2023?', 'last month=2024-10?']],
    ['As of August this year, 12 were held.', ['August this year=2024-08?']],
    ['In May 20 people were held.', ['May=2024-05?']],
    ['On March 8, 2000 people marched.', ['March 8=2024-03-08?']],
  ])('takes what is missing from the day of publication: %s', (text, expected) => {
    expect(dates(text)).toEqual(expected)
  })

  it.each([
    'It happened two days before the raid.',
    'He may go, and they march on; March on, she said. May God help.',
    'Some 25 individuals and 1,000 others, 2000 workers, 2,022 phones, $2023 and Tier 3.',
    'At 11:00, at 7 p.m. and around 16 hours later.',
    'Flight 2019, case No. 2021 and room 2012.',
    'The court will sit on Monday.',
    'She comes next Friday and every Sunday.',
    'The Sunday Times reported it.',
    '“We learned it yesterday and last month,” he said.',
    'It opened a week after October 24.',
    'Set for 31 February 2024.',
    'April Dara and June Park met Mr May.',
    'Between 2019 and 2021 officers were there; some 1990 kg.',
    'COVID-2019 and 012 2019 33 44.',
  ])('leaves alone: %s', (text) => {
    expect(dates(text)).toEqual([])
  })

  it('reads days against the dated heading above them', () => {
    expect(dates('# August 1, 2022\nHe spoke on Thursday of the March raid.\n# Background\nA man died in June.')).toEqual([
      'August 1, 2022=2022-08-01', 'Thursday=2022-07-28?', 'March=2022-03?', 'June=2024-06?',
    ])
    expect(dates('October 4, 2022\nMany fled since August 18.\nNovember 1, 2022\nMore fled.')).toContain('August 18=2022-08-18/..?')
  })

  it('does not guess a year from nothing', () => {
    expect(dates('Searched on October 24.', null)).toEqual([])
    expect(dates('Searched on October 24. The report of June 2024 says so.', null)).toEqual(['June 2024=2024-06'])
  })

  it('takes the last full date of a text for its day when nothing else does, unless the text spans years', () => {
    expect(dates('Seen on December 4, 2024 and on December 5, 2024, after the search in October.', null)).toContain('October=2024-10?')
    expect(dates('Built on May 4, 2019. Seen on December 5, 2024. Searched in October.', null)).not.toContain('October=2024-10?')
  })

  it.each([
    ['កាលពីថ្ងៃទី ២៤ ខែតុលា ឆ្នាំ ២០២៤ នគរបាល', ['ថ្ងៃទី ២៤ ខែតុលា ឆ្នាំ ២០២៤=2024-10-24']],
    ['នៅថ្ងៃព្រហស្បតិ៍ ទី២៤ ខែ​តុលា ឆ្នាំ​២០២៤', ['ថ្ងៃព្រហស្បតិ៍ ទី២៤ ខែ​តុលា ឆ្នាំ​២០២៤=2024-10-24']],
    ['នៅខែមីនា និងថ្ងៃទី៦ ខែវិច្ឆិកា', ['ខែមីនា=2024-03?', 'ថ្ងៃទី៦ ខែវិច្ឆិកា=2024-11-06?']],
    ['កញ្ញា សុខ ដារា អាយុ ២៤ ឆ្នាំ', []],
    ['2024年10月24日，警方突击搜查。', ['2024年10月24日=2024-10-24']],
    ['二〇二四年十月二十四日', ['二〇二四年十月二十四日=2024-10-24']],
    ['警方11月6日搜查，去年3月曾关闭，2019年以来营业', ['11月6日=2024-11-06?', '去年3月=2023-03?', '2019年=2019/..']],
    ['10月24日至26日，历时3年，第24号楼', ['10月24日至26日=2024-10-24/2024-10-26?']],
    ['Ngày 24 tháng 10 năm 2024, công an đột kích; đến ngày 6/11 và năm 2023.', ['Ngày 24 tháng 10 năm 2024=2024-10-24', 'ngày 6/11=2024-11-06?', '2023=2023']],
    ['Từ năm 2019 đến tháng 3/2023', ['2019=2019/..', 'tháng 3/2023=2023-03']],
    ['2024년 10월 24일 경찰은 2021년 3월부터 11월 6일', ['2024년 10월 24일=2024-10-24', '2021년 3월=2021-03', '11월 6일=2024-11-06?']],
    ['เมื่อวันที่ 24 ตุลาคม 2567 ตำรวจ และ 6 พ.ย. 2567', ['24 ตุลาคม 2567=2024-10-24', '6 พ.ย. 2567=2024-11-06']],
  ])('reads other languages: %s', (text, expected) => {
    expect(dates(text)).toEqual(expected)
  })

  it('gives ranges in order, inside the text, that parse as EDTF', () => {
    const piece = fc.constantFrom(
      'on October 24, 2024', 'in May', '14–16 July', 'since 2019', '24/10/2024', 'Friday', 'last year', '2019-2021', '31 February', '3 people',
      '2024年10月24日', 'ថ្ងៃទី ៣១ ខែកុម្ភៈ', 'ngày 30/2', 'to', 'and', ',', '\n', 'December 30 to January 2', '10月24日至26日', 'March',
    )
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom(null, '2024', '2024-11', '2024-11-11'), (pieces, published) => {
      const { text, blocks } = article(pieces.join(' '))
      let last = 0
      for (const { start, end, edtf } of datesInText(text, blocks, { published })) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(parseEdtf(edtf)).not.toBeNull()
        last = end
      }
    }))
  })
})
