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
  return foldRepeats(withoutNoise(parts)).map((part) => (part.kind === 'paragraph' && isCaption(part.text) ? { ...part, kind: 'caption' } : part))
}

function withoutNoise(parts: readonly Part[]): Part[] {
  const lastProse = parts.findLastIndex((part) => part.kind !== 'caption' && isProse(part.text) && !isNoise(part.text))
  const others = parts.findIndex((part, index) => index > lastProse && headsOtherArticles(part.text))
  return parts.slice(0, others === -1 ? parts.length : others).filter((part) => !isNoise(part.text))
}

/** Shorter lines may come twice in an interview or a poem. */
const TELLING_REPEAT = 25

function foldRepeats(parts: readonly Part[]): Part[] {
  const folded: Part[] = []
  const captions = new Set<string>()
  for (const part of parts) {
    const before = folded.at(-1)
    if (before && before.text === part.text && weight(part.text) >= TELLING_REPEAT) {
      folded[folded.length - 1] = { ...before, kind: part.kind === 'caption' ? 'caption' : before.kind, times: (before.times ?? 1) + 1 }
      captions.add(part.text)
    } else if (!captions.has(part.text)) {
      folded.push(part)
      if (part.kind === 'caption' || isCaption(part.text)) captions.add(part.text)
    }
  }
  return folded
}
