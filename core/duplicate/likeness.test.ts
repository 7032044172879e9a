import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNear, isPromising, likeness, runsOf } from './likeness.ts'
import { signature, SIGNATURE_VALUES } from './signature.ts'
import { formReport, KHMER_STORY, OTHER_STORY, WIRE, wireCopy } from './testing.ts'

const compare = (a: string, b: string) => likeness(runsOf(a), runsOf(b))

/** Of two texts' signatures, as they are stored. */
function promising(a: string, b: string): boolean {
  const words = [a, b].flatMap(text => {
    const packed = signature(text)!
    const view = new DataView(packed.buffer)
    return Array.from({ length: 1 + SIGNATURE_VALUES }, (_, word) => view.getUint16(2 * word, true))
  })
  return isPromising(Uint16Array.from(words), 0, 1 + SIGNATURE_VALUES)
}

const REPORTS = [
  formReport('Kandal', [14, 3, 40, 212], 'Chea Vuthy', 'Chinese', 'immigration department'), formReport('Takeo', [7, 11, 19, 88], 'Sok Bunthoeun', 'Thai', 'criminal police bureau'),
  formReport('Koh Kong', [131, 26, 300, 907], 'Kim Dara', 'Indonesian', 'anti-cybercrime office'),
]

describe('a signature', () => {
  it('is the same on every machine and in every release: cases hold it', () => {
    expect([...signature(WIRE)!.subarray(0, 16)]).toEqual([0x0e, 0x01, 0x9a, 0x01, 0x1e, 0xeb, 0x0e, 0x55, 0xbc, 0xa3, 0xe9, 0x3a, 0xa9, 0x4b, 0x3d, 0xd8])
    expect(signature(WIRE)).toHaveLength(2 + 2 * SIGNATURE_VALUES)
    expect(2 + 2 * SIGNATURE_VALUES).toBeLessThanOrEqual(256)
  })

  it('does not see case, accents, punctuation, spaces, nor how Unicode writes a letter', () => {
    const accented = WIRE.replaceAll('Ratha', 'Rathá').replaceAll('ffice', 'ﬃce')
    expect(signature(accented.normalize('NFD').toUpperCase().replaceAll(' ', ' \u00a0\n').replaceAll('.', '…'))).toEqual(signature(accented))
    expect(signature(KHMER_STORY.replaceAll(' ', '\u200b').replaceAll('។', ''))).toEqual(signature(KHMER_STORY))
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
