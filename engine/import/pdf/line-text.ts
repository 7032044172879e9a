import { canonicalLine } from '../../../core/text/canonical.ts'
import { lineJoint, type WordsOfText } from './join-lines.ts'

/** The text of lines that follow each other, and where in it each line begins; the last offset is the text's length. A canonical line. */
export function placeLines(lines: readonly string[], words: WordsOfText): { text: string; starts: number[] } {
  let text = ''
  const starts: number[] = []
  lines.forEach((raw, index) => {
    const line = canonicalLine(raw.replace(/\u00AD$/u, '-'))
    if (index > 0) {
      const soft = lines[index - 1]!.endsWith('\u00AD')
      const { cut, space } = lineJoint(soft ? `${text.slice(0, -1)}\u00AD` : text, line, words)
      text = text.slice(0, text.length - cut) + space
    }
    starts.push(text.length)
    text += line
  })
  return settle(text, [...starts, text.length])
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
