/** How many of the first `length` places `holds` is true for. It must be true up to one place and false from there on; it is asked about log2(length) times. */
export function countWhile(length: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) low = middle + 1
    else high = middle
  }
  return low
}

/** The longest list of these items, in their order, whose rank rises with every step (patience sorting). */
export function longestRise<T>(items: readonly T[], rankOf: (item: T) => number): T[] {
  /** The place of the item of least rank that ends a rise of each length, and what comes before each item in its rise. */
  const ends: number[] = []
  const before = new Int32Array(items.length)
  const ranks = Float64Array.from(items, rankOf)
  for (let place = 0; place < items.length; place += 1) {
    const length = countWhile(ends.length, (index) => ranks[ends[index]!]! < ranks[place]!)
    before[place] = length === 0 ? -1 : ends[length - 1]!
    ends[length] = place
  }
  const rise: T[] = []
  for (let place = ends.at(-1) ?? -1; place !== -1; place = before[place]!) rise.push(items[place]!)
  return rise.reverse()
}
