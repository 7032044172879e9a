/** Characters with a meaning in a query. A backslash before one takes the meaning away, as in lunr's language. */

/** Straight, curly, low, angled and full-width double quotes: pasted text brings them all. Any of them opens, any closes. */
const QUOTES = '"“”„‟«»＂'

const SPECIAL = new Set([...QUOTES, '\\', '*', '?', '~', '^', '+', '-', ':', '=', '(', ')'])

export const isQuote = (char: string): boolean => char !== '' && QUOTES.includes(char)

export const isSpecial = (char: string): boolean => SPECIAL.has(char)

export const isSpace = (char: string): boolean => /\s/.test(char)

/** Whether there is anything in `text` that an index keeps: a letter or a digit of any script. */
export const hasLetterOrDigit = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** A field's name, or what looks like one: letters, then a colon that does not begin `//`, as in an address. */
export const FIELD_NAME = /^[\p{L}\p{M}]+(?=:(?!\/\/))/u
