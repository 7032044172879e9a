import { expect, test } from 'vitest'
import { createTokens } from './tokens.ts'

test('a token stands for its paths in the window it was given to', () => {
  const tokens = createTokens()
  const token = tokens.issue(1, ['/a/one.txt', '/a/two.txt'])
  expect(tokens.resolve(1, token)).toEqual(['/a/one.txt', '/a/two.txt'])
  expect(token).not.toContain('one')
})

test('another window, another token, or a path in its place is unknown', () => {
  const tokens = createTokens()
  const token = tokens.issue(1, ['/a/one.txt'])
  expect(tokens.resolve(2, token)).toBeNull()
  expect(tokens.resolve(1, `${token}x`)).toBeNull()
  expect(tokens.resolve(1, '/a/one.txt')).toBeNull()
})

test('the same paths keep their token, so that a list asked again stays valid', () => {
  const tokens = createTokens()
  expect(tokens.issue(1, ['/a'])).toBe(tokens.issue(1, ['/a']))
  expect(tokens.issue(1, ['/a'])).not.toBe(tokens.issue(1, ['/b']))
  expect(tokens.issue(1, ['/a'])).not.toBe(tokens.issue(2, ['/a']))
})

test('a window that is gone takes its tokens along', () => {
  const tokens = createTokens()
  const token = tokens.issue(1, ['/a'])
  tokens.forget(1)
  expect(tokens.resolve(1, token)).toBeNull()
})
