import { setImmediate as nextTurn } from 'node:timers/promises'
import type { TermTable } from '../../core/search/term-table.ts'
import { NONE, SIDE, type Places } from './concordance-places.ts'

/** Places by what stands on a side of them, word by word from the match outwards, as a dictionary would have it; those that agree in all stay in the order of the list. */
export async function sideOrder(places: Places, side: 'before' | 'after'): Promise<Int32Array> {
  const ranks = await ranksOf(places)
  const { count, [side]: words } = places
  // The end of a text comes before any word.
  const rankAt = (place: number, step: number): number => {
    const word = words[place * SIDE + step]!
    return word === NONE ? -1 : ranks[word]!
  }
  return Int32Array.from({ length: count }, (_, place) => place).sort((a, b) => {
    for (let step = 0; step < SIDE; step++) {
      const difference = rankAt(a, step) - rankAt(b, step)
      if (difference !== 0) return difference
    }
    return a - b
  })
}

const ranksFor = new WeakMap<TermTable, Promise<Int32Array>>()

/** By word: its place among all in the order of a dictionary. */
function ranksOf({ words }: Places): Promise<Int32Array> {
  const known = ranksFor.get(words) ?? ranked(words)
  ranksFor.set(words, known)
  return known
}

/** Words sorted at once: some 10 ms. */
const BLOCK = 4096

/** The rules of no language in particular, which part scripts and put the letters of each in its order. Digits as numbers. */
const collator = new Intl.Collator('und', { numeric: true })

async function ranked(words: TermTable): Promise<Int32Array> {
  const texts = Array.from({ length: words.size }, (_, word) => words.text(word))
  const compare = (a: number, b: number): number => collator.compare(texts[a]!, texts[b]!) || a - b
  let runs: number[][] = []
  for (let from = 0; from < texts.length; from += BLOCK) {
    runs.push(Array.from({ length: Math.min(BLOCK, texts.length - from) }, (_, place) => from + place).sort(compare))
    await nextTurn()
  }
  while (runs.length > 1) {
    const merged: number[][] = []
    for (let run = 0; run < runs.length; run += 2) {
      merged.push(runs[run + 1] ? merge(runs[run]!, runs[run + 1]!, compare) : runs[run]!)
      await nextTurn()
    }
    runs = merged
  }
  const ranks = new Int32Array(texts.length)
  runs[0]?.forEach((word, place) => (ranks[word] = place))
  return ranks
}

function merge(one: readonly number[], other: readonly number[], compare: (a: number, b: number) => number): number[] {
  const merged: number[] = []
  let at = 0
  for (const number of other) {
    while (at < one.length && compare(one[at]!, number) <= 0) merged.push(one[at++]!)
    merged.push(number)
  }
  return merged.concat(one.slice(at))
}
