import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expandFuzzy, expandWildcard } from './expand.ts'
import type { Vocabulary } from './vocabulary.ts'

const vocabularyOf = (words: readonly string[]): Vocabulary & { add: (word: string) => void } => {
  const all = [...new Set(words)]
  const articles = all.map((_, place) => place + 1)
  const places = new Map(all.map((word, place) => [word, place]))
  const add = (word: string): void => {
    if (places.has(word)) return
    places.set(word, all.push(word) - 1)
    articles.push(all.length)
  }
  return { words: all, articles, places, add }
}

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 5 })

/** Whether edits one after the other, each at or behind the place of the last, lead from one word to the other. A swapped pair is left as it is. */
function within(from: string, to: string, edits: number): boolean {
  if (from === to) return true
  if (from[0] !== undefined && from[0] === to[0] && within(from.slice(1), to.slice(1), edits)) return true
  if (edits === 0) return false
  return (from !== '' && within(from.slice(1), to, edits - 1))
    || (to !== '' && within(from, to.slice(1), edits - 1))
    || (from !== '' && to !== '' && within(from.slice(1), to.slice(1), edits - 1))
    || (from.length > 1 && from[0] === to[1] && from[1] === to[0] && within(from.slice(2), to.slice(2), edits - 1))
}

/** Every word that any edits in any order make of one: insertions, deletions, replacements and swaps of neighbours. */
function reach(from: string, edits: number): Set<string> {
  const made = new Set([from])
  if (edits === 0) return made
  for (let at = 0; at <= from.length; at++) {
    const [before, after] = [from.slice(0, at), from.slice(at)]
    const next = [before + after.slice(1), before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2)]
    for (const letter of 'abc') next.push(before + letter + after, before + letter + after.slice(1))
    for (const word of next) for (const further of reach(word, edits - 1)) made.add(further)
  }
  return made
}

describe('expandWildcard', () => {
  it('finds just the words that a pattern describes', () => {
    const pattern = fc.array(fc.constantFrom('a', 'b', 'c', '*'), { minLength: 1, maxLength: 6 }).map(parts => parts.join('').replace(/\*+/g, '*'))
    fc.assert(fc.property(fc.array(letters, { maxLength: 40 }), pattern.filter(one => one.includes('*')), (words, wanted) => {
      const regex = new RegExp(`^${wanted.replaceAll('*', '.*')}$`)
      expect([...expandWildcard(vocabularyOf(words), wanted).words].sort()).toEqual([...new Set(words)].filter(word => regex.test(word)).sort())
    }))
  })

  it('keeps the most frequent when there are too many, and says so', () => {
    const vocabulary = vocabularyOf(Array.from({ length: 300 }, (_, n) => `raid${n}`))
    const { words, capped } = expandWildcard(vocabulary, 'raid*')
    expect(capped).toBe(true)
    expect(words.slice(0, 2)).toEqual(['raid299', 'raid298'])
    expect(words.length).toBeLessThan(300)
  })
})

describe('expandFuzzy', () => {
  it('finds the words as near as that and none farther, also those that came later', () => {
    fc.assert(fc.property(fc.array(letters, { maxLength: 30 }), fc.array(letters, { maxLength: 10 }), letters, fc.constantFrom(1, 2), (early, late, text, edits) => {
      const vocabulary = vocabularyOf(early)
      expandFuzzy(vocabulary, text, edits)
      late.forEach(vocabulary.add)
      const { words } = expandFuzzy(vocabulary, text, edits)
      expect(words).toEqual(expect.arrayContaining(vocabulary.words.filter(word => within(text, word, edits))))
      const reachable = reach(text, edits)
      expect(words.filter(word => !reachable.has(word))).toEqual([])
      expect(new Set(words).size).toBe(words.length)
    }))
  })
})
