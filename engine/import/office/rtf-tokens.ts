import { damaged } from './damaged.ts'

/** What is told of an RTF file, in its order. */
export interface RtfHandlers {
  readonly open: () => void
  readonly close: () => void
  /** A control word with its number, or a sign behind a backslash, whose number is null: "\*", "\~". */
  readonly word: (word: string, number: number | null) => void
  /** Bytes of text, in the encoding of the place. A single one may be half a sign. */
  readonly bytes: (from: number, to: number) => void
  /** A byte written as \'hh, or as the sign itself behind a backslash. */
  readonly byte: (byte: number) => void
}

/** Groups in groups: documents stay far below; what goes deeper is made to exhaust a reader. */
const DEEPEST = 1000

const BACKSLASH = 0x5c
const OPEN = 0x7b
const CLOSE = 0x7d

/**
 * Takes an RTF file apart, in linear time.
 * @throws import/damaged where it is none, ends too early or is nested too deep
 */
export function walkRtf(file: Uint8Array, handlers: RtfHandlers): void {
  const start = startOf(file)
  let depth = 0
  let at = start
  while (at < file.length) {
    const byte = file[at]!
    if (byte === OPEN) {
      depth += 1
      if (depth > DEEPEST) throw damaged('RTF', `it is nested deeper than ${DEEPEST} levels`)
      handlers.open()
      at += 1
    } else if (byte === CLOSE) {
      depth -= 1
      handlers.close()
      // What stands behind the document is no part of it.
      if (depth === 0) return
      at += 1
    } else if (byte === BACKSLASH) at = control(file, at + 1, handlers)
    else if (byte === 0x0d || byte === 0x0a || byte === 0) at += 1
    else {
      let end = at + 1
      while (end < file.length && isText(file[end]!)) end += 1
      handlers.bytes(at, end)
      at = end
    }
  }
  throw damaged('RTF', 'it ends in the middle of the text')
}

function startOf(file: Uint8Array): number {
  let at = file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf ? 3 : 0
  while (at < file.length && file[at]! <= 0x20) at += 1
  const head = Buffer.from(file.buffer, file.byteOffset + at, Math.min(5, file.length - at)).toString('latin1')
  if (head !== '{\\rtf') throw damaged('RTF', 'it does not begin like one')
  return at
}

function isText(byte: number): boolean {
  return byte !== BACKSLASH && byte !== OPEN && byte !== CLOSE && byte !== 0x0d && byte !== 0x0a && byte !== 0
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a))
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39
}

/** Control words are shorter; numbers have at most ten digits. */
const LONGEST_WORD = 32
const LONGEST_NUMBER = 10

function control(file: Uint8Array, from: number, handlers: RtfHandlers): number {
  const sign = file[from]
  if (sign === undefined) return from
  if (!isLetter(sign)) {
    if (sign === 0x27) {
      const code = Number.parseInt(String.fromCharCode(file[from + 1] ?? 0, file[from + 2] ?? 0), 16)
      if (!Number.isNaN(code)) handlers.byte(code)
      return from + 3
    }
    if (sign === BACKSLASH || sign === OPEN || sign === CLOSE) handlers.byte(sign)
    else handlers.word(sign === 0x0d || sign === 0x0a ? 'par' : String.fromCharCode(sign), null)
    return from + 1
  }
  let at = from
  while (isLetter(file[at]) && at - from < LONGEST_WORD) at += 1
  const word = String.fromCharCode(...file.subarray(from, at))
  const digits = file[at] === 0x2d && isDigit(file[at + 1]) ? at + 1 : at
  let end = digits
  while (isDigit(file[end]) && end - digits < LONGEST_NUMBER) end += 1
  const number = end > digits ? Number(String.fromCharCode(...file.subarray(at, end))) : null
  if (file[end] === 0x20) end += 1
  if (word !== 'bin') handlers.word(word, number)
  return word === 'bin' ? end + Math.max(0, number ?? 0) : end
}
