/** Documents that match, ascending, without the dead. */
export type Found = Int32Array

/** By document; kept, and all zeros between two unions. */
let marks = new Uint8Array(1 << 10)

/** From this many documents on for each of all there may be, they are marked one by one and not sorted. */
const DENSE = 1 / 64

/** Some 2 ns a document of each list. */
export function union(lists: readonly Found[]): Found {
  const some = lists.filter(list => list.length > 0)
  if (some.length <= 1) return some[0] ?? new Int32Array(0)
  const total = some.reduce((sum, list) => sum + list.length, 0)
  const last = some.reduce((most, list) => Math.max(most, list.at(-1)!), 0)
  return total > last * DENSE ? marked(some, total, last) : sorted(some, total)
}

function marked(lists: readonly Found[], total: number, last: number): Found {
  if (marks.length <= last) marks = new Uint8Array(last * 2)
  for (const list of lists) for (let place = 0; place < list.length; place++) marks[list[place]!] = 1
  const found = new Int32Array(Math.min(total, last + 1))
  let count = 0
  for (let document = 0; document <= last; document++) {
    if (marks[document] === 0) continue
    marks[document] = 0
    found[count++] = document
  }
  return found.slice(0, count)
}

function sorted(lists: readonly Found[], total: number): Found {
  const all = new Int32Array(total)
  let at = 0
  for (const list of lists) {
    all.set(list, at)
    at += list.length
  }
  all.sort()
  let kept = 0
  for (let place = 0; place < all.length; place++) if (place === 0 || all[place] !== all[place - 1]) all[kept++] = all[place]!
  return all.slice(0, kept)
}

/** A list so many times as long is not walked through but searched in. */
const LONGER = 16

export function intersection(few: Found, many: Found): Found {
  if (few.length > many.length) return intersection(many, few)
  const kept = new Int32Array(few.length)
  const leap = many.length > few.length * LONGER
  let count = 0
  let at = 0
  for (let place = 0; place < few.length; place++) {
    const document = few[place]!
    if (leap) at = firstFrom(many, document, at)
    else while (at < many.length && many[at]! < document) at += 1
    if (at === many.length) break
    if (many[at] === document) kept[count++] = document
  }
  return kept.slice(0, count)
}

export function difference(from: Found, not: Found): Found {
  const kept = new Int32Array(from.length)
  let count = 0
  let at = 0
  for (let place = 0; place < from.length; place++) {
    const document = from[place]!
    while (at < not.length && not[at]! < document) at += 1
    if (at === not.length || not[at] !== document) kept[count++] = document
  }
  return kept.slice(0, count)
}

/** The first place from `from` on with this number or a higher one, in what ascends: in ever longer steps, then halving the last. */
export function firstFrom(numbers: Int32Array | Float64Array, number: number, from: number): number {
  let low = from
  let step = 1
  while (low + step <= numbers.length && numbers[low + step - 1]! < number) {
    low += step
    step *= 2
  }
  let high = Math.min(numbers.length, low + step - 1)
  while (low < high) {
    const middle = (low + high) >>> 1
    if (numbers[middle]! < number) low = middle + 1
    else high = middle
  }
  return low
}
