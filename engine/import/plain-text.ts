import type { MetaCandidate } from '../../core/article/meta.ts'
import type { Confidence, MetaField } from '../../core/article/article.ts'
import type { BlockText } from '../../core/text/text-of-blocks.ts'
import { chooseHeadline } from './headline.ts'
import { isBulleted, paragraphsOf, type Paragraph } from './paragraphs.ts'
import type { Reading } from './reading.ts'
import { readLabelledHead } from './labelled-head.ts'
import { isPeople } from './rules/byline.ts'
import { COPYRIGHT_REACH, readCopyright, readCredits, readTail } from './tail.ts'
import { isCaption } from './rules/caption.ts'
import { readAddress, readDateline, readMetaLine, type MetaLine } from './rules/meta-line.ts'
import { isOutlet, isSection } from './rules/outlet.ts'
import { isNameLike, isProse, isTitleLike, weighsAtMost, weight, wordCount } from './rules/shape.ts'
import { settleNames } from './settle-names.ts'
import { tidy, type Part } from './tidy.ts'

/** So many lines of furniture stand above an article at most; menus and share bars are gone before. */
const HEAD_REACH = 16

/** A text with this many lines of a date alone is a chronology: they are its headings, and none is the day it was published. */
const CHRONOLOGY = 3

/** Reads a plain text, as saved or copied from a news site. In steps: V8 takes as long to make one function of all of them as to read a hundred articles with it, and does it many times. */
export function readPlainText(raw: string): Reading {
  const { labelled, given, copyright, address, parts } = readLines(raw)
  const dates = parts.filter(({ text }) => isBareDate(text))
  const chronology = dates.length >= CHRONOLOGY
  const head = readHead(parts, chronology)
  const body = parts.slice(head.length)
  const headline = chooseHeadline(given === null ? head.lines : [], () => `${body.map(({ text }) => text).join('\n')}\n${copyright ?? ''}`)
  const author = headline.part ? authorLine(head, headline.part, headline.dropped) : null
  const metas = [...head.meta.values()]
  const kept = keptOfHead(parts, head, metas, headline, author)
  const opening = openingOf(given ?? headline.title, labelled.kept)
  const firstProse = body.find((part) => part.kind === 'paragraph')
  const dateline = firstProse ? readDateline(firstProse.text) : null
  const credits = readCredits(parts.filter(({ kind }) => kind === 'caption').map(({ text }) => text))
  const candidates = candidatesOf({ headline, metas, author, dateline, tail: readTail(body, chronology), copyright, credits, address })
  return { parts: opening.concat(kept, withNotes(withHeadings(body, new Set(dates)))), candidates: settleNames(labelled.candidates.concat(candidates)) }
}

/** The lines of a text without its furniture, its address and what labels it. */
function readLines(raw: string) {
  const all = paragraphsOf(raw)
  const labelled = readLabelledHead(all)
  const given = labelled.candidates.find(({ field }) => field === 'title')?.value ?? null
  const paragraphs = all.slice(labelled.length).filter(({ text }) => text !== given)
  const copyright = readCopyright(paragraphs.slice(-COPYRIGHT_REACH).map(({ text }) => text))
  const lines = paragraphs.filter(({ text }) => readAddress(text) === null)
  const address = lines.length === paragraphs.length ? null : addressOf(paragraphs)
  const parts = tidy(listItems(lines.map(({ text, apart, lines: count }) => ({ kind: 'paragraph', text, apart, lines: count }))))
  return { labelled, given, copyright, address, parts }
}

/** Lines above the article that are neither its headline nor about it: they stay in the text. */
function keptOfHead(parts: readonly Part[], head: Head, metas: readonly MetaLine[], headline: ReturnType<typeof chooseHeadline>, author: Part | null): Part[] {
  return parts.slice(0, head.length)
    .filter((part) => part !== headline.part && part !== author && !headline.dropped.has(part) && !head.meta.has(part) && !metas.some(({ outlet }) => outlet === part.text))
    .map((part): Part => ((part.times ?? 1) > 1 ? { ...part, kind: 'caption' } : part))
}

function openingOf(title: string | null, labelled: readonly string[]): BlockText[] {
  const heading: BlockText[] = title === null ? [] : [{ kind: 'heading', level: 1, text: title }]
  return heading.concat(labelled.map((text) => ({ kind: 'paragraph', text })))
}

/** A page's address above or below its text. */
function addressOf(paragraphs: readonly Paragraph[]): string | null {
  const lines = [...paragraphs.slice(0, HEAD_REACH), ...paragraphs.slice(-HEAD_REACH)]
  return lines.map(({ text }) => readAddress(text)).find((address) => address !== null) ?? null
}

interface Found {
  readonly headline: ReturnType<typeof chooseHeadline>
  readonly metas: readonly MetaLine[]
  readonly author: Part | null
  readonly dateline: ReturnType<typeof readDateline>
  readonly tail: ReturnType<typeof readTail>
  readonly copyright: string | null
  readonly credits: string | null
  readonly address: string | null
}

/** What the lines say, the surest of each field first. */
function candidatesOf({ headline, metas, author, dateline, tail, copyright, credits, address }: Found): MetaCandidate[] {
  const found: MetaCandidate[] = []
  const say = (field: MetaField, value: string | null | undefined, confidence?: Confidence): void => {
    if (value) found.push({ field, value, origin: 'text', confidence })
  }
  say('title', headline.title)
  say('outlet', headline.outlet)
  for (const { outlet } of metas) say('outlet', outlet)
  say('outlet', tail.outlet)
  say('outlet', dateline?.outlet)
  say('outlet', copyright, 'low')
  say('outlet', credits, 'low')
  for (const { additional, byline } of metas) if (!additional) say('byline', byline)
  say('byline', author?.text)
  say('byline', dateline?.byline)
  say('byline', tail.byline)
  say('byline', tail.helper, 'low')
  say('url', address, 'high')
  for (const { stated, published } of metas) if (stated) say('published', published)
  for (const { published } of metas) say('published', published)
  say('published', dateline?.published)
  say('published', tail.published)
  for (const { updated } of metas) say('updated', updated)
  say('updated', tail.updated)
  return found
}

interface Head {
  /** How many parts stand above the first paragraph. */
  readonly length: number
  /** Lines that could be the headline. */
  readonly lines: readonly Part[]
  readonly meta: ReadonlyMap<Part, MetaLine>
}

function readHead(parts: readonly Part[], chronology: boolean): Head {
  const lines: Part[] = []
  const meta = new Map<Part, MetaLine>()
  let length = 0
  for (const part of parts.slice(0, HEAD_REACH)) {
    const read = readMetaLine(part.text)
    if (part.kind === 'listItem' || (read?.bare && chronology)) break
    if (read) meta.set(part, read)
    else if (part.kind !== 'caption' && !((part.times ?? 1) > 1 && (isProse(part.text) || lines.some(couldBeHeadline)))) {
      if (isProse(part.text) || !isTitleLike(part.text)) break
      lines.push(part)
    }
    length += 1
  }
  return { length, lines, meta }
}

function couldBeHeadline({ text }: Part): boolean {
  return !isOutlet(text) && !isSection(text) && weight(text) >= 25
}

/** A name alone on its line below the headline, beside the line with the date. */
function authorLine(head: Head, headline: Part, dropped: ReadonlySet<Part>): Part | null {
  const dated = [...head.meta.values()].some(({ published, updated }) => published !== null || updated !== null)
  if (!dated || [...head.meta.values()].some(({ byline }) => byline !== null)) return null
  const below = head.lines.slice(head.lines.indexOf(headline) + 1).filter((part) => !dropped.has(part))
  return below.find(({ text }) => isPeople(text)) ?? null
}

/** In the scripts whose dates are read. */
const DIGIT = /[\d\u0E50-\u0E59\u17E0-\u17E9\uFF10-\uFF19]/

function isBareDate(text: string): boolean {
  return text.length <= 60 && DIGIT.test(text) && readMetaLine(text)?.bare === true
}

/** Bulleted or counted lines in a row are a list; one alone is only where its sign can mean nothing else. */
export function listItems(parts: readonly Part[]): Part[] {
  return parts.map((part, index) => {
    if (!isBulleted(part.text)) return part
    const neighbours = [parts[index - 1], parts[index + 1]].filter((other) => other !== undefined && isBulleted(other.text) && marker(other.text) === marker(part.text))
    const sure = /^[•●▪◦‣■□►]/.test(part.text)
    if (!sure && neighbours.length === 0) return part
    return { ...part, kind: 'listItem', text: part.text.replace(/^[•●▪◦‣■□►*–-]\s+/, '') }
  })
}

function marker(text: string): string {
  return /^[(]?[\d១-៩]/.test(text) ? '1' : text.charAt(0)
}

/** How far from the end notes stand. Blocks. */
const NOTES_REACH = 12

/** A line at the end that opens with an asterisk is a note, where the text has a word with one. */
function withNotes(body: readonly Part[]): Part[] {
  return body.map((part, index) => {
    const mark = index >= body.length - NOTES_REACH && part.kind === 'paragraph' ? /^([*†‡]{1,3}) ?\p{L}/u.exec(part.text)?.[1] : undefined
    return mark !== undefined && body.slice(0, index).some(({ text }) => /\p{L}[*†‡]/u.test(text) && text.includes(mark)) ? { ...part, kind: 'footnote' } : part
  })
}

/** Headings inside the text: a line with a date alone, or a short line without a full stop between two paragraphs. */
function withHeadings(body: readonly Part[], dates: ReadonlySet<Part>): Part[] {
  return body.map((part, index) => {
    const next = body[index + 1]
    if (part.kind !== 'paragraph' || !next || (part.lines ?? 1) > 1) return part
    if (dates.has(part)) return { ...part, kind: 'heading', level: 2 }
    return index > 0 && isSubheading(part, body[index - 1]!, next, dates) ? { ...part, kind: 'heading', level: 2 } : part
  })
}

function isSubheading(part: Part, before: Part, next: Part, dates: ReadonlySet<Part>): boolean {
  const { text } = part
  if (!weighsAtMost(text, 90) || !isTitleLike(text) || /^["“‘«—–-]|^\p{L}{1,2}[:：.]/u.test(text) || /["”’»!]$/.test(text)) return false
  if (part.apart !== next.apart || !(isProse(next.text) || dates.has(next)) || isCaption(before.text)) return false
  if (!/\p{Lu}|\p{Ll}/u.test(text)) return weight(text) <= 60 && weight(next.text) >= weight(text) * 2
  return /^[\p{Lu}\p{N}]/u.test(text) && (wordCount(text) <= 8 || isNameLike(text, 14))
}
