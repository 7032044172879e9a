import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { isQueryError, parseQuery } from '../../../core/search/parse.ts'
import { QUERY_FIELDS } from '../../../core/search/query-fields.ts'
import { ARTICLE_HOLDINGS, ARTICLE_STATES } from '../../../core/search/tree.ts'
import { query } from '../../i18n/en/query.ts'
import { FIRST, GUIDE_LINES } from './guide.ts'

const examples = GUIDE_LINES.flatMap(line => [...line.examples])

it.each([...examples, ...Object.values(FIRST)])('%s is a query', (example) => {
  expect(isQueryError(parseQuery(example))).toBe(false)
})

it('has an example for every field, state and holding, and tells of no other', () => {
  for (const field of QUERY_FIELDS) expect(examples.some(example => example.includes(`${field}:`)), field).toBe(true)
  for (const state of ARTICLE_STATES) expect(examples, state).toContain(`is:${state}`)
  for (const what of ARTICLE_HOLDINGS) expect(examples, what).toContain(`has:${what}`)
  expect(Object.keys(query.means).sort()).toEqual(GUIDE_LINES.map(({ key }) => key).sort())
})

it('is the table of docs/SEARCH.md', () => {
  const page = readFileSync(new URL('../../../docs/SEARCH.md', import.meta.url), 'utf8')
  const table = GUIDE_LINES.map(({ key, examples: written }) => `| ${written.map(example => `\`${example}\``).join(', ')} | ${query.means[key]} |`)
  expect(page).toContain(['| Write | to find |', '|---|---|', ...table, ''].join('\n'))
})
