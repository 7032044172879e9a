import type { Figure } from '../../core/text/figure.ts'
import { CHINESE_FIGURES, KOREAN_FIGURES } from './figures/chinese-and-korean.ts'
import { ENGLISH_FIGURES } from './figures/english.ts'
import { readFigures, type FigureForm } from './figures/forms.ts'
import { KHMER_FIGURES, THAI_FIGURES } from './figures/khmer-and-thai.ts'
import { VIETNAMESE_FIGURES } from './figures/vietnamese.ts'

const LANGUAGES: readonly { readonly letters: RegExp; readonly forms: readonly FigureForm[] }[] = [
  { letters: /[a-z]/i, forms: ENGLISH_FIGURES },
  { letters: /[\u1780-\u17FF]/, forms: KHMER_FIGURES },
  { letters: /[\u0E00-\u0E7F]/, forms: THAI_FIGURES },
  { letters: /\p{Script=Han}/u, forms: CHINESE_FIGURES },
  { letters: /\p{Script=Hangul}/u, forms: KOREAN_FIGURES },
  { letters: /[ăđơưạ-ỹ]/iu, forms: VIETNAMESE_FIGURES },
]

/** The sums of money and counts of people in a text, in order, none overlapping another: the longest where several could be read. */
export function figuresInText(text: string): Figure[] {
  const found = LANGUAGES.flatMap(({ letters, forms }) => (letters.test(text) ? readFigures(text, forms) : []))
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Figure[] = []
  for (const figure of found) {
    const last = kept.at(-1)
    if (!last || figure.start >= last.end) kept.push(figure)
    else if (figure.end - figure.start > last.end - last.start) kept[kept.length - 1] = figure
  }
  return kept
}
