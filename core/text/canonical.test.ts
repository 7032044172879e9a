import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical, canonicalLine } from './canonical.ts'

/** Every UTF-16 unit between two letters. */
const UNITS = Array.from({ length: 0x10000 }, (_, code) => `a${String.fromCharCode(code)}b`)

const awkward = fc.array(
  fc.oneof(
    fc.constantFrom('\r', '\n', '\t', ' ', '\u00A0', '\u3000', '\u0000', '\uD83D', '\uDE00', '\uFEFF', '\u200B', '\u00AD', '\u0007', '\u0085', '\f', 'e', '\u0301', '\u1100', '\u1161', '\u17D2', '\u202E', '\u202C', '\u2066', '\u2069', '\u200F', 'א'),
    fc.string({ unit: 'binary' }),
  ),
).map((parts) => parts.join(''))

describe('canonical', () => {
  it.each([
    ['composes', 'cafe\u0301', 'caf\u00E9'],
    ['ends lines with LF', 'a\r\nb\rc\u2028d\u0085e\ff', 'a\nb\nc\nd\ne\nf'],
    ['replaces NUL and lone surrogates', 'a\u0000b\uD83Dc\uDE00d\uD83D\uDE00', 'a\uFFFDb\uFFFDc\uFFFDd\uD83D\uDE00'],
    ['drops what is not seen', '\uFEFFin\u00ADves\u200Bti\u0007gate', 'investigate'],
    ['composes over what it dropped', 'e\u200B\u0301', '\u00E9'],
    ['folds spaces', ' a\t\u00A0 b \u3000c ', 'a b c'],
    ['takes spaces from the ends of lines', 'a \n b', 'a\nb'],
    ['drops what turns letters round, keeps the marks that do not', 'Sar \u202EtehT\u202C \u2067x\u2069 a\u200Fb\u200E', 'Sar tehT x a\u200Fb\u200E'],
    ['keeps joiners, which spell', 'ក\u200Dខ\u200Cគ', 'ក\u200Dខ\u200Cគ'],
  ])('%s', (_name, raw, expected) => {
    expect(canonical(raw)).toBe(expected)
  })

  it('is idempotent, and holds nothing it should not', () => {
    fc.assert(
      fc.property(awkward, (raw) => {
        const once = canonical(raw)
        expect(canonical(once)).toBe(once)
        expect(once).toBe(once.normalize('NFC'))
        expect(once).not.toMatch(/\p{Surrogate}/u)
        expect(once).not.toMatch(/[\0\r\t\u00A0\u200B\uFEFF]| {2}|^ | $/)
        expect(once).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('canonicalLine', () => {
  it('makes one line of many', () => {
    expect(canonicalLine('\n a\r\n\r\nb\n')).toBe('a b')
  })

  it('is what canonical makes of each unit, in a line and at its ends', () => {
    const lines = UNITS.flatMap((unit) => [unit, unit.slice(1), unit.slice(0, -1), `a ${unit.slice(1)}`]).filter((line) => !/[\n\v\f\r\u0085\u2028\u2029]/.test(line))
    expect(lines.filter((line) => canonicalLine(line) !== canonical(line))).toEqual([])
  })

  it('takes a line of any length', () => {
    const line = 'raid in Takeo '.repeat(400_000)
    expect(canonicalLine(line)).toBe(line.trimEnd())
  })

  it('is what canonical makes of the text on one line', () => {
    fc.assert(
      fc.property(awkward, (raw) => {
        const line = canonicalLine(raw)
        expect(line).not.toContain('\n')
        expect(canonicalLine(line)).toBe(line)
        expect(canonical(line)).toBe(line)
      }),
      { numRuns: 2000 },
    )
  })
})
