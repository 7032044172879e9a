/** A piece of a content stream (ISO 32000-1, 7.2 and 7.3). Strings are bytes, one UTF-16 unit each. */
export type Token =
  | { readonly kind: 'operator'; readonly name: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'string'; readonly bytes: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'array'; readonly items: readonly Token[] }
  /** Not looked into. */
  | { readonly kind: 'dictionary' }

const SPACE = /[\0\t\n\f\r ]/
const DELIMITER = /[()<>[\]{}/%]/
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/**
 * Reads a content stream, given as one UTF-16 unit per byte. Never fails: what is not understood is passed over, since a page
 * whose text cannot be read is a page whose quotes are not found.
 */
export function* tokens(stream: string): Generator<Token> {
  const reader = new Reader(stream)
  for (let token = reader.next(); token !== null; token = reader.next()) {
    if (token !== 'close') yield token
    if (token !== 'close' && token.kind === 'operator' && token.name === 'ID') reader.skipInlineImage()
  }
}

class Reader {
  private at = 0
  private readonly stream: string

  constructor(stream: string) {
    this.stream = stream
  }

  /** Null at the end; 'close' for the end of an array or dictionary. */
  next(): Token | 'close' | null {
    this.skipSpace()
    const character = this.stream[this.at]
    if (character === undefined) return null
    switch (character) {
      case '(': return { kind: 'string', bytes: this.literal() }
      case '<': return this.stream[this.at + 1] === '<' ? this.dictionary() : { kind: 'string', bytes: this.hexadecimal() }
      case '>':
        this.at += this.stream[this.at + 1] === '>' ? 2 : 1
        return 'close'
      case '[': return this.array()
      case ']':
        this.at += 1
        return 'close'
      case '/':
        this.at += 1
        return { kind: 'name', name: this.word().replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) }
      case '{': case '}': case ')':
        this.at += 1
        return this.next()
      default: {
        const word = this.word()
        return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word) ? { kind: 'number', value: Number(word) } : { kind: 'operator', name: word }
      }
    }
  }

  /** The bytes between ID and EI are an image, whatever they look like. */
  skipInlineImage(): void {
    const end = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g
    end.lastIndex = this.at
    const found = end.exec(this.stream)
    this.at = found ? found.index + found[0].length : this.stream.length
  }

  private skipSpace(): void {
    for (;;) {
      while (SPACE.test(this.stream[this.at] ?? 'x')) this.at += 1
      if (this.stream[this.at] !== '%') return
      while (this.at < this.stream.length && !/[\n\r]/.test(this.stream[this.at]!)) this.at += 1
    }
  }

  private word(): string {
    const start = this.at
    while (this.at < this.stream.length && !SPACE.test(this.stream[this.at]!) && !DELIMITER.test(this.stream[this.at]!)) this.at += 1
    return this.stream.slice(start, this.at)
  }

  private array(): Token {
    this.at += 1
    const items: Token[] = []
    for (let token = this.next(); token !== null && token !== 'close'; token = this.next()) items.push(token)
    return { kind: 'array', items }
  }

  private dictionary(): Token {
    this.at += 2
    for (let token = this.next(); token !== null && token !== 'close';) token = this.next()
    return { kind: 'dictionary' }
  }

  private hexadecimal(): string {
    const end = this.stream.indexOf('>', this.at)
    const digits = this.stream.slice(this.at + 1, end < 0 ? undefined : end).replace(/[^0-9A-Fa-f]/g, '')
    this.at = end < 0 ? this.stream.length : end + 1
    let bytes = ''
    for (let i = 0; i < digits.length; i += 2) bytes += String.fromCharCode(Number.parseInt(digits.slice(i, i + 2).padEnd(2, '0'), 16))
    return bytes
  }

  private literal(): string {
    let bytes = ''
    let depth = 0
    for (; this.at < this.stream.length; this.at += 1) {
      const character = this.stream[this.at]!
      if (character === '\\') bytes += this.escape()
      else if (character === '(' && depth++ === 0) continue
      else if (character === ')' && --depth === 0) break
      else bytes += character
    }
    this.at += 1
    return bytes
  }

  /** Leaves `at` on the last character of the escape. */
  private escape(): string {
    const octal = /^[0-7]{1,3}/.exec(this.stream.slice(this.at + 1, this.at + 4))?.[0]
    if (octal !== undefined) {
      this.at += octal.length
      return String.fromCharCode(Number.parseInt(octal, 8) & 0xff)
    }
    this.at += 1
    const character = this.stream[this.at] ?? ''
    if (character === '\r' || character === '\n') {
      if (character === '\r' && this.stream[this.at + 1] === '\n') this.at += 1
      return ''
    }
    return ESCAPES[character] ?? character
  }
}
