import { expect, test } from 'vitest'
import { CALLS, type CallName } from './calls.ts'
import { ERRORS, errorData, type ErrorCode } from './errors.ts'

const calls = Object.entries(CALLS) as [CallName, (typeof CALLS)[CallName]][]

test('every input field that holds a file is declared as one, so that no path is taken from a page', () => {
  const named = /^(file|files|folder)$/
  const undeclared = calls.flatMap(([name, { input, files }]) => Object.keys(input.shape).filter((field) => named.test(field) && !(files as readonly string[]).includes(field)).map((field) => `${name} ${field}`))
  expect(undeclared).toEqual([])
})

test('what is declared as a file is a field of the input', () => {
  expect(calls.flatMap(([name, { input, files }]) => files.filter((field) => !(field in input.shape)).map((field) => `${name} ${field}`))).toEqual([])
})

test('dialogs and settings belong to the desktop, and nothing of the desktop holds a path', () => {
  const shells = calls.filter(([, { kind }]) => kind === 'shell')
  expect(calls.filter(([name, { kind }]) => /^(dialog|settings|shell|recent)\./.test(name) && kind !== 'shell')).toEqual([])
  expect(shells.filter(([, { files }]) => files.length > 0)).toEqual([])
})

test('every failure is told in whole sentences', () => {
  const sentences = (Object.keys(ERRORS) as ErrorCode[]).filter((code) => code !== 'search/syntax').map((code) => errorData(code).message)
  expect(sentences.filter((sentence) => !/^[\p{Lu}{“].*[.!?]$/u.test(sentence))).toEqual([])
})
