import { anyPrecision, money, people, precisionOf, type FigureForm, type Precisions } from './forms.ts'
import { NUMBER, readDigits } from './numbers.ts'

const form = (source: string, read: FigureForm['read']): FigureForm => ({ pattern: new RegExp(source, 'gu'), read })
const GAP = '[ \\u200B\\u00A0]?'

/** Scales stand side by side and multiply: "១០ម៉ឺន", "8 หมื่นล้าน". */
function scaled(scales: Readonly<Record<string, number>>, words: string | undefined): number {
  let scale = 1
  for (const [word] of (words ?? '').matchAll(new RegExp(Object.keys(scales).join('|'), 'gu'))) scale *= scales[word]!
  return scale
}

function currencyIn(currencies: readonly (readonly [string, string])[], name: string): string {
  return currencies.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'u').test(name))![1]
}

const KHMER_NEAR: Precisions = { about: 'ប្រមាណជា|ប្រមាណ|ប្រហែលជា|ប្រហែល|ជិត', least: 'យ៉ាងតិចណាស់|យ៉ាងតិច|ជាង|លើសពី|លើស', most: 'រហូតដល់|មិនដល់' }
const KHMER_SCALES = { ប៊ីលាន: 1e9, កោដិ: 1e7, លាន: 1e6, សែន: 1e5, ម៉ឺន: 1e4, ពាន់: 1000, រយ: 100 }
const KHMER_WORDS: Readonly<Record<string, number>> = {
  ប្រាំមួយ: 6, ប្រាំពីរ: 7, ប្រាំបី: 8, ប្រាំបួន: 9, ប្រាំ: 5, ពីរ: 2, បី: 3, បួន: 4, ដប់: 10, ម្ភៃ: 20, សាមសិប: 30, រាប់សិប: 20, រាប់រយ: 200, រាប់ពាន់: 2000,
}
const KHMER_MONEY = [['ដុល្លារ(?:អាមេរិក)?|ដុល្លា|\\$', 'USD'], ['រៀល|៛', 'KHR'], ['បាត', 'THB'], ['យ័ន', 'CNY'], ['ដុង', 'VND']] as const
const kNear = `(?:(?<near>${anyPrecision(KHMER_NEAR)})${GAP})?`
const kNumber = `(?<![0-9០-៩.,])(?<number>${NUMBER})${GAP}(?<scale>(?:${Object.keys(KHMER_SCALES).join('|')}){0,2})${GAP}`

const THAI_NEAR: Precisions = { about: 'ประมาณ|ราว|เกือบ|ราวๆ', least: 'กว่า|มากกว่า|อย่างน้อย|ไม่ต่ำกว่า|เกิน', most: 'ไม่เกิน|น้อยกว่า' }
const THAI_SCALES = { ล้าน: 1e6, แสน: 1e5, หมื่น: 1e4, พัน: 1000, ร้อย: 100 }
const THAI_MONEY = [['ดอลลาร์สหรัฐฯ?|ดอลลาร์', 'USD'], ['บาท', 'THB'], ['หยวน', 'CNY'], ['เรียล', 'KHR'], ['ดอง', 'VND'], ['วอน', 'KRW']] as const
const tNear = `(?:(?<near>${anyPrecision(THAI_NEAR)})${GAP})?`
const tNumber = `(?<![0-9๐-๙.,])(?<number>${NUMBER})${GAP}(?<scale>(?:${Object.keys(THAI_SCALES).join('|')}){0,2})${GAP}`

const valueOf = (number: string, scales: Readonly<Record<string, number>>, scale: string | undefined): number => readDigits(number) * scaled(scales, scale)
const names = (currencies: readonly (readonly [string, string])[]): string => `(?<name>${currencies.map(([pattern]) => pattern).join('|')})`

/** ៥០ម៉ឺនដុល្លារ, ជាង ៣ពាន់នាក់, ពីរនាក់. Whoever is counted stands before the number, and nothing says where that begins. */
export const KHMER_FIGURES: readonly FigureForm[] = [
  form(`${kNear}${kNumber}${names(KHMER_MONEY)}`, ({ groups: g }) => (
    money(valueOf(g.number!, KHMER_SCALES, g.scale), currencyIn(KHMER_MONEY, g.name!), precisionOf(g.near, KHMER_NEAR)))),
  form(`${kNear}${kNumber}នាក់`, ({ groups: g }) => people(valueOf(g.number!, KHMER_SCALES, g.scale), null, precisionOf(g.near, KHMER_NEAR))),
  form(`${kNear}(?<words>${Object.keys(KHMER_WORDS).join('|')})${GAP}នាក់`, ({ groups: g }) => (
    people(KHMER_WORDS[g.words!]!, null, g.words!.startsWith('រាប់') ? 'least' : precisionOf(g.near, KHMER_NEAR)))),
]

/** 8 หมื่นล้านบาท, กว่า 100 คน, 5 ราย. */
export const THAI_FIGURES: readonly FigureForm[] = [
  form(`${tNear}${tNumber}${names(THAI_MONEY)}`, ({ groups: g }) => money(valueOf(g.number!, THAI_SCALES, g.scale), currencyIn(THAI_MONEY, g.name!), precisionOf(g.near, THAI_NEAR))),
  form(`${tNear}${tNumber}(?:คน|ราย(?!การ|ได้|งาน|ละ|วัน|เดือน|ปี))`, ({ groups: g }) => people(valueOf(g.number!, THAI_SCALES, g.scale), null, precisionOf(g.near, THAI_NEAR))),
]
