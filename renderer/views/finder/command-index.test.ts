import { expect, test } from 'vitest'
import { indexCommands } from './command-index.ts'

const index = indexCommands([
  { id: 'import.files', label: 'Import files…' },
  { id: 'import.folder', label: 'Import folder…' },
  { id: 'go.history', label: 'History' },
  { id: 'view.dark', label: 'Theme: dark' },
])

test('the beginning of a word is enough', () => {
  expect(index.find('hist')).toEqual(['go.history'])
  expect(index.find('imp')).toEqual(expect.arrayContaining(['import.files', 'import.folder']))
})

test('every word that is typed must be there', () => {
  expect(index.find('import fold')).toEqual(['import.folder'])
  expect(index.find('sar th')).toEqual([])
})

test('a slip of the finger is forgiven in a longer word', () => {
  expect(index.find('histroy')).toEqual(['go.history'])
  expect(index.find('hisstory')).toEqual(['go.history'])
  expect(index.find('geography')).toEqual([])
})

test('nothing typed finds everything, in order', () => {
  expect(index.find(' ')).toEqual(['import.files', 'import.folder', 'go.history', 'view.dark'])
})
