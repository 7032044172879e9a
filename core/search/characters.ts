/** Characters with a meaning in a query. A backslash before one takes the meaning away, as in lunr's language. */

/** Straight, curly, low, angled and full-width double quotes: pasted text brings them all. Any of them opens, any closes. */
const QUOTES = '"“”„‟«»＂'

/** Signs as keyboards for Chinese and Japanese, and other search boxes, write them. The first stand for the sign wherever they are, the others only at the beginning of a clause. */
const ANYWHERE: Readonly<Record<string, string>> = { '＊': '*', '～': '~', '＾': '^' }
const AT_BEGINNING: Readonly<Record<string, string>> = { '＋': '+', '－': '-', '−': '-', '!': '-', '！': '-', '＝': '=' }

const SPECIAL = new Set([...QUOTES, ...Object.keys(ANYWHERE), ...Object.keys(AT_BEGINNING), '\\', '*', '?', '~', '^', '+', '-', ':', '=', '(', ')', '（', '）', '：', '\'', '‘', '‚', '‛'])

export const isQuote = (char: string): boolean => char !== '' && QUOTES.includes(char)

export const isSpecial = (char: string): boolean => SPECIAL.has(char)

export const isSpace = (char: string): boolean => /\s/.test(char)

/** Whether there is anything in `text` that an index keeps: a letter or a digit of any script. */
export const hasLetterOrDigit = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** A field's name, or what looks like one: letters, then a colon that does not begin `//`, as in an address. */
export const FIELD_NAME = /^[\p{L}\p{M}]+(?=:(?!\/\/))/u

/** Near each other, with up to so many words among them (1), where it stands between two words or phrases. */
export const NEAR_OPERATOR = /^(?:w|near|pre)\/(\d{1,9})(?=[\s()~^]|$)/i
/** UTF-16 units of an operator at most, with one behind it. */
export const LONGEST_OPERATOR = 15

/** What is a word only behind a backslash, where something stands on both its sides. */
export const isOperator = (word: string): boolean => /^(?:and|or|not|(?:w|near|pre)\/\d{1,9})$/i.test(word)

/** The query with the language's own signs, outside quotes, in the place of those that are typed for them. As long as it was. */
export function withPlainSigns(query: string, isField: (name: string) => boolean): string {
  if (!/[＊～＾＋－−!！＝（）：]/.test(query)) return query
  let plain = ''
  let quoted = false
  // Of each full-width parenthesis that is open, whether it began a group.
  const open: boolean[] = []
  for (let at = 0; at < query.length; at++) {
    const char = query[at]!
    if (char === '\\' && isSpecial(query.charAt(at + 1))) {
      plain += char + query[++at]!
      continue
    }
    if (isQuote(char)) quoted = !quoted
    plain += quoted || isQuote(char) ? char : plainSign(plain, char, query.charAt(at + 1), open, isField)
  }
  return plain
}

function plainSign(before: string, char: string, next: string, open: boolean[], isField: (name: string) => boolean): string {
  const begins = /(?:^|[\s(])[+-]?(?:[\p{L}\p{M}]+:)?$/u.test(before)
  switch (char) {
    case '（':
      open.push(begins)
      return begins ? '(' : char
    case '）': return open.pop() ? ')' : char
    case '：': {
      const name = /(?:^|[\s(+-])([\p{L}\p{M}]+)$/u.exec(before)?.[1]
      return name !== undefined && isField(name.toLowerCase()) ? ':' : char
    }
    default: return ANYWHERE[char] ?? (begins && next !== '' && !isSpace(next) ? AT_BEGINNING[char] : undefined) ?? char
  }
}

/** A stretch in single quotes, of several words: 1 is what is inside. One of a single word is an apostrophe as well as a quote. */
export const SINGLE_QUOTED = /^['‘‚‛](?=[\p{L}\p{N}])([^"“”„‟«»＂\\*]*?\s[^"“”„‟«»＂\\*]*?)['’‘](?=[\s)~^]|$)/u
