import { canonicalLine } from '../../../core/text/canonical.ts'
import { lineJoint, LONGEST_WORD, type WordsOfText } from './join-lines.ts'

const SOFT = '\u00AD'

/** The text of lines that follow each other, and where in it each line begins; the last offset is the text's length. A canonical line. */
export function placeLines(lines: readonly string[], words: WordsOfText): { text: string; starts: number[] } {
  // None of them empty, so that a hyphen to be cut is the end of the last.
  const pieces: string[] = []
  const starts: number[] = []
  let length = 0
  // The text so far as its joints see it: looking at all of it at every line would make a whole of it each time.
  let end = ''
  lines.forEach((raw, index) => {
    const line = canonicalLine(raw.endsWith(SOFT) ? `${raw.slice(0, -1)}-` : raw)
    if (index > 0) {
      const { cut, space } = lineJoint(lines[index - 1]!.endsWith(SOFT) ? `${end.slice(0, -1)}${SOFT}` : end, line, words)
      if (cut > 0) pieces.push(pieces.pop()!.slice(0, -cut))
      if (space !== '') pieces.push(space)
      length += space.length - cut
      end = end.slice(0, end.length - cut) + space
    }
    starts.push(length)
    if (line !== '') pieces.push(line)
    length += line.length
    end = (end + line).slice(-LONGEST_WORD)
  })
  return settle(pieces.join(''), [...starts, length])
}

export function textOfLines(lines: readonly string[], words: WordsOfText): string {
  return placeLines(lines, words).text
}

/** Where canonical lines make no canonical line together (a mark that composes with the letter before it, a line that is all space), offsets are taken from the beginnings. */
function settle(joined: string, starts: readonly number[]): { text: string; starts: number[] } {
  const text = canonicalLine(joined)
  if (text === joined) return { text, starts: [...starts] }
  let last = 0
  return { text, starts: starts.map((start) => (last = Math.max(last, Math.min(text.length, canonicalLine(joined.slice(0, start)).length)))) }
}
