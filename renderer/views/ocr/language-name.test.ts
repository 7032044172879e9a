import { expect, test } from 'vitest'
import { ocrLanguageName } from './language-name.ts'

test('Tesseract’s codes are told as languages', () => {
  expect(['eng', 'khm', 'tha', 'vie', 'kor', 'chi_sim', 'script/Khmer', 'script/Han_vert'].map(ocrLanguageName))
    .toEqual(['English', 'Khmer', 'Thai', 'Vietnamese', 'Korean', 'Chinese, simplified', 'Any language in Khmer script', 'Any language in Han vert script'])
})

test('what is no language is told as it is', () => {
  expect(ocrLanguageName('my_own')).toBe('my_own')
})
