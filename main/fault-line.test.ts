import { expect, test } from 'vitest'
import { faultLine } from './fault-line.ts'

test('tells kind, code and place, and keeps the message to itself', () => {
  const error = Object.assign(new TypeError('no /home/me/witness.txt\n    at all'), { code: 'ENOENT' })
  const line = faultLine(error)
  expect(line).toMatch(/^TypeError ENOENT\n\s+at .*fault-line\.test/)
  expect(line).not.toMatch(/witness|at all/)
})

test('something thrown that is no error says only what kind of thing it was', () => {
  expect(faultLine('a secret')).toBe('string')
})
