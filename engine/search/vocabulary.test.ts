import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { termTable } from '../../core/search/term-table.ts'
import { sameStem, stemOf, termsThatBegin } from './vocabulary.ts'

const ENDINGS = ['', 's', 'ed', 'ing', 'ings', 'er', 'ation', 'ational', 'iness', 'y', 'ies', 'ied', 'fulness', 'izer', 'ement', 'ate', 'e', 'eed', 'ssing']
const word = fc.tuple(fc.constantFrom('raid', 'traffick', 'happ', 'compound', 'oper', 'detain', 'fl', 'sk', 'agre', 'relat', 'hopp', 'conform', 'électr'), fc.constantFrom(...ENDINGS)).map(parts => parts.join(''))

describe('words of one stem', () => {
  it('are found whatever their endings, and no others', () => {
    fc.assert(fc.property(fc.uniqueArray(word, { maxLength: 60 }), word, (words, wanted) => {
      const table = termTable()
      words.forEach(table.addText)
      const stem = (one: string): string => (/^[a-z]{3,}$/.test(one) ? stemOf(one) : one)
      expect([...sameStem(table, wanted)].map(table.text)).toEqual(words.filter(one => stem(one) === stem(wanted)))
    }), { numRuns: 300 })
  })
})

it('finds the terms that begin so', () => {
  const table = termTable()
  for (const term of ['raid', 'raids', 'ra', '프놈펜의', '프놈', 'araid']) table.addText(term)
  expect([...termsThatBegin(table, 'raid')].map(table.text)).toEqual(['raid', 'raids'])
  expect([...termsThatBegin(table, '프놈')].map(table.text)).toEqual(['프놈펜의', '프놈'])
})
