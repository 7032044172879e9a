import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileName } from './file-name.ts'

test('keeps the words of any script', () => {
  expect(fileName('អគារ Mango Park — ក្រុង', 'x')).toBe('អគារ Mango Park — ក្រុង')
})

test('signs that a file name cannot have become a space, and nothing leads out of a folder', () => {
  expect(fileName('../etc/passwd', 'x')).toBe('etc passwd')
  expect(fileName('Who? "A/B"', 'x')).toBe('Who A B')
})

test('words that leave nothing get the fallback', () => {
  expect(fileName(' ../.. ', 'Dossier')).toBe('Dossier')
})

test('any words give one usable name', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (words) => {
    const name = fileName(words, 'Dossier')
    expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]+$/u)
    expect(name).not.toMatch(/^\.|^\s|[.\s]$/)
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(250)
  }))
})
