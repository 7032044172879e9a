import { anyPrecision, money, people, precisionOf, type FigureForm, type Precisions } from './forms.ts'
import { NUMBER, readDigits } from './numbers.ts'

const form = (source: string, read: FigureForm['read']): FigureForm => ({ pattern: new RegExp(source, 'giu'), read })

const NEAR: Precisions = { about: 'khoảng|gần|chừng|ước tính', least: 'hơn|trên|ít nhất|không dưới', most: 'tối đa|dưới|không quá' }
const near = `(?<![\\p{L}\\p{N}.,])(?:(?<near>${anyPrecision(NEAR)}) )?`
const SCALES: Readonly<Record<string, number>> = { nghìn: 1000, ngàn: 1000, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 }
const MONEY = [['đồng|VND|VNĐ', 'VND'], ['USD|đô la Mỹ|đô la|đô', 'USD'], ['USDT', 'USDT'], ['euro', 'EUR'], ['nhân dân tệ|tệ', 'CNY'], ['riel', 'KHR'], ['baht', 'THB']] as const
const ENDS = '(?![\\p{L}\\p{N}])'
const WORDS: Readonly<Record<string, number>> = {
  hai: 2, ba: 3, bốn: 4, năm: 5, sáu: 6, bảy: 7, tám: 8, chín: 9, mười: 10, 'vài chục': 20, 'vài trăm': 200, 'vài nghìn': 2000, 'hàng chục': 20, 'hàng trăm': 200, 'hàng nghìn': 2000, 'hàng ngàn': 2000,
}
const COUNTED = `(?<counted>(?:người|công dân|thiếu niên|thanh niên|nạn nhân|lao động|đối tượng|nghi phạm|đồng phạm|bị can|bị cáo|phụ nữ|trẻ em|công nhân|nhân viên|cán bộ|chiến sĩ|cảnh sát|học sinh|sinh viên|du khách)(?: (?:Việt Nam|Việt|Trung Quốc|Campuchia|Thái Lan|Ấn Độ|Hàn Quốc|Đài Loan|nước ngoài|nữ|nam))?)${ENDS}`

const whom = (words: string): string | null => (words.toLowerCase() === 'người' ? null : words)

/** 80 triệu đồng, hơn 600 công dân, vài trăm người Trung Quốc. */
export const VIETNAMESE_FIGURES: readonly FigureForm[] = [
  form(`${near}(?<number>${NUMBER})(?: (?<scale>${Object.keys(SCALES).join('|')}))? ?(?<name>${MONEY.map(([pattern]) => pattern).join('|')})${ENDS}`, ({ groups: g }) => {
    const currency = MONEY.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'iu').test(g.name!))![1]
    return money(readDigits(g.number!) * (SCALES[g.scale?.toLowerCase() ?? ''] ?? 1), currency, precisionOf(g.near, NEAR))
  }),
  form(`${near}(?<number>${NUMBER}) ${COUNTED}`, ({ groups: g }) => people(readDigits(g.number!), whom(g.counted!), precisionOf(g.near, NEAR))),
  form(`${near}(?<words>${Object.keys(WORDS).join('|')}) ${COUNTED}`, ({ groups: g }) => {
    const words = g.words!.toLowerCase()
    return people(WORDS[words]!, whom(g.counted!), words.includes(' ') ? 'least' : precisionOf(g.near, NEAR))
  }),
]
