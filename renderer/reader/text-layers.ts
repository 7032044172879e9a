import type { TextLayer } from '../../contract/reading-shapes.ts'
import type { Mark } from './marks.ts'

/** The marks that are seen when these layers are hidden: a name needs both its kind and the type of what it names. */
export function seenMarks(marks: readonly Mark[], hidden: readonly TextLayer[]): readonly Mark[] {
  if (hidden.length === 0) return marks
  const off = new Set<string>(hidden)
  return marks.filter((mark) => !off.has(mark.kind) && (mark.kind === 'annotation' || !off.has(mark.type)))
}

/** How many marks and hits each layer holds. */
export function layerCounts(marks: readonly Mark[], hits: number): ReadonlyMap<TextLayer, number> {
  const counts = new Map<TextLayer, number>([['hit', hits]])
  const count = (layer: TextLayer) => counts.set(layer, (counts.get(layer) ?? 0) + 1)
  for (const mark of marks) {
    if (mark.kind !== 'mention') count(mark.kind)
    if (mark.kind !== 'annotation') count(mark.type)
  }
  return counts
}

/** The layers that are hidden once one of them was switched. */
export function switched(hidden: readonly TextLayer[], layer: TextLayer): TextLayer[] {
  return hidden.includes(layer) ? hidden.filter((one) => one !== layer) : [...hidden, layer]
}
