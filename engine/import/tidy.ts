import type { BlockText } from '../../core/text/text-of-blocks.ts'
import { isCaption } from './rules/caption.ts'
import { headsOtherArticles, isNoise } from './rules/noise.ts'
import { isProse, weight } from './rules/shape.ts'

/** A block on its way: `times` counts how often it stood in a row, `apart` that a blank line stood before it, `lines` how many lines it filled. */
export interface Part extends BlockText {
  readonly times?: number
  readonly apart?: boolean
  readonly lines?: number
}

/**
 * Takes the page's furniture out of an article, in any format: noise lines, lists of other articles at its end, and the second and third copy of
 * a caption (pages carry it as caption, as tooltip and under the picture's second showing).
 */
export function tidy(parts: readonly Part[]): Part[] {
  return foldRepeats(withoutNoise(parts))
}

function withoutNoise(parts: readonly Part[]): Part[] {
  const lastProse = parts.findLastIndex((part) => part.kind !== 'caption' && isProse(part.text) && !isNoise(part.text))
  const others = parts.findIndex((part, index) => index > lastProse && headsOtherArticles(part.text))
  return parts.slice(0, others === -1 ? parts.length : others).filter((part) => isData(part) || !isNoise(part.text))
}

/** Rows and notes are the article's own, whatever they say and however often. */
function isData({ kind }: Part): boolean {
  return kind === 'tableRow' || kind === 'footnote'
}

/** Shorter lines may come twice in an interview or a poem. */
const TELLING_REPEAT = 25

function foldRepeats(parts: readonly Part[]): Part[] {
  const folded: Part[] = []
  const captions = new Set<string>()
  const openings = new Set<string>()
  const keep = (part: Part): void => {
    captions.add(wordsOf(part))
    openings.add(openingOf(part.text))
  }
  let beforePictured = false
  for (const part of parts) {
    const before = folded.at(-1)
    const pictured = part.kind === 'caption' || (!isData(part) && isCaption(part.text))
    if (isData(part)) folded.push(part)
    else if (before && before.text === part.text && weight(part.text) >= TELLING_REPEAT) {
      folded[folded.length - 1] = { ...before, kind: part.kind === 'caption' ? 'caption' : before.kind, times: (before.times ?? 1) + 1 }
      keep(part)
    } else if (before && (pictured || beforePictured) && isSamePicture(before, part)) {
      folded[folded.length - 1] = { ...(part.text.length > before.text.length ? part : before), kind: 'caption' }
      keep(part)
    } else if (part.kind === 'heading' || !openings.has(openingOf(part.text)) || !captions.has(wordsOf(part))) {
      folded.push(part.kind === 'paragraph' && pictured ? { ...part, kind: 'caption' } : part)
      if (pictured) keep(part)
    } else continue
    beforePictured = pictured
  }
  return folded
}

/** A picture's text beside its caption: the same words, once with the credit and once without. */
function isSamePicture(before: Part, part: Part): boolean {
  if (before.kind === 'heading' || part.kind === 'heading' || isData(before)) return false
  if (firstLetterOf(before.text) !== firstLetterOf(part.text)) return false
  const words = wordsOf(before)
  return weight(words) >= TELLING_REPEAT && words === wordsOf(part)
}

/** Tells most lines from a caption without looking at all their letters. */
function openingOf(text: string): string {
  return text.slice(0, 5)
}

function firstLetterOf(text: string): string | undefined {
  return /[\p{L}\p{M}\p{N}]/u.exec(text)?.[0].toLowerCase().charAt(0)
}

/** The letters of a line without the credit in brackets at its end. */
function wordsOf({ text }: Part): string {
  return text.replace(/\s*\([^()]{1,120}\)[.\s]*$/, '').replace(/[^\p{L}\p{M}\p{N}]+/gu, '').toLowerCase()
}
