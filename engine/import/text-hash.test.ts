import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textHash } from './text-hash.ts'

describe('textHash', () => {
  it('is of the letters, marks and digits alone, in any script', () => {
    const unit = fc.oneof(fc.constantFrom('A', 'ﬁ', 'é', 'e\u0301', 'Σ', 'ក្រ', '７', '\u{1D41A}', '😀', ' ', '\n', '…'), fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(fc.array(unit).map((units) => units.join('')), (text) => {
        const letters = text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
        const expected = letters === '' ? Buffer.alloc(1) : createHash('sha256').update(letters).digest().subarray(0, 16)
        expect(Buffer.from(textHash(text)).toString('hex')).toBe(expected.toString('hex'))
      }),
    )
  })
})
