import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseAgrees, findNames } from './dictionary.ts'

const texts = (text: string, ...names: string[]) => findNames(text, names).map((match) => text.slice(match.start, match.end))

describe('findNames', () => {
  it('finds names of several scripts with their offsets', () => {
    const text = 'Sok Dara (សុខ ដារ៉ា) met 王大明 and ประยุทธ at Green Palm.'
    expect(findNames(text, ['Green Palm', 'សុខ ដារ៉ា', '王大明', 'Sok Dara', 'ประยุทธ']).map((m) => m.nameIndex)).toEqual([3, 1, 2, 4, 0])
  })

  it('finds names inside unspaced text', () => {
    expect(texts('警方突击搜查金边绿棕榈园区并带走十人', '绿棕榈园区')).toEqual(['绿棕榈园区'])
    expect(texts('នគរបាលបានចូលឆែកឆេរបុរីត្នោតខៀវនៅព្រឹកនេះ', 'បុរីត្នោតខៀវ')).toEqual(['បុរីត្នោតខៀវ'])
  })

  it('looks through zero-width spaces and covers them', () => {
    const text = 'លោក សុខ\u200Bដារ៉ា បានថ្លែង'
    expect(texts(text, 'សុខដារ៉ា')).toEqual(['សុខ\u200Bដារ៉ា'])
  })

  it('does not cut a Khmer or Thai letter cluster', () => {
    expect(texts('សុខាភិបាល', 'សុខ')).toEqual([])
    expect(texts('ประยา', 'ประย')).toEqual([])
  })

  it('does not take a lower-case word for a name, nor an acronym for a word', () => {
    expect(texts('the sun rose', 'Sun')).toEqual([])
    expect(texts('Who came?', 'WHO')).toEqual([])
    expect(texts('WHO came', 'WHO')).toEqual(['WHO'])
  })

  it('knows a name in a headline', () => {
    expect(texts('RAID ON GREEN PALM', 'Green Palm')).toEqual(['GREEN PALM'])
    expect(texts('Raid On The Old Brick Works', 'the old brick works')).toEqual(['The Old Brick Works'])
  })

  it('does not find a name inside a word, a longer hyphenated name or a numbered one', () => {
    expect(texts('Sokhalay and Kim Min-ji of the Sun-Times at Green Palm 2', 'Sokha', 'Kim Min', 'Sun', 'Green Palm')).toEqual([])
  })

  it('finds a name before a possessive, a particle, "-based" and a count', () => {
    expect(texts("Dara's Poipet-based firm", 'Dara', 'Poipet')).toEqual(['Dara', 'Poipet'])
    expect(texts('김민수는 말했다', '김민수')).toEqual(['김민수'])
    expect(texts('김민수현은 말했다', '김민수')).toEqual([])
    expect(texts('At Green Palm 25 people', 'Green Palm')).toEqual(['Green Palm'])
  })

  it('takes the longest of overlapping names', () => {
    expect(texts('Green Palm 2 and Green Palm', 'Green Palm', 'Green Palm 2')).toEqual(['Green Palm 2', 'Green Palm'])
  })

  it('sees through curly quotes and no-break spaces', () => {
    expect(texts('in O’Chrov\u00A0Leu', "O'Chrov Leu")).toEqual(['O’Chrov\u00A0Leu'])
  })

  it('finds every given name that stands between other words, and only inside the text', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'B', 'é', 'ក', '王', ' ', "'"), minLength: 2, maxLength: 8 }).filter((s) => s.trim() === s && !s.includes('  ') && s.length > 1)
    fc.assert(fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), (names) => {
      const text = names.map((n) => `(${n.normalize('NFC')})`).join(' xx ')
      const found = findNames(text, names)
      expect(found).toHaveLength(names.length)
      found.forEach((match, i) => {
        expect(text.slice(match.start, match.end)).toBe(names[i]!.normalize('NFC'))
        expect(names[match.nameIndex]!.normalize('NFC')).toBe(names[i]!.normalize('NFC'))
      })
    }))
  })
})

describe('caseAgrees', () => {
  it('is reflexive and keeps capitals', () => {
    fc.assert(fc.property(fc.string({ minLength: 1 }), (s) => caseAgrees(s, s)))
    expect(caseAgrees('Dara', 'dara')).toBe(false)
    expect(caseAgrees('Sun', 'SUN')).toBe(false)
    expect(caseAgrees('Dara', 'DARA')).toBe(true)
    expect(caseAgrees('McDara', 'Mcdara')).toBe(false)
  })
})
