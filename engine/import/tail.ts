import { findDates } from './date-text.ts'
import { readByline } from './rules/byline.ts'
import { readMetaLine } from './rules/meta-line.ts'
import { isAgency } from './rules/outlet.ts'
import { isNameLike, isProse } from './rules/shape.ts'
import type { Part } from './tidy.ts'

/** What the last lines of a text say of the article. They stay in the text: they are its words. */
export interface Tail {
  readonly byline: string | null
  /** Who is named as having helped: better than nobody where no author is named. */
  readonly helper: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly updated: string | null
}

const TAIL_REACH = 6
const UPDATE_NOTE = /^[(*[]?\s*(?:(?:last )?updated?\b|correction\b|clarification\b|editor[’']?s[’']? note\b|this (?:story|article|report) (?:was|has been) (?:first |last )?(?:updated|corrected|published))/i

/** Reads an article's end: "(Additional reporting by …)", "(Updated Nov 11, 2024, …)", a place and date. */
export function readTail(body: readonly Part[], chronology: boolean): Tail {
  let byline: string | null = null
  let helper: string | null = null
  let outlet: string | null = null
  let published: string | null = null
  let updated: string | null = null
  for (const { kind, text } of body.slice(-TAIL_REACH)) {
    if (kind === 'caption' || kind === 'heading') continue
    const by = readByline(text)
    if (by?.additional) helper ??= `${by.names} (additional reporting)`
    else if (by) byline ??= by.names
    if (UPDATE_NOTE.test(text)) updated ??= findDates(text.slice(0, 200))[0]?.date ?? null
    else if (!isProse(text)) {
      const line = readMetaLine(text)
      outlet ??= line?.outlet ?? null
      updated ??= line?.updated ?? null
      if (!(line?.bare && chronology)) published ??= line?.published ?? null
    }
  }
  return { byline, helper, outlet, published, updated }
}

/** How far from the end a copyright line stands. Paragraphs. */
export const COPYRIGHT_REACH = 12

/** The holder a copyright line names: "© 2024 River News. All rights reserved." `lines`: the last of a text. */
export function readCopyright(lines: readonly string[]): string | null {
  for (const line of lines) {
    if (line.length > 160) continue
    const holder = /(?:©|\(c\)|copyright)[\s©]*(?:\(c\)\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,|]*(?:by )?(?<name>[^.|,©\d]{2,50}?)\s*(?:[.|,]|\d{4}|all rights|$)/iu.exec(line)?.groups?.['name']
    if (holder && isNameLike(holder, 5)) return holder
  }
  return null
}

/** The outlet that the credits of the pictures name, where they name one alone: "(River News/Dara Kim)", "Image: edited by River News". An agency's picture says nothing of who prints it. */
export function readCredits(lines: readonly string[]): string | null {
  const named = new Set(lines.map((line) => /\((?<name>[^()/]{2,40})\/[^()/]{2,60}\)[.\s]*$/u.exec(line)?.groups?.['name'] ?? /\bedited by (?<name>\p{Lu}[^,.;()]{2,40})(?:[,.;(]|$)/iu.exec(line)?.groups?.['name'])
    .filter((name) => name !== undefined).map((name) => name.trim()).filter((name) => isNameLike(name, 5) && !isAgency(name)))
  const [only, ...more] = named
  return only !== undefined && more.length === 0 ? only : null
}
