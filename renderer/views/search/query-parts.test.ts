import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readQuery } from './query-parts.ts'

const signs = (query: string) => readQuery(query).parts.filter(({ kind }) => kind === 'sign').map(({ text }) => text)

test('the parts of any text joined are the text', () => {
  const typed = fc.array(fc.constantFrom('raid', 'ភ្នំពេញ', ' ', '"', '+', '-', '*', '~', '^', ':', 'title', '1', '2', '“')).map((pieces) => pieces.join(''))
  fc.assert(fc.property(fc.oneof(typed, fc.string()), (text) => {
    expect(readQuery(text).parts.map((part) => part.text).join('')).toBe(text)
  }))
})

test('signs of the language are told from words', () => {
  expect(signs('+title:raid* -"Mango Park" police~1^2')).toEqual(['+title:', '*', '-', '"', '"', '~1^2'])
  expect(signs('"Mango Park" *ville')).toEqual(['"', '"', '*'])
  expect(signs('10:30 anti-fraud a=b')).toEqual([])
  expect(signs('(raid OR c?mp) and ="Mango Park" not text:drugs~2')).toEqual(['(', 'OR', '?', ')', 'and', '=', '"', '"', 'not', 'text:', '~2'])
})

test('a mistake is marked at its place', () => {
  const { parts, mistake } = readQuery('raid "Mango')
  expect(mistake).not.toBeNull()
  expect(parts.find(({ kind }) => kind === 'wrong')?.text).toContain('"')
})

test('nothing typed is neither a query nor a mistake', () => {
  expect(readQuery('  ')).toMatchObject({ blank: true, mistake: null })
})
