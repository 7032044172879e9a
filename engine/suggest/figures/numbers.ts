/** The first of the ten digits of each script: Khmer, Thai, full-width. */
const ZEROS = [0x17E0, 0x0E50, 0xFF10]

/** Any digit that figures are written with. */
export const DIGIT = '[0-9០-៩๐-๙０-９]'
/** A number in digits: thousands parted by commas, points or nothing; at most one fraction. */
export const NUMBER = `${DIGIT}{1,3}(?:[,.，]${DIGIT}{3})+(?:[.,]${DIGIT}{1,2})?(?!${DIGIT})|${DIGIT}+(?:[.,．]${DIGIT}{1,2})?(?!${DIGIT})`

function asciiDigits(text: string): string {
  return Array.from(text, (sign) => {
    const code = sign.codePointAt(0)!
    const zero = ZEROS.find((first) => code >= first && code <= first + 9)
    return zero === undefined ? sign : String(code - zero)
  }).join('').replace(/，/g, ',').replace(/．/g, '.')
}

/** Reads what NUMBER matches: a comma or point before just three digits parts thousands, another one a fraction. */
export function readDigits(text: string): number {
  const plain = asciiDigits(text)
  const parts = /^(\d{1,3}(?:[,.]\d{3})+)(?:[.,](\d{1,2}))?$/.exec(plain)
  if (parts) return Number(`${parts[1]!.replace(/[,.]/g, '')}.${parts[2] ?? '0'}`)
  return Number(plain.replace(',', '.'))
}

const ENGLISH: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15,
  sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
}
const SCALES: Readonly<Record<string, number>> = {
  dozen: 12, hundred: 100, thousand: 1000, million: 1e6, billion: 1e9, trillion: 1e12, k: 1000, m: 1e6, mn: 1e6, mln: 1e6, bn: 1e9, b: 1e9,
}
const ONES = Object.keys(ENGLISH).join('|')
/** "forty-one", "two hundred and six", "three thousand". */
export const ENGLISH_NUMBER = `(?:(?:half )?an?(?= (?:dozen|hundred|thousand|million|billion))|${ONES})(?:[- ](?:${ONES}))?(?: (?:hundred|thousand|million|billion|dozen)(?: (?:and )?(?:${ONES})(?:-(?:${ONES}))?)?)*`

/** Reads what ENGLISH_NUMBER matches. */
export function readEnglish(text: string): number {
  let sum = 0
  let part = 0
  for (const word of text.toLowerCase().split(/[- ]/)) {
    if (word === 'a' || word === 'an') part += part === 0.5 ? 0 : 1
    else if (word === 'half') part += 0.5
    else if (ENGLISH[word] !== undefined) part += ENGLISH[word]
    else if (word === 'hundred' || word === 'dozen') part *= SCALES[word]!
    else if (SCALES[word] !== undefined) {
      sum += part * SCALES[word]
      part = 0
    }
  }
  return sum + part
}

/** How many a word behind a number makes of one: "million", "k". */
export const scaleOf = (word: string | undefined): number => (word === undefined ? 1 : SCALES[word.trim().toLowerCase()] ?? 1)

const HAN: Readonly<Record<string, number>> = { 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
const HAN_SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 만: 1e4, 억: 1e8, 천: 1000, 백: 100, 십: 10, 조: 1e12 }

/** Reads "一千二百", "3.84万", "5천만", "93억": digits and signs of Chinese or Korean numbers. */
export function readHan(text: string): number {
  let total = 0
  let part = 0
  let ones: number | null = null
  for (const [piece] of text.matchAll(new RegExp(`${NUMBER}|.`, 'gu'))) {
    const scale = HAN_SCALES[piece]
    if (scale === undefined) {
      ones = HAN[piece] ?? (new RegExp(`^${DIGIT}`, 'u').test(piece) ? readDigits(piece) : ones)
    } else if (scale < 1e4) {
      part += (ones ?? 1) * scale
      ones = null
    } else {
      const section = part + (ones ?? 0)
      // 万亿 multiplies what stands before; 3亿5千万 adds up.
      total = section === 0 && total > 0 ? total * scale : total + (section || 1) * scale
      part = 0
      ones = null
    }
  }
  return total + part + (ones ?? 0)
}
