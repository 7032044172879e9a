/** What the signs of a text are, counted. */
export interface SignCount {
  /** UTF-16, without spaces and what fills a line of a form or parts words. */
  readonly length: number
  /** Letters and digits. */
  readonly letters: number
  /** Accents and other signs that stand at a letter. */
  readonly marks: number
  /** Private use, controls, unassigned, and the sign for an unknown letter. */
  readonly unknown: number
}

const GAP = 1
const LETTER = 2
const MARK = 3
const UNKNOWN = 4
const OTHER = 5

/** By UTF-16 unit; 0 for one that was not met yet. Four patterns at every sign of a book would cost as much as reading it. */
const kinds = new Uint8Array(0x10000)

function kindOf(sign: string): number {
  if (/^[\s._•·-]$/u.test(sign)) return GAP
  if (/^[\p{L}\p{N}]$/u.test(sign)) return LETTER
  if (/^\p{M}$/u.test(sign)) return MARK
  return /^[\p{Co}\p{Cc}\p{Cn}\uFFFD]$/u.test(sign) ? UNKNOWN : OTHER
}

export function countSigns(texts: readonly string[]): SignCount {
  const counts = [0, 0, 0, 0, 0, 0]
  let length = 0
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.codePointAt(at)!
      const wide = code > 0xFFFF
      const kind = wide ? kindOf(String.fromCodePoint(code)) : (kinds[code] ||= kindOf(String.fromCharCode(code)))
      counts[kind]! += 1
      if (kind !== GAP) length += wide ? 2 : 1
      if (wide) at += 1
    }
  }
  return { length, letters: counts[LETTER]!, marks: counts[MARK]!, unknown: counts[UNKNOWN]! }
}
