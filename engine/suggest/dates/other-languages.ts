import { CHINESE } from './chinese.ts'
import { KHMER } from './khmer.ts'
import { KOREAN } from './korean.ts'
import { THAI } from './thai.ts'
import { VIETNAMESE } from './vietnamese.ts'
import type { DateForm } from './written-date.ts'

/** The forms of each language, tried only on texts that hold its letters or words. */
export const OTHER_LANGUAGES: readonly { readonly letters: RegExp; readonly forms: readonly DateForm[] }[] = [
  { letters: /[\u1780-\u17D3]/, forms: KHMER },
  { letters: /[年月]/, forms: CHINESE },
  { letters: /[년월]/, forms: KOREAN },
  { letters: /[Nn]gày|[Tt]háng|[Nn]ăm/, forms: VIETNAMESE },
  { letters: /[\u0E01-\u0E4E]/, forms: THAI },
]
