import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countWords } from './words.ts'

describe('countWords', () => {
  it.each([
    ['', 0],
    ['— … “”', 0],
    ['Police raided two compounds.', 4],
    ['The U.S. said it wasn’t well-known: $12.5 billion', 8],
    ['경찰이 단지를 급습했다', 3],
    ['警方突袭了园区', 4],
    ['ตำรวจไทย', 2],
    ['នគរបាលកម្ពុជា', 2],
    ['警方 raided 园区 twice', 4],
  ])('%s → %d', (text, words) => {
    expect(countWords(text)).toBe(words)
  })

  it('comes near to it for a long text without spaces', () => {
    const lines = ['ตำรวจกัมพูชาบุกค้นอาคารในกรุงพนมเปญ', 'จับกุมชาวต่างชาติ', 'នគរបាលជាតិបានចុះបង្ក្រាបអគារមួយ', 'នៅរាជធានីភ្នំពេញ', '柬埔寨警方周三突袭金边的一个园区', '逮捕了外国公民']
    const all = Array.from({ length: 300 }, (_, at) => lines[Math.floor(Math.abs(Math.sin(at)) * 6) % 6]!)
    const exact = all.reduce((sum, line) => sum + countWords(line), 0)
    expect(Math.abs(countWords(all.join('\n')) / exact - 1)).toBeLessThan(0.15)
  })

  it('adds up over lines', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(countWords(`${a}\n${b}`)).toBe(countWords(a) + countWords(b))
      }),
    )
  })

  it('holds letters together by single apostrophes, hyphens and points, in any spaced script', () => {
    const unit = fc.constantFrom('a', 'é', '7', '\u0301', 'я', '한', "'", '’', '.', ',', '-', ' ', '\n', '\u{1D41A}', '😀', '"')
    fc.assert(
      fc.property(fc.array(unit).map((units) => units.join('')), (text) => {
        expect(countWords(text)).toBe(text.match(/[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu)?.length ?? 0)
      }),
    )
  })
})
