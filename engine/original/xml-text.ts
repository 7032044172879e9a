import type { XmlHandlers } from '../import/office/xml-walk.ts'

/** What the elements of a document mean to its bare text. */
export interface TextElements {
  /** Only what stands in these is text; null: everything. */
  readonly text: ReadonlySet<string> | null
  /** These end a line. */
  readonly lines: ReadonlySet<string>
  /** What stands for an element without text: a tab, a line break. */
  readonly signs: Readonly<Record<string, string>>
  /** Nothing inside these is read. */
  readonly skipped: ReadonlySet<string>
}

/** Handlers that collect the text of an XML part in its order, and where it is collected. */
export function collectText({ text, lines, signs, skipped }: TextElements): { readonly handlers: XmlHandlers; readonly collected: () => string } {
  const pieces: string[] = []
  let inText = 0
  let inSkipped = 0
  return {
    handlers: {
      open: (name) => {
        if (skipped.has(name)) inSkipped += 1
        if (text?.has(name)) inText += 1
        if (inSkipped === 0 && signs[name] !== undefined) pieces.push(signs[name])
      },
      close: (name) => {
        if (text?.has(name)) inText -= 1
        if (skipped.has(name)) inSkipped -= 1
        else if (inSkipped === 0 && lines.has(name)) pieces.push('\n')
      },
      text: (found) => {
        if (inSkipped === 0 && (text === null || inText > 0)) pieces.push(found)
      },
    },
    collected: () => pieces.join('').trim(),
  }
}
