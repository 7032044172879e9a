import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNear, isPromising, likeness, runsOf } from './likeness.ts'
import { signature, SIGNATURE_VALUES } from './signature.ts'
import { formReport, KHMER_STORY, OTHER_STORY, WIRE, wireCopy } from './testing.ts'

const compare = (a: string, b: string) => likeness(runsOf(a), runsOf(b))

/** A text's signature as 16-bit words. */
function wordsOf(text: string): number[] {
  const view = new DataView(signature(text)!.buffer)
  return Array.from({ length: 1 + SIGNATURE_VALUES }, (_, word) => view.getUint16(2 * word, true))
}

/** Of two texts' signatures, as they are stored. */
function promising(a: string, b: string): boolean {
  return isPromising(Uint16Array.from(wordsOf(a)), 0, Uint16Array.from([b, b].flatMap(wordsOf)), 1 + SIGNATURE_VALUES)
}

/** By the values that two signatures have in common. */
function estimate(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)]
  return one.filter((value, place) => place > 0 && value === other[place]).length / SIGNATURE_VALUES
}

const REPORTS = [
  formReport('Kandal', [14, 3, 40, 212], 'Chea Vuthy', 'Chinese', 'immigration department'), formReport('Takeo', [7, 11, 19, 88], 'Sok Bunthoeun', 'Thai', 'criminal police bureau'),
  formReport('Koh Kong', [131, 26, 300, 907], 'Kim Dara', 'Indonesian', 'anti-cybercrime office'),
]

describe('a signature', () => {
  it('is the same on every machine and in every release: cases hold it', () => {
    expect([...signature(WIRE)!.subarray(0, 16)]).toEqual([0x0e, 0x01, 0x2a, 0x5d, 0x57, 0x63, 0x16, 0xa9, 0x7d, 0x06, 0xc8, 0x57, 0xaa, 0x41, 0x3b, 0xec])
    expect(signature(WIRE)).toHaveLength(2 + 2 * SIGNATURE_VALUES)
    expect(2 + 2 * SIGNATURE_VALUES).toBeLessThanOrEqual(256)
  })

  it('does not see case, accents, punctuation, spaces, nor how Unicode writes a letter', () => {
    const accented = WIRE.replaceAll('Ratha', 'Rathá').replaceAll('ffice', 'ﬃce')
    expect(signature(accented.normalize('NFD').toUpperCase().replaceAll(' ', ' \u00a0\n').replaceAll('.', '…'))).toEqual(signature(accented))
    expect(signature(KHMER_STORY.replaceAll(' ', '\u200b').replaceAll('។', ''))).toEqual(signature(KHMER_STORY))
  })

  it.each([60, 150, 2000])('tells how much two texts of %i words share, long and short', length => {
    const text = (first: number): string => Array.from({ length }, (_, word) => `w${Math.imul(first + word, 0x9e3779b1) >>> 0}`).join(' ')
    const errors = Array.from({ length: 60 }, (_, step) => {
      const [a, b] = [text(step * 10_000), text(step * 10_000 + Math.round(length * step / 60))]
      return estimate(a, b) - compare(a, b).similarity
    })
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
    expect(Math.abs(mean(errors))).toBeLessThan(0.015)
    expect(mean(errors.map(Math.abs))).toBeLessThan(0.04)
  })

  it('of one run again and again is the same however often', () => {
    const [a, b] = ['port '.repeat(50), 'port '.repeat(500)]
    expect(wordsOf(a).slice(1)).toEqual(wordsOf(b).slice(1))
    expect(new Set(wordsOf(a).slice(1)).size).toBeGreaterThan(SIGNATURE_VALUES - 5)
  })

  it('is not made of what is too short to tell', () => {
    expect(signature('')).toBeNull()
    expect(signature('Read more. Share this story. '.repeat(3))).toBeNull()
    expect(runsOf('Read more. Share this story. '.repeat(3))).toHaveLength(0)
  })

  it('is made of anything, a million signs without a space among it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), text => {
      const made = signature(text)
      expect(made === null || made.length === 2 + 2 * SIGNATURE_VALUES).toBe(true)
    }))
    expect(signature('字'.repeat(1_100_000))).not.toBeNull()
  })
})

describe('near copies', () => {
  it.each([1, 2, 3, 4])('are what outlet %i makes of a wire story', number => {
    expect(isNear(compare(WIRE, wireCopy(number)))).toBe(true)
    expect(promising(WIRE, wireCopy(number))).toBe(true)
  })

  it('are found in scripts without spaces', () => {
    const shortened = KHMER_STORY.slice(KHMER_STORY.indexOf('។') + 1)
    expect(isNear(compare(KHMER_STORY, `ព័ត៌មានថ្មី ${shortened}`))).toBe(true)
    expect(promising(KHMER_STORY, shortened)).toBe(true)
  })

  it('are not two outlets’ own stories on one morning', () => {
    expect(compare(WIRE, OTHER_STORY).similarity).toBeLessThan(0.05)
    expect(promising(WIRE, OTHER_STORY)).toBe(false)
  })

  it('are not reports filled in from one form', () => {
    for (const [a, b] of [[0, 1], [0, 2], [1, 2]] as const) expect(isNear(compare(REPORTS[a]!, REPORTS[b]!))).toBe(false)
  })
})

describe('likeness', () => {
  const words = fc.array(fc.constantFrom('port', 'hall', 'guard', 'desk', 'night', 'lease'), { minLength: 40, maxLength: 120 }).map(list => list.join(' '))

  it('is the same from both sides, whole with itself, and never more of both than of one', () => {
    fc.assert(fc.property(words, words, (a, b) => {
      expect(compare(a, b)).toEqual(compare(b, a))
      expect(compare(a, a)).toEqual({ similarity: 1, containment: 1 })
      const { similarity, containment } = compare(a, b)
      expect(containment).toBeGreaterThanOrEqual(similarity)
      expect(compare(a, `${a} ${b}`).containment).toBe(1)
    }))
  })

  it('is nothing where there is nothing to compare', () => {
    expect(compare('', WIRE)).toEqual({ similarity: 0, containment: 0 })
  })
})
