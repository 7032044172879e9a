const LETTER = /\p{L}/u
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** The way a line of text runs: that of its first letter. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const [letter] = LETTER.exec(text) ?? []
  return letter !== undefined && RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr'
}
