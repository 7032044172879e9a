import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTexts } from './compare.ts'
import { tokens } from './tokens.ts'

/** The parts as a person reads them: [-removed-] {+added+}. */
function read(before: string, after: string): string {
  return compareTexts(before, after).parts.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`)).join('')
}

describe('compareTexts', () => {
  it('shows the words that changed', () => {
    expect(read('The police found about 200 people there.', 'The police found 606 people there.')).toBe('The police found [-about 200-]{+606+} people there.')
    expect(read('Sar Thet spoke.\n\nNobody else did.', 'Sar Thet spoke.\n\nHe said no.\n\nNobody else did.')).toBe('Sar Thet spoke.\n\n{+He said no.\n\n+}Nobody else did.')
  })

  it('counts words, not spaces and signs', () => {
    expect(compareTexts('One, two; three!', 'One, two, four and five.')).toMatchObject({ wordsAdded: 3, wordsRemoved: 1 })
    expect(compareTexts('Same.', 'Same.')).toEqual({ parts: [{ kind: 'same', text: 'Same.', before: { start: 0, end: 5 }, after: { start: 0, end: 5 } }], wordsAdded: 0, wordsRemoved: 0 })
    expect(compareTexts('', '')).toEqual({ parts: [], wordsAdded: 0, wordsRemoved: 0 })
  })

  it('compares words, not whole lines, in scripts without spaces', () => {
    expect(read('警方在金边发现了两百人。', '警方在金边发现了六百人。')).toBe('警方在金边发现了[-两-]{+六+}百人。'.replace('[-两-]{+六+}百', read('两百', '六百')))
    const khmer = compareTexts('នគរបាលបានរកឃើញមនុស្សពីររយនាក់នៅទីនោះ។', 'នគរបាលបានរកឃើញមនុស្សប្រាំមួយរយនាក់នៅទីនោះ។').parts
    expect(khmer[0]).toMatchObject({ kind: 'same' })
    expect(khmer[0]!.text.startsWith('នគរបាលបាន')).toBe(true)
    expect(khmer.at(-1)).toMatchObject({ kind: 'same' })
  })

  it('says of everything where it stands, and leaves nothing out', () => {
    const text = fc.array(fc.constantFrom('police ', 'found ', 'about 200 ', '606 ', 'people', '. ', '\n\n', 'នគរបាល', '警方', '😀', 'a’b ', 'é'), { maxLength: 60 }).map(parts => parts.join(''))
    const any = fc.oneof(text, fc.string({ unit: 'binary', maxLength: 40 }))
    fc.assert(fc.property(any, any, (before, after) => {
      const { parts } = compareTexts(before, after)
      expect(parts.filter(({ kind }) => kind !== 'added').map(part => part.text).join('')).toBe(before)
      expect(parts.filter(({ kind }) => kind !== 'removed').map(part => part.text).join('')).toBe(after)
      for (const { kind, text: words, before: from, after: to } of parts) {
        expect(words).not.toBe('')
        if (from) expect(before.slice(from.start, from.end)).toBe(words)
        if (to) expect(after.slice(to.start, to.end)).toBe(words)
        expect([from !== null, to !== null]).toEqual([kind !== 'added', kind !== 'removed'])
      }
    }), { numRuns: 200 })
  })

  it('ends on texts of a megabyte that have nothing in common', () => {
    const long = (word: string): string => Array.from({ length: 60_000 }, (_, index) => `${word}${index}`).join(' ')
    expect(compareTexts(long('before'), long('after')).parts.map(({ kind }) => kind)).toEqual(['removed', 'added'])
    const lines = (word: string): string => Array.from({ length: 20_000 }, (_, index) => `${word} ${index} of many lines that are alike`).join('\n\n')
    expect(compareTexts(lines('before'), lines('after')).parts.length).toBeGreaterThan(1)
  })
})

describe('tokens', () => {
  it('are the text again when they are joined', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => {
      expect(tokens(text).join('')).toBe(text)
    }))
  })

  it('are words, spaces and signs', () => {
    expect(tokens('It’s 12,5 m.\n\nDon-do')).toEqual(['It’s', ' ', '12,5', ' ', 'm', '.', '\n\n', 'Don-do'])
  })
})
