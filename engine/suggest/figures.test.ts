import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figuresInText } from './figures.ts'
import { readDigits, readEnglish, readHan } from './figures/numbers.ts'

const MARK = { exact: '', about: '~', least: '≥', most: '≤' } as const

function figures(text: string): string[] {
  return figuresInText(text).map(({ start, end, value, to, currency, counted, precision }) => (
    `${text.slice(start, end)} → ${MARK[precision]}${value}${to === null ? '' : `–${to}`} ${currency ?? counted ?? 'people'}`))
}

describe('figuresInText', () => {
  it.each([
    ['It cost US$500,000 in all.', ['US$500,000 → 500000 USD']],
    ['a fine of about $1.2 million, or 4.8 billion riel', ['about $1.2 million → ~1200000 USD', '4.8 billion riel → 4800000000 KHR']],
    ['between $7.5 billion and $12.5 billion a year', ['between $7.5 billion and $12.5 billion → 7500000000–12500000000 USD']],
    ['prices from $2,000 to $15,000, later $2-3 million', ['from $2,000 to $15,000 → 2000–15000 USD', '$2-3 million → 2000000–3000000 USD']],
    ['He paid two thousand dollars and 3k USDT, up to €10,000.', ['two thousand dollars → 2000 USD', '3k USDT → 3000 USDT', 'up to €10,000 → ≤10000 EUR']],
    ['About 200 people, 606 foreigners and more than a dozen Vietnamese nationals', ['About 200 people → ~200 people', '606 foreigners → 606 foreigners', 'more than a dozen Vietnamese nationals → ≥12 Vietnamese nationals']],
    ['51 Chinese, 74 Indians and 51 Chinese companies', ['51 Chinese → 51 Chinese', '74 Indians → 74 Indians']],
    ['hundreds of Thai soldiers and tens of thousands of workers', ['hundreds of Thai soldiers → ≥200 Thai soldiers', 'tens of thousands of workers → ≥20000 workers']],
    ['Forty-one of them; two hundred and six victims; half a million people', ['Forty-one of them → 41 people', 'two hundred and six victims → 206 victims', 'half a million people → 500000 people']],
    ['at least three young Cambodian women', ['at least three young Cambodian women → ≥3 young Cambodian women']],
    ['ឃាត់ខ្លួនមនុស្សជាង ៣ពាន់នាក់ និងប្រាក់ ៥០ម៉ឺនដុល្លារ ឬ៤០០លានរៀល', ['ជាង ៣ពាន់នាក់ → ≥3000 people', '៥០ម៉ឺនដុល្លារ → 500000 USD', '៤០០លានរៀល → 400000000 KHR']],
    ['កម្មករពីរនាក់ និង៣៥០០$', ['ពីរនាក់ → 2 people', '៣៥០០$ → 3500 USD']],
    ['两百多人被捕，其中51名中国公民，损失至少100亿美元，约3.84万元', ['两百多人 → ≥200 people', '51名中国公民 → 51 中国公民', '至少100亿美元 → ≥10000000000 USD', '约3.84万元 → ~38400 CNY']],
    ['数万人，十几名保安，四亿瑞尔', ['数万人 → ≥20000 people', '十几名保安 → ≥10 保安', '四亿瑞尔 → 400000000 KHR']],
    ['ยึดเงินกว่า 60 ล้านดอลลาร์ และ 8 หมื่นล้านบาท จับได้ 5 คน', ['กว่า 60 ล้านดอลลาร์ → ≥60000000 USD', '8 หมื่นล้านบาท → 80000000000 THB', '5 คน → 5 people']],
    ['Hơn 600 công dân mất 1,3 tỷ đồng, mỗi em 2.000 USD', ['Hơn 600 công dân → ≥600 công dân', '1,3 tỷ đồng → 1300000000 VND', '2.000 USD → 2000 USD']],
    ['약 200명이 5천만원을, 40여 명이 21억여 원과 1만 달러를', ['약 200명 → ~200 people', '5천만원 → 50000000 KRW', '40여 명 → ≥40 people', '21억여 원 → ≥2100000000 KRW', '1만 달러 → 10000 USD']],
  ])('reads: %s', (text, expected) => {
    expect(figures(text)).toEqual(expected)
  })

  it.each([
    'In 2019 people left, and one person stayed.', 'On 3 May 2024 police came, and since Aug. 2023 women went.',
    'Article 205, room 12, page 3, 312 phones, 22 sites and 7 nationalities.',
    'A 23-year-old man and a 41-year-old, aged 34.',
    'The $ sign, 100 percent, dollars and people.',
    'He fell from the 8th floor; 330 reports of kidnapping in 2024.',
    'ក្នុងឆ្នាំ២០២៤ មនុស្សម្នាក់ ១៣៨ទីតាំង', '一人，2024年，10人次，第三名员工', '1 คน ปี 2567 รายได้', 'năm 2024, một người', '2024년 330건, 1명',
  ])('reads none in: %s', (text) => {
    expect(figures(text)).toEqual([])
  })

  it.each([['1,234,567', 1234567], ['12.000', 12000], ['1,3', 1.3], ['៣៨៤០០', 38400], ['2.5', 2.5], ['1,200.50', 1200.5]])('reads digits: %s', (text, value) => {
    expect(readDigits(text)).toBe(value)
  })

  it.each([['一千二百', 1200], ['三亿5千万', 350000000], ['1.5万', 15000], ['十', 10], ['两百', 200], ['3万亿', 3e12]])('reads Chinese numbers: %s', (text, value) => {
    expect(readHan(text)).toBe(value)
  })

  it('reads any number in English words', () => {
    const ones = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
    const tens = '  twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
    const below100 = (n: number): string => (n < 20 ? ones[n]! : tens[Math.floor(n / 10)]! + (n % 10 ? `-${ones[n % 10]}` : ''))
    const below1000 = (n: number): string => (n < 100 ? below100(n) : `${ones[Math.floor(n / 100)]} hundred${n % 100 ? ` and ${below100(n % 100)}` : ''}`)
    const inWords = (n: number): string => (n < 1000 ? below1000(n) : `${below1000(Math.floor(n / 1000))} thousand${n % 1000 ? ` ${below1000(n % 1000)}` : ''}`)
    fc.assert(fc.property(fc.integer({ min: 1, max: 999_999 }), (n) => {
      expect(readEnglish(inWords(n))).toBe(n)
    }))
  })

  it('gives figures in order that lie in the text and overlap nothing', () => {
    const piece = fc.constantFrom(
      'about', 'more than', '200', '1,200', 'two', 'a dozen', 'hundred', 'million', 'dollars', '$5', 'US$', 'people', 'Chinese', 'nationals', 'of them', 'between', 'and', 'to', '-', '៣', 'ពាន់', 'នាក់', 'ដុល្លារ',
      '两', '百', '多', '人', '名', '员工', '美元', '5', 'ล้าน', 'บาท', 'คน', 'hai', 'người', 'triệu', 'đồng', '약', '만', '명', '원', ' ', '\n', ',', '.',
    )
    fc.assert(fc.property(fc.array(piece, { maxLength: 16 }), fc.constantFrom(' ', ''), (pieces, gap) => {
      const text = pieces.join(gap)
      let last = 0
      for (const { start, end, value, to, kind, currency } of figuresInText(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
        expect(value).toBeGreaterThan(0)
        expect(to === null || Number.isFinite(to)).toBe(true)
        expect(currency === null).toBe(kind === 'people')
        last = end
      }
    }), { numRuns: 500 })
  })
})
