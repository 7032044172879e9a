import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileNames } from './file-name.ts'

test('keeps names in every script', () => {
  expect(fileNames(['Mango Park', 'ស ថេត', '芒果园区'])).toEqual(['Mango Park', 'ស ថេត', '芒果园区'])
})

test('leaves out what a file system refuses, and tells equal names apart', () => {
  expect(fileNames(['A/B: C?', '../../etc/passwd', 'a b c', 'CON', '', '.hidden'])).toEqual(['A B C', 'etc passwd', 'a b c 2', 'dossier CON', 'dossier', 'hidden'])
})

test('any names give distinct names that stay in their folder', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { maxLength: 8 }), (names) => {
      const files = fileNames(names)
      expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(names.length)
      for (const file of files) {
        expect(file).not.toMatch(/[/\\\p{Cc}]/u)
        expect(file).not.toMatch(/^\.|^$|[. ]$/)
        expect(Buffer.byteLength(file)).toBeLessThan(250)
      }
    }),
  )
})
