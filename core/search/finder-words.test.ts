import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finderTerms, finderWords } from './finder-words.ts'

const finds = (name: string, typed: string): boolean => {
  const words = finderWords(name)
  const terms = finderTerms(typed)
  return terms.length > 0 && terms.every(term => words.some(word => word.startsWith(term)))
}

describe('what is typed finds a name', () => {
  it.each([
    ['National Police Chief Sar Thet', 'sar'], ['National Police Chief Sar Thet', 'pol nat'], ['Sangkat Steung Meanchey', 'STEUNG mean'],
    ['O’Neil', "o'n"], ['Đặng Thị Hồng', 'dang ho'], ['Phnôm Penh', 'phnom'], ['រាជធានីភ្នំពេញ', 'ភ្នំ'], ['រាជធានីភ្នំពេញ', 'ពេញ'], ['រាជធានីភ្នំពេញ', 'ភ្នំព'],
    ['柬埔寨金边园区', '金边'], ['柬埔寨金边园区', '园'], ['กรุงพนมเปญ', 'พนม'], ['프놈펜의 단지', '프놈'], ['Xing Tian Di 星天地', '天地 xing'],
  ])('%s by %s', (name, typed) => expect(finds(name, typed)).toBe(true))

  it.each([['Sar Thet', 'het'], ['柬埔寨金边', '边金'], ['Sar Thet', 'sar x'], ['Sar Thet', ' – ']])('%s not by %s', (name, typed) => {
    expect(finds(name, typed)).toBe(false)
  })

  it('by any stretch of it in an unspaced script, and by the beginning of any word in a spaced one', () => {
    const han = fc.array(fc.constantFrom(...'金边柬埔寨园区诈骗星天地'), { minLength: 1, maxLength: 12 }).map(letters => letters.join(''))
    fc.assert(fc.property(han, fc.nat(), fc.nat(), (name, from, length) => {
      const start = from % name.length
      expect(finds(name, name.slice(start, start + 1 + (length % (name.length - start))))).toBe(true)
    }))
    const words = fc.array(fc.stringMatching(/^[a-zéñ]{1,8}$/), { minLength: 1, maxLength: 5 })
    fc.assert(fc.property(words, fc.nat(), fc.nat(), (parts, which, length) => {
      const word = parts[which % parts.length]!
      expect(finds(parts.join(' '), word.slice(0, 1 + (length % word.length)))).toBe(true)
    }))
  })
})
