import { tokens, type Token } from './tokens.ts'

/** How the codes of a font's strings are read as text. */
export interface CodeMap {
  /** Bytes per code. */
  readonly width: 1 | 2
  /** Null: the code stands for nothing that is known. */
  readonly textOf: (code: number) => string | null
}

/** Reads a ToUnicode CMap (ISO 32000-1, 9.10.3), one UTF-16 unit per byte. */
export function parseToUnicode(cmap: string, width: 1 | 2): CodeMap {
  const known = new Map<number, string>()
  const ranges: { readonly first: number; readonly last: number; readonly text: string }[] = []
  let operands: Token[] = []
  for (const token of tokens(cmap)) {
    if (token.kind !== 'operator') {
      operands.push(token)
      continue
    }
    if (token.name === 'endbfchar') for (let i = 0; i + 1 < operands.length; i += 2) known.set(codeOf(operands[i]!), utf16(operands[i + 1]!))
    if (token.name === 'endbfrange') {
      for (let i = 0; i + 2 < operands.length; i += 3) {
        const [first, last, target] = [codeOf(operands[i]!), codeOf(operands[i + 1]!), operands[i + 2]!]
        if (target.kind === 'array') target.items.forEach((item, index) => known.set(first + index, utf16(item)))
        else ranges.push({ first, last, text: utf16(target) })
      }
    }
    operands = []
  }
  return {
    width,
    textOf(code) {
      const range = ranges.find(({ first, last }) => code >= first && code <= last)
      return known.get(code) ?? (range ? advanced(range.text, code - range.first) : null)
    },
  }
}

/** What a font without a ToUnicode map shows: its bytes as Latin-1, the best guess for text that another program wrote. */
export const LATIN: CodeMap = { width: 1, textOf: (code) => String.fromCharCode(code) }

function codeOf(token: Token): number {
  if (token.kind !== 'string') return -1
  let code = 0
  for (const byte of token.bytes) code = code * 256 + byte.charCodeAt(0)
  return code
}

function utf16(token: Token): string {
  if (token.kind !== 'string') return ''
  let text = ''
  for (let i = 0; i + 1 < token.bytes.length; i += 2) text += String.fromCharCode((token.bytes.charCodeAt(i) << 8) | token.bytes.charCodeAt(i + 1))
  return text
}

/** In a range only the last UTF-16 unit counts up. */
function advanced(text: string, by: number): string {
  return text === '' ? '' : text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by)
}
