import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PROVINCES } from './lexicon/gazetteer.ts'
import { PLACE_SPELLINGS } from './lexicon/places.ts'
import { knownPlaces } from './locations.ts'

const named = (text: string): string[] => knownPlaces(text.normalize('NFC')).map(({ start, end, name }) => `${text.normalize('NFC').slice(start, end)}=${name}`)

describe('the gazetteer', () => {
  it('has the capital and 24 provinces, and only clean spellings', () => {
    expect(PROVINCES.trim().split('\n')).toHaveLength(25)
    for (const { spelling, name, what } of PLACE_SPELLINGS) {
      expect(spelling).toBe(spelling.normalize('NFC').trim())
      expect(spelling).toMatch(/^[\p{L}\p{M}\p{N}'’ .ฯ-]{2,}$/u)
      expect(name).toMatch(/^[\p{Script=Latin}\p{N}'’ -]+$/u)
      expect(what).toMatch(/^(?:a|the) \p{L}/u)
    }
    expect(new Set(PLACE_SPELLINGS.map(({ spelling }) => spelling)).size).toBe(PLACE_SPELLINGS.length)
  })

  it.each([
    ['Police in Kompong Speu and Tuol Kouk', ['Kompong Speu=Kampong Speu', 'Tuol Kouk=Tuol Kork']],
    ['He fled to O’Smach, then Mộc Bài.', ['O’Smach=O\'Smach', 'Mộc Bài=Moc Bai']],
    ['Varin said that Malai is her sister.', []],
    ['a farm in Varin district, and one near Malai', ['Varin=Varin', 'Malai=Malai']],
    ['Sen Sok, a teacher, lives in Sen Sok.', ['Sen Sok=Sen Sok']],
    ['ខេត្តកណ្តាល និងស្រុកអង្គស្នួល នៅកណ្តាលថ្ងៃ', ['កណ្តាល=Kandal', 'អង្គស្នួល=Ang Snuol']],
    ['ជនជាតិខ្មែរមានជ័យជម្នះ', []],
    ['警方在波贝和柴桢省行动', ['波贝=Poipet', '柴桢=Svay Rieng']],
    ['他们走过老街，去了老街市。', ['老街=Laukkai']],
    ['캄포트주에서 발견됐고 프놈펜으로 갔다. 바벳은', ['캄포트=Kampot', '프놈펜=Phnom Penh', '바벳=Bavet']],
    ['ที่ปอยเปต จังหวัดตราด', ['ปอยเปต=Poipet', 'ตราด=Trat']],
  ])('finds what is a place in: %s', (text, expected) => {
    expect(named(text)).toEqual(expected)
  })

  it('finds every spelling behind a word for its kind, and says where it is', () => {
    fc.assert(fc.property(fc.constantFrom(...PLACE_SPELLINGS), ({ spelling, name }) => {
      const before = /^\p{Script=Khmer}/u.test(spelling) ? 'ស្រុក' : /^\p{Script=Thai}/u.test(spelling) ? 'อำเภอ' : 'in '
      const after = /^\p{Script=Han}/u.test(spelling) ? '县' : ''
      const text = `${before}${spelling}${after}`
      const found = knownPlaces(text)
      expect(found.map((place) => [place.start, place.end, place.name])).toContainEqual([before.length, before.length + spelling.length, name])
    }), { numRuns: 500 })
  })
})
