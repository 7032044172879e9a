import fc from 'fast-check'
import { expect, test } from 'vitest'
import { namedFilters, proposedName } from './saved-search.ts'

test.each([
  ['raid', 'raid'],
  ['+raid "Mango Park" -drugs', 'raid, Mango Park, not drugs'],
  ['(scam OR fraud) AND raid*', 'scam or fraud and raid*'],
  ['title:raid author:Sok^3', 'title raid, author Sok'],
  ['name:"Ly Yong Phat" sihanoukvile~1 "police raid"~5', 'Ly Yong Phat, sihanoukvile, police raid'],
  ['raid compound', 'raid compound'],
  ['collection:Press date:2024 after:2024-10 before:2025', 'Press, 2024, from 2024-11, up to 2024'],
  ['date:2023..2024 is:copy has:note', '2023 to 2024, copy, with note'],
  ['raid "mango', 'raid "mango'],
  ['', ''],
])('%s is proposed as %s', (query, name) => {
  expect(proposedName(query)).toBe(name)
})

test('a long query is proposed up to a whole word', () => {
  const name = proposedName('the trafficking of workers from the harbour to the casinos across the border by night')
  expect(name).toBe('the trafficking of workers from the harbour to the casinos…')
})

test('any query has a name of one short line', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (query) => {
    const name = proposedName(query)
    expect(name.length).toBeLessThanOrEqual(61)
    expect(name).not.toMatch(/[\n\p{Surrogate}]/u)
  }))
})

test('what has a name in the case is found wherever it stands in the query', () => {
  expect(namedFilters('raid collection:Press -(tag:x entity:"Mango Park") (a OR collection:Scans) type:pdf')).toEqual([
    { by: 'collection', text: 'Press' }, { by: 'entity', text: 'Mango Park' }, { by: 'collection', text: 'Scans' },
  ])
  expect(namedFilters('collection:"Press')).toEqual([])
})
