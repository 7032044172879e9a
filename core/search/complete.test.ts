import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { operatorsThatBegin, typingAt } from './complete.ts'
import { fieldsThatBegin } from './query-fields.ts'

/** The caret stands at the bar, which is no part of the query. */
function typing(marked: string): unknown {
  const caret = marked.indexOf('|')
  const query = marked.replace('|', '')
  const found = typingAt(query, caret)
  return found && [query.slice(found.start, found.end), found.typed, found.wants]
}
const word = (field: string | null = null, operators = false) => ({ kind: 'word', field, operators })
const value = (field: string) => ({ kind: 'value', field })

describe('typingAt', () => {
  it.each<[string, string, string, object]>([
    ['rai|', 'rai', 'rai', word()],
    ['|', '', '', word()],
    ['police rai|', 'rai', 'rai', word(null, true)],
    ['police -rai|', 'rai', 'rai', word()],
    ['(rai|', 'rai', 'rai', word()],
    ['(rai|)', 'rai', 'rai', word()],
    ['(raid) A|', 'A', 'A', word(null, true)],
    ['"Mango Park" po|', 'po', 'po', word(null, true)],
    ['"Mango Park"po|', 'po', 'po', word(null, true)],
    ['title:rai|', 'rai', 'rai', word('title')],
    ['+Title:(scam rai|', 'rai', 'rai', word('title', true)],
    ['author:(so|', 'so', 'so', word('byline')],
    ['title:(a (b c|', 'c', 'c', word('title', true)],
    ['title:(a) c|', 'c', 'c', word(null, true)],
    ['ភ្ន|', 'ភ្ន', 'ភ្ន', word()],
    ['outlet:|', '', '', value('outlet')],
    ['outlet:Cam|', 'Cam', 'Cam', value('outlet')],
    ['-outlet:"Cambo Ne|', '"Cambo Ne', 'Cambo Ne', value('outlet')],
    ['tag:“forced l|” raid', '“forced l”', 'forced l', value('tag')],
    ['is:| raid', '', '', value('is')],
    ['(name:"Ly Y|', '"Ly Y', 'Ly Y', value('name')],
    ['date:2024-1|', '2024-1', '2024-1', value('date')],
    ['date:2023..20|', '20', '20', value('date')],
    ['raid\\ x po|', 'po', 'po', word(null, true)],
  ])('reads what is typed in %s', (marked, replaced, typed, wants) => {
    expect(typing(marked)).toEqual([replaced, typed, wants])
  })

  it.each(['"Mango Pa|', 'ra|id', '=Rai|', 'raid*|', 'raid~1|', 'raid^2|', 'raid\\*|', 'tag:"a"|', 'tag:"forced| labour"', 'title:"a b|', 'title:rai*|', 'nothing:x|', 'tag:"x"~|', 'outlet:Cam*|', '10:30|'])('has nothing to complete in %s', (marked) => {
    expect(typing(marked)).toBeNull()
  })

  it('replaces a stretch inside any query that ends at the caret or behind a quote there', () => {
    const pieces = fc.constantFrom('"', '“', '+', '-', ':', '=', '(', ')', '\\', ' ', 'title:', 'tag:', 'date:', '..', '2024', 'raid', 'ភ្នំ', '👍🏽', '~1', '*')
    fc.assert(fc.property(fc.array(pieces, { maxLength: 10 }).map(parts => parts.join('')), fc.nat(), (query, at) => {
      const caret = at % (query.length + 1)
      const found = typingAt(query, caret)
      if (!found) return
      expect(found.start).toBeGreaterThanOrEqual(0)
      expect(found.start).toBeLessThanOrEqual(caret)
      expect([caret, caret + 1]).toContain(found.end)
      expect(found.end).toBeLessThanOrEqual(query.length)
      expect(query.slice(found.start, caret).endsWith(found.typed)).toBe(true)
    }), { numRuns: 2000 })
  })
})

it('fields are found by their names here and elsewhere', () => {
  expect(fieldsThatBegin('t')).toEqual(['title', 'text', 'tag', 'type'])
  expect(fieldsThatBegin('sour')).toEqual(['outlet'])
  expect(fieldsThatBegin('da')).toEqual(['date'])
  expect(fieldsThatBegin('raid')).toEqual([])
})

it('operators are found by their capitals', () => {
  expect([operatorsThatBegin('A'), operatorsThatBegin('no'), operatorsThatBegin('')]).toEqual([['AND'], [], ['AND', 'OR', 'NOT']])
})
