import { diffArrays } from 'diff'
import { longestRise } from '../../core/sorted.ts'

/** A run of items that only one of two lists has, or that both have. Never empty. */
export interface Aligned {
  readonly kind: 'same' | 'added' | 'removed'
  readonly items: readonly string[]
}

/** What may still be spent on looking for the least differences; the square of their number is spent. 1,000,000 take about 0.2 s. */
export interface Effort {
  left: number
}

/** Lists that are together shorter are compared item by item at once. */
const SHORT = 1000

/**
 * Two lists with what they have in common. Takes what both begin and end with away, then holds on to the items that each has just once and in the same order
 * (patience diff), and looks for the least differences between these. What there is no effort left for counts as replaced.
 */
export function align(before: readonly string[], after: readonly string[], effort: Effort): Aligned[] {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < before.length - head && tail < after.length - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  return [
    ...run('same', before.slice(0, head)),
    ...between(before.slice(head, before.length - tail), after.slice(head, after.length - tail), effort),
    ...run('same', before.slice(before.length - tail)),
  ]
}

const run = (kind: Aligned['kind'], items: readonly string[]): Aligned[] => (items.length === 0 ? [] : [{ kind, items }])

function between(before: readonly string[], after: readonly string[], effort: Effort): Aligned[] {
  if (before.length === 0 || after.length === 0) return [...run('removed', before), ...run('added', after)]
  const held = before.length + after.length <= SHORT ? [] : landmarks(before, after)
  if (held.length === 0) return leastDifferences(before, after, effort)
  const found: Aligned[][] = []
  let from = { before: 0, after: 0 }
  for (const place of held) {
    found.push(align(before.slice(from.before, place.before), after.slice(from.after, place.after), effort), run('same', [before[place.before]!]))
    from = { before: place.before + 1, after: place.after + 1 }
  }
  found.push(align(before.slice(from.before), after.slice(from.after), effort))
  return found.flat()
}

function leastDifferences(before: readonly string[], after: readonly string[], effort: Effort): Aligned[] {
  const most = Math.floor(Math.sqrt(effort.left))
  const found = most === 0 ? undefined : diffArrays([...before], [...after], { maxEditLength: most })
  const differences = found ? found.reduce((sum, { added, removed, count }) => (added || removed ? sum + count : sum), 0) : most
  effort.left -= differences ** 2
  if (!found) return [...run('removed', before), ...run('added', after)]
  return found.map(({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', items: value }))
}

interface Place {
  readonly before: number
  readonly after: number
}

/** Items that each list has once, as many as stand in the same order in both. */
function landmarks(before: readonly string[], after: readonly string[]): Place[] {
  const places = placesOfSingles(after)
  const shared = [...placesOfSingles(before)].flatMap(([item, place]): Place[] => {
    const other = places.get(item)
    return other === undefined ? [] : [{ before: place, after: other }]
  })
  return longestRise(shared, (place) => place.after)
}

function placesOfSingles(items: readonly string[]): Map<string, number> {
  const places = new Map<string, number>()
  const twice = new Set<string>()
  items.forEach((item, place) => {
    if (places.has(item)) twice.add(item)
    else places.set(item, place)
  })
  for (const item of twice) places.delete(item)
  return places
}
