import type { MetaCandidate } from '../../../core/article/meta.ts'
import type { BlockText } from '../../../core/text/text-of-blocks.ts'
import { pageMeta } from '../page-head.ts'
import type { Reading } from '../reading.ts'
import { isCaption } from '../rules/caption.ts'
import { readAddress } from '../rules/meta-line.ts'
import { isTitleLike } from '../rules/shape.ts'
import { withBoldHeadings } from './bold-headings.ts'
import { propertyCandidates, type DocumentProperties } from './properties.ts'

export interface DocumentContent {
  readonly parts: readonly BlockText[]
  readonly notes: readonly BlockText[]
  /** Text of the first paragraph that the author marked as the document's title. */
  readonly title: string | null
  /** Those of `parts` that are bold from end to end. */
  readonly bold: ReadonlySet<BlockText>
  /** What stands in the margins of one page only. */
  readonly headers?: readonly BlockText[]
  readonly footers?: readonly BlockText[]
  readonly properties: DocumentProperties
}

/** Blocks from the start in which a document's own title may stand, below its letterhead. */
const TITLE_REACH = 8

/** Blocks at either end among which a saved page's address may stand. */
const ADDRESS_REACH = 16

/** The reading of a word processor's document: all its words, in order, and what it says of itself. */
export function documentReading({ parts: raw, notes, title: marked, bold, headers = [], footers = [], properties }: DocumentContent): Reading {
  const parts = withBoldHeadings(raw, bold).map(byItsWords)
  const said = new Set(parts.map(({ text }) => text))
  const margin = (blocks: readonly BlockText[]): BlockText[] => blocks.filter(({ text }) => !said.has(text)).map(({ text }) => ({ kind: 'paragraph', text }))
  return { parts: [...margin(headers), ...parts, ...margin(footers), ...notes], candidates: candidatesOf(parts, marked, properties) }
}

const BULLET = /^[•●▪◦‣■□►]\s+(?=\S)/

/** What a paragraph without a style is by the way it is written. */
function byItsWords(part: BlockText): BlockText {
  if (part.kind !== 'paragraph') return part
  if (BULLET.test(part.text)) return { kind: 'listItem', text: part.text.replace(BULLET, '') }
  return isCaption(part.text) ? { kind: 'caption', text: part.text } : part
}

/**
 * What the author put on the page counts before the properties, which are often those of the document that was written over: a title, a byline, a date. The lines stay
 * in the text.
 */
function candidatesOf(parts: readonly BlockText[], marked: string | null, properties: DocumentProperties): MetaCandidate[] {
  const top = parts.slice(0, TITLE_REACH)
  const heading = marked ?? top.find(({ kind, level, text }) => kind === 'heading' && level === 1 && isTitleLike(text))?.text ?? null
  const written = [...pageMeta(parts, heading, 'text').candidates]
  const address = [...parts.slice(0, ADDRESS_REACH), ...parts.slice(-ADDRESS_REACH)].map(({ text }) => readAddress(text)).find((found) => found !== null)
  if (address) written.push({ field: 'url', value: address, origin: 'text' })
  const stated = new Set(written.map(({ field }) => field))
  const own = propertyCandidates(properties).filter(({ field }) => !stated.has(field))
  if (heading === null) return [...own, ...written]
  return [{ field: 'title', value: heading, origin: 'document', confidence: marked === null ? 'medium' : 'high' }, ...own.filter(({ field }) => field !== 'title'), ...written]
}
