/** NEL, form feed and vertical tab end a line too; U+2028 and U+2029 are Unicode's own line ends. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g

/**
 * Characters that spell nothing and would keep equal words apart: controls, soft hyphen, zero-width space (which Khmer
 * pages put between words, each in its own way), word joiner, byte order mark. Joiners U+200C and U+200D spell and stay.
 * So that no name can be made to look like another, embeddings, overrides and isolates of writing direction (U+202A–202E, U+2066–2069) and the
 * deprecated U+206A–206F go too; the marks U+200E, U+200F and U+061C turn no letters round and stay. Invisible operators, fillers and tags (U+2061–2064,
 * U+FFF9–FFFB, U+E0000–E007F) go as well.
 */
const UNSEEN = /(?![\t\n])[\p{Cc}\u00AD\u200B\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu

/** Halves of a surrogate pair. Like NUL: something stood there that cannot be kept. */
const HALVES = /\p{Surrogate}/gu

const SPACES = /[\t\p{Zs}]+/gu

/** What a UTF-16 unit may change in a text: nothing; only the composition of letters; more. */
const NOTHING = 0
const COMPOSITION = 1
const MORE = 2

let effects: Uint8Array | null = null

function effectsByUnit(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (let code = 0; code < table.length; code += 1) table[code] = effectOf(String.fromCharCode(code))
  return table
}

function effectOf(unit: string): number {
  if (unit !== ' ' && /[\p{Cc}\p{Cf}\p{Z}\p{Surrogate}\uFFF9-\uFFFB]/u.test(unit)) return MORE
  // Marks and the vowels and finals of Hangul compose with what stands before them.
  return /[\p{M}\u1160-\u11FF]/u.test(unit) || unit.normalize('NFC') !== unit ? COMPOSITION : NOTHING
}

/** The most that a unit of a line changes; MORE also for spaces that are not single ones between words. */
function effectOn(line: string): number {
  effects ??= effectsByUnit()
  let effect = NOTHING
  let before = 0x20
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at)
    const one = effects[code]!
    if (one === MORE || (code === 0x20 && before === 0x20)) return MORE
    if (one > effect) effect = one
    before = code
  }
  return before === 0x20 && line.length > 0 ? MORE : effect
}

/**
 * The one form in which text is kept, searched and counted: NFC, LF, every kind of space a plain one and never two in a row,
 * none at either end of a line; nothing unseen. What was there and cannot be kept is U+FFFD.
 * canonical(canonical(s)) equals canonical(s).
 */
export function canonical(text: string): string {
  const seen = text.replaceAll('\0', '\uFFFD').replace(HALVES, '\uFFFD').replace(LINE_ENDS, '\n').replace(UNSEEN, '')
  return seen.replace(SPACES, ' ').replace(/ ?\n ?/g, '\n').replace(/^ | $/g, '').normalize('NFC')
}

/** As `canonical`, on one line: line ends become spaces. The form of a block's text and of a metadata value. */
export function canonicalLine(text: string): string {
  return changed(text, effectOn(text))
}

function changed(text: string, effect: number): string {
  if (effect !== MORE) return effect === NOTHING ? text : text.normalize('NFC')
  return canonical(text.replace(LINE_ENDS, '\n').replaceAll('\n', ' '))
}

/** A line of a raw text: its canonical form, and where in the raw text it begins, UTF-16. */
export interface RawLine {
  readonly text: string
  readonly start: number
}

/** The lines of a raw text, each as `canonicalLine` makes it, in one pass: what needs no change is not looked at twice. */
export function canonicalLines(raw: string): RawLine[] {
  effects ??= effectsByUnit()
  const lines: RawLine[] = []
  let start = 0
  let effect = NOTHING
  let before = 0x20
  for (let at = 0; at < raw.length; at += 1) {
    const code = raw.charCodeAt(at)
    const one = effects[code]!
    if (one === MORE && isLineEnd(code)) {
      lines.push({ text: changed(raw.slice(start, at), before === 0x20 && at > start ? MORE : effect), start })
      if (code === 0x0d && raw.charCodeAt(at + 1) === 0x0a) at += 1
      start = at + 1
      effect = NOTHING
      before = 0x20
      continue
    }
    if (code === 0x20 && before === 0x20) effect = MORE
    else if (one > effect) effect = one
    before = code
  }
  lines.push({ text: changed(raw.slice(start), before === 0x20 && raw.length > start ? MORE : effect), start })
  return lines
}

function isLineEnd(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029
}

/** Whether joining `count` canonical lines, none of them empty, by blank lines made this text. Tells nothing of its composition. */
function isSetOut(text: string, count: number): boolean {
  effects ??= effectsByUnit()
  let gaps = 0
  let before = 0x0a
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x0a) {
      if (before === 0x20 || before === 0x0a || text.charCodeAt(at + 1) !== 0x0a) return false
      gaps += 1
      at += 1
    } else if (code === 0x20) {
      if (before === 0x20 || before === 0x0a) return false
    } else if (effects[code] === MORE) return false
    before = code
  }
  return before !== 0x20 && before !== 0x0a && gaps === count - 1
}

/** The lines joined by blank lines, where all of them are seen to be canonical and none to be empty; else null, as also for lines with pairs. */
export function setOut(lines: readonly string[]): string | null {
  const text = lines.join('\n\n')
  return isSetOut(text, lines.length) && text.normalize('NFC') === text ? text : null
}
