import type { Caret } from './movement.ts'

/** Letters and digits of scripts that part words by spaces and write nothing onto a name's end, as Korean does. */
const JOINED = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{Nd}]/u

function insideWord(text: string, offset: number): boolean {
  return offset > 0 && offset < text.length && JOINED.test(text[offset - 1]!) && JOINED.test(text[offset]!)
}

/** A selection drawn with the mouse, grown to whole words: half a word is never meant as a quote. Other scripts stay as they were drawn. */
export function wholeWords(text: string, { anchor, focus }: Caret): Caret {
  let start = Math.min(anchor, focus)
  let end = Math.max(anchor, focus)
  if (start === end) return { anchor, focus }
  while (insideWord(text, start)) start -= 1
  while (insideWord(text, end)) end += 1
  return anchor < focus ? { anchor: start, focus: end } : { anchor: end, focus: start }
}
