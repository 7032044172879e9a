import { canonicalLine } from '../../core/text/canonical.ts'
import { endsSentence } from './rules/shape.ts'

/** A paragraph of a plain text. `apart`: a blank line stands before it. `lines`: how many lines of the file it fills. */
export interface Paragraph {
  readonly text: string
  readonly apart: boolean
  readonly lines: number
}

interface Line {
  readonly text: string
  readonly blankBefore: boolean
  readonly indented: boolean
}

const LINE_END = /\r\n?|[\n\v\f\u0085\u2028\u2029]/
const UNSPACED = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3000-\u30FF\u3400-\u9FFF\uFF00-\uFF60]/
const BULLET = /^(?:[•●▪◦‣■□►]|[-*–]|\(?\d{1,3}[.)]|[១-៩][០-៩]?[.)-])\s+\S/

/** Lines longer than this are paragraphs, not lines of a wrapped one. */
const WIDEST_WRAP = 132

/**
 * The paragraphs of a plain text. A blank line ends one. Without blank lines every line is one, unless the text is hard-wrapped (each line is as
 * full as its width lets it be) or a line breaks off inside a sentence.
 */
export function paragraphsOf(raw: string): Paragraph[] {
  const lines = linesOf(raw)
  const width = wrapWidth(lines)
  const hyphenated = width === null ? null : new Set(raw.toLowerCase().match(/[\p{L}\p{M}]{4,}/gu))
  const paragraphs: OpenParagraph[] = []
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    const open = paragraphs.at(-1)
    if (open && before && !line.blankBefore && goesOn(before, line, width)) {
      join(open, line.text, hyphenated)
      open.lines += 1
    } else paragraphs.push({ pieces: [line.text], end: line.text.slice(-END), apart: line.blankBefore || index === 0, lines: 1 })
  })
  return paragraphs.map(({ pieces, apart, lines: count }) => ({ text: pieces.join(''), apart, lines: count }))
}

/** How much of a paragraph's end says how it goes on: longer than any word. */
const END = 80

/** A paragraph that may go on. To look at the end of a text that grows would copy all of it, line by line. */
interface OpenParagraph {
  readonly pieces: string[]
  end: string
  readonly apart: boolean
  lines: number
}

function linesOf(raw: string): Line[] {
  const lines: Line[] = []
  let blank = false
  for (const rawLine of raw.split(LINE_END)) {
    const text = canonicalLine(rawLine)
    if (text === '') blank = true
    else {
      lines.push({ text, blankBefore: blank, indented: /^(?:\u3000|\t| {2,})/.test(rawLine) })
      blank = false
    }
  }
  return lines
}

/**
 * The width a text was wrapped to, or null when it was not. In wrapped text the next line's first word would not have fitted at the end of nearly any line
 * that another follows, and lines mostly end inside a sentence.
 */
function wrapWidth(lines: readonly Line[]): number | null {
  const inner: [line: string, next: string][] = []
  for (let at = 1; at < lines.length; at += 1) {
    if (!lines[at]!.blankBefore && !BULLET.test(lines[at]!.text)) inner.push([lines[at - 1]!.text, lines[at]!.text])
  }
  if (inner.length < 3) return null
  const lengths = inner.map(([line]) => line.length).sort((a, b) => a - b)
  // An address or the like may stick out of a long text.
  const width = lengths[lengths.length - 1 - Math.floor(lengths.length / 20)]!
  if (width > WIDEST_WRAP || width < 20) return null
  const full = inner.filter(([line, next]) => isFull(line, next, width)).length
  const parted = inner.filter(([line, next]) => /^\p{Ll}/u.test(next) || (/^\p{Lo}/u.test(next) && !endsSentence(line))).length
  return full >= inner.length * 0.6 && parted >= inner.length * 0.4 ? width : null
}

function isFull(line: string, next: string, width: number): boolean {
  const word = UNSPACED.test(next.charAt(0)) ? 1 : next.split(' ', 1)[0]!.length
  return line.length + 1 + word > width - 1
}

function goesOn(before: Line, line: Line, width: number | null): boolean {
  if (BULLET.test(line.text)) return false
  if (width === null) return breaksOff(before.text, line.text)
  if (line.indented && !before.indented) return false
  return isFull(before.text, line.text, width) || breaksOff(before.text, line.text)
}

/** A line break inside a sentence: nothing ends it, and the next line begins with a small letter. */
function breaksOff(before: string, after: string): boolean {
  return before.length >= 30 && /[\p{L}\p{M}\p{N},–—-]$/u.test(before) && /^\p{Ll}/u.test(after)
}

function join(open: OpenParagraph, after: string, words: ReadonlySet<string> | null): void {
  const { pieces, end } = open
  const broken = end.endsWith('-') ? /([\p{L}\p{M}]+)-$/u.exec(end) : null
  let kept = end
  if (broken && /^\p{Ll}/u.test(after)) {
    const whole = `${broken[1]}${/^[\p{L}\p{M}]+/u.exec(after.slice(0, END))![0]}`.toLowerCase()
    // Only a word the text has elsewhere was parted by the hyphen; else the hyphen is the word's own.
    if (words?.has(whole)) {
      pieces.push(pieces.pop()!.slice(0, -1))
      kept = end.slice(0, -1)
    }
  } else if (!(UNSPACED.test(end.at(-1)!) && UNSPACED.test(after.charAt(0)))) {
    pieces.push(' ')
    kept += ' '
  }
  pieces.push(after)
  open.end = (kept + after).slice(-END)
}

/** Whether a paragraph begins like an item of a list. */
export function isBulleted(text: string): boolean {
  return BULLET.test(text)
}
