import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical } from '../../core/text/canonical.ts'
import { addArticle, testCase } from '../testing.ts'
import { transaction } from '../store/database.ts'
import { search } from './search.ts'
import { COMMON_WORDS } from './testing-words.ts'

/** Names of countries and currencies as the platform has them in a language: real words, some hundred. */
function platformWords(language: string): string[] {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index))
  const regions = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  const currencies = new Intl.DisplayNames([language], { type: 'currency', fallback: 'none' })
  const names = [
    ...letters.flatMap(first => letters.map(second => regions.of(first + second))), ...Intl.supportedValuesOf('currency').map(code => currencies.of(code)),
  ]
  return names.filter(name => name !== undefined && /^(\p{L}|\p{M}){2,}$/u.test(name)) as string[]
}

/** How many of the places a word was found at it was put at, or stands inside a longer word; the others are letters of two words that make a third. */
interface Measured {
  readonly words: number
  readonly placed: number
  readonly missed: readonly string[]
  readonly found: number
  readonly inside: number
  readonly across: number
}

/** Texts of 40 words in a row, without spaces, and every word looked for in all of them. */
function measure(language: keyof typeof COMMON_WORDS): Measured {
  const words = [...new Set([...COMMON_WORDS[language], ...platformWords(language)].map(canonical))]
  const texts = fc.sample(fc.array(fc.constantFrom(...words), { minLength: 40, maxLength: 40 }), { seed: 1, numRuns: 120 })
  const { db } = testCase()
  transaction(db, () => texts.forEach((list, index) => addArticle(db, list.join(''), { id: `a${index}`, title: 'T' })))
  const sum = { words: words.length, placed: 0, missed: [] as string[], found: 0, inside: 0, across: 0 }
  for (const word of words) {
    const found = new Set(search(db, word, { offset: 0, limit: texts.length }).hits.map(hit => Number(hit.article.id.slice(1))))
    sum.found += found.size
    texts.forEach((list, index) => {
      const isPlaced = list.includes(word)
      sum.placed += Number(isPlaced)
      if (isPlaced && !found.has(index)) sum.missed.push(word)
      if (isPlaced || !found.has(index)) return
      if (list.some(other => other.includes(word))) sum.inside += 1
      else sum.across += 1
    })
  }
  return sum
}

/* oxlint-disable no-console -- what was measured is worth reading beside its floor */
describe('words in running text without spaces', () => {
  // The share of finds that are letters of two words next to each other. Words stand here in no order, so that more meet than in a text.
  it.each([['km', 300, 0.02], ['th', 100, 0.05], ['lo', 100, 0.05], ['my', 100, 0.05], ['zh', 150, 0.05]] as const)('%s: each is found wherever it stands, and little else', (language, least, most) => {
    const { words, placed, missed, found, inside, across } = measure(language)
    console.info(`${language}: ${words} words at ${placed} places, ${(100 * (1 - missed.length / placed)).toFixed(2)} % found; of ${found} finds ${(100 * inside / found).toFixed(2)} % inside a longer word, ${(100 * across / found).toFixed(2)} % across two`)
    expect(words).toBeGreaterThan(least)
    expect(missed).toEqual([])
    expect(across / found).toBeLessThan(most)
  })
})
