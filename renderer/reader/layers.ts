import type { TextRange } from '../../core/text/block.ts'

/**
 * The layer of each range, from 0, so that no two on one layer overlap: the first free layer in order of start, the
 * longer first, which uses as few layers as there are ranges over the busiest place.
 */
export function layersOf(ranges: readonly TextRange[]): number[] {
  const order = ranges.map((_, index) => index).sort((a, b) => ranges[a]!.start - ranges[b]!.start || ranges[b]!.end - ranges[a]!.end || a - b)
  const layers = new Array<number>(ranges.length).fill(0)
  const busyUntil: number[] = []
  for (const index of order) {
    const { start, end } = ranges[index]!
    const free = busyUntil.findIndex((until) => until <= start)
    const layer = free < 0 ? busyUntil.length : free
    busyUntil[layer] = end
    layers[index] = layer
  }
  return layers
}
