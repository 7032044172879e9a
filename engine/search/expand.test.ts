import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { termTable, type TermTable } from '../../core/search/term-table.ts'
import { expandFuzzy, expandWildcard } from './expand.ts'

const tableOf = (words: readonly string[]): TermTable => {
  const table = termTable()
  for (const word of words) table.addText(word)
  return table
}
const texts = (table: TermTable, terms: Int32Array): string[] => [...terms].map(table.text)

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
    const pattern = fc.array(fc.constantFrom('a', 'b', 'c', '*', '?'), { minLength: 1, maxLength: 6 }).map(parts => parts.join('').replace(/\*+/g, '*'))
    fc.assert(fc.property(fc.array(letters, { maxLength: 40 }), pattern.filter(one => /[*?]/.test(one)), (words, wanted) => {
      const regex = new RegExp(`^${wanted.replace(/\?$/, '.?').replaceAll('*', '.*').replace(/\?(?!$)/g, '.')}$`)
      const table = tableOf(words)
      expect(texts(table, expandWildcard(table, wanted)).sort()).toEqual([...new Set(words)].filter(word => regex.test(word)).sort())
    }))
  })
})

describe('expandFuzzy', () => {
  it('finds the words as near as that and none farther', () => {
    fc.assert(fc.property(fc.array(letters, { maxLength: 40 }), letters, fc.constantFrom(1, 2), (words, text, edits) => {
      const table = tableOf(words)
      const found = texts(table, expandFuzzy(table, text, edits))
      expect(found).toEqual(expect.arrayContaining(words.filter(word => within(text, word, edits))))
      const reachable = reach(text, edits)
      expect(found.filter(word => !reachable.has(word))).toEqual([])
      expect(new Set(found).size).toBe(found.length)
    }))
  })
})
