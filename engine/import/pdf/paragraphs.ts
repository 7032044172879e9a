import { endsSentence } from '../rules/shape.ts'
import type { Column } from './column.ts'
import type { Segment } from './segments.ts'
import { sizeKey, type TypeStyle } from './type-style.ts'

/** Lines of one column that belong together. */
export interface Lines {
  readonly lines: readonly Segment[]
  readonly column: Column
}

/** A bullet, or a number or letter as lists have it. */
const ITEM = /^(?:[•●▪◦‣■□►·–—*-]|\(?\d{1,3}[.)]|\(?[a-z][.)]|\([ivx]+\)|[១-៩][០-៩]?[.)-])\s+\S/u

/** The mark and the first word of a footnote. */
const NOTE = /^(?:\[?\d{1,3}\]?[.)]?|[*†‡§¶]{1,3})\s?["“‘(]?\p{Lu}/u

export function isItem(text: string): boolean {
  return ITEM.test(text)
}

/** Parts the lines of a column into paragraphs, headings and items of lists. */
export function paragraphsOf(column: Column, style: TypeStyle): Lines[] {
  const groups: Segment[][] = []
  const hanging = hangs(column)
  column.lines.forEach((line, index) => {
    const open = groups.at(-1)
    if (open && goesOn(open, line, column.lines[index + 1], column, style, hanging)) open.push(line)
    else groups.push([line])
  })
  return groups.map((lines) => ({ lines, column }))
}

/** Items that begin flush and go on indented, as in a list of sources: nearly every flush line is followed by one at the same indent. */
function hangs({ lines, left }: Column): boolean {
  const flush = (line: Segment): boolean => line.left <= left + line.size * 0.4
  const indented = lines.filter((line) => !flush(line))
  const indent = Math.min(...indented.map((line) => line.left))
  if (indented.length * 2 <= lines.length || indented.some((line) => line.left > indent + line.size * 0.5)) return false
  const begun = lines.slice(0, -1).filter(flush)
  return begun.length >= 2 && lines.slice(0, -1).filter((line, index) => flush(line) && !flush(lines[index + 1]!)).length * 3 >= begun.length * 2
}

function goesOn(open: readonly Segment[], line: Segment, next: Segment | undefined, column: Column, style: TypeStyle, hanging: boolean): boolean {
  const before = open.at(-1)!
  const size = Math.max(line.size, before.size)
  if (Math.abs(line.size - before.size) > size * 0.09 || line.bold !== before.bold) return false
  const leading = Math.max(style.leading.get(sizeKey(line.size)) ?? 0, line.size * 1.05)
  // Large type is set tight in one place and wide in another.
  if (line.baseline - before.baseline > (line.size > style.size * 1.13 ? line.size * 1.6 : leading * 1.22) || isItem(line.text)) return false
  if (line.size < style.size * 0.93 && NOTE.test(line.text) && endsSentence(before.text)) return false
  const first = open[0]!
  if (isItem(first.text)) return line.left > first.left + size * 0.4 || !isShort(before, line, column)
  if (isCentred(before, column) && isCentred(line, column)) return true
  if (sizeKey(line.size) > style.size * 1.15) return true
  if (hanging) return line.left > column.left + size * 0.7
  const indented = inset(line, column) > inset(before, column) + size * 0.7 && (open.length > 1 || inset(before, column) <= size * 0.5)
  // Text beside a picture is indented for more than one line.
  if (indented && !(next && Math.abs(inset(next, column) - inset(line, column)) < size * 0.3 && !style.indents)) return false
  return !isShort(before, line, column)
}

/** How far a line begins inside its column. */
function inset(line: Segment, column: Column): number {
  return line.rtl ? column.right - line.right : line.left - column.left
}

function isCentred(line: Segment, { left, right }: Column): boolean {
  const [before, after] = [line.left - left, right - line.right]
  return before > line.size && Math.abs(before - after) < line.size
}

/** The next line's first word would have fitted at the end of this one: its end was meant. */
function isShort(before: Segment, line: Segment, column: Column): boolean {
  if (/^\p{Ll}/u.test(line.text) && !/[.!?:;…]["”’)\]]?$/u.test(before.text)) return false
  if (/[,，、،]$/u.test(before.text)) return false
  const room = line.rtl ? before.left - column.left : column.right - before.right
  return room > firstWord(line) + line.size * 0.6
}

/** Points. Where words are not parted by spaces, a line is broken somewhere near its end. */
function firstWord({ text, left, right, size }: Segment): number {
  if (/^[\u3040-\u30FF\u3400-\u9FFF\uFF00-\uFFEF\u3000-\u303F]/u.test(text)) return size * 2
  if (/^[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF]/u.test(text)) return size * 7
  const word = text.split(' ', 1)[0]!
  return (right - left) * (word.length / Math.max(1, text.length))
}
