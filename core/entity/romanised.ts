/**
 * The spellings that romanisations of Khmer, Thai, Vietnamese and Chinese names change among, made one: an aspirated consonant is written with an h or without, a long vowel with one letter or two, and
 * the same sound by several letters. "Chhay" and "Chay", "Phnom" and "Pnom", "Sok Khun" and "Sok Kun". Two names with one key can be one name; they need not be.
 */
export function romanisedKey(name: string): string {
  return name
    .replace(/([bcdgjkpst])h+/g, '$1')
    .replace(/ck|q/g, 'k').replace(/c(?=[eiy])/g, 's').replace(/[cx]/g, letter => (letter === 'x' ? 's' : 'k'))
    .replace(/[yi]+/g, 'i').replace(/[ou]+w?|w(?![aei])/g, 'u').replace(/[ae]+/g, 'a').replace(/v/g, 'w')
    .replace(/(\p{L})\1+/gu, '$1')
}
