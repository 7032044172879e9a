import type { BlockText } from '../../../core/text/text-of-blocks.ts'
import { isProse, isTitleLike, weight } from '../rules/shape.ts'

/** A heading of a document fits on a line or two. */
const LONGEST = 120

/**
 * The headings of a document whose author made them with bold letters instead of styles: short lines without a full stop, bold from end to end, before text that
 * is not. The first is the headline if nothing stands above it; in a document with styled headings none other is one.
 */
export function withBoldHeadings(parts: readonly BlockText[], bold: ReadonlySet<BlockText>): readonly BlockText[] {
  const styled = parts.some(({ kind }) => kind === 'heading')
  if (bold.size * 2 > parts.length) return parts
  return parts.map((part, index) => {
    const next = parts[index + 1]
    if ((styled && index > 0) || !bold.has(part) || part.kind !== 'paragraph' || !next || weight(part.text) > LONGEST || !isTitleLike(part.text)) return part
    if (bold.has(next) && !(index === 0 && parts.slice(1, 4).some(({ text }) => isProse(text)))) return part
    return { kind: 'heading', level: index === 0 ? 1 : 2, text: part.text }
  })
}
