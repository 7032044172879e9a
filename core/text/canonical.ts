import { markUnits } from './units.ts'

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
  for (let code = 0; code < table.length; code += 1) if (isRecomposed(String.fromCharCode(code))) table[code] = COMPOSITION
  // Marks and the vowels and finals of Hangul compose with what stands before them.
  markUnits(table, String.raw`[\p{M}\u1160-\u11FF]`, COMPOSITION)
  markUnits(table, String.raw`(?! )[\p{Cc}\p{Cf}\p{Z}\uFFF9-\uFFFB]`, MORE)
  return table.fill(MORE, 0xd800, 0xe000)
}

/** Whether a letter has another form that is kept in its place. */
function isRecomposed(unit: string): boolean {
  return unit.normalize('NFC') !== unit
}

/** The most that a unit of a line changes; MORE also for spaces that are not single ones between words. */
function effectOn(line: string): number {
  const table = (effects ??= effectsByUnit())
  let effect = NOTHING
  let before = 0x20
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at)
    const one = table[code]!
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

/** Some of the units of which nothing is changed, those of most texts. */
const KEPT = String.raw`!-~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u3001-\u3029\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3`
/** An expression sees in a third of the time of `effectOn` that a line is canonical already. */
const KEPT_LINE = new RegExp(`^[${KEPT}]+(?: [${KEPT}]+)*$`)

/** UTF-16 units. Expressions run out of stack on lines of some millions. */
const LONGEST_ASKED = 10_000

/** As `canonical`, on one line: line ends become spaces. The form of a block's text and of a metadata value. */
export function canonicalLine(text: string): string {
  if (text.length <= LONGEST_ASKED && KEPT_LINE.test(text)) return text
  const effect = effectOn(text)
  if (effect !== MORE) return effect === NOTHING ? text : text.normalize('NFC')
  return canonical(text.replace(LINE_ENDS, '\n').replaceAll('\n', ' '))
}
