import { expect, test } from 'vitest'
import { suggestedOffice } from './suggested-office.ts'

test('a role says its agency and place only where its words do not', () => {
  expect(suggestedOffice({ role: null, agency: null, place: null })).toBeNull()
  expect(suggestedOffice({ role: 'Interior Ministry spokesperson', agency: 'Interior Ministry', place: null })).toBe('Interior Ministry spokesperson')
  expect(suggestedOffice({ role: 'អភិបាលខេត្តស្វាយរៀង', agency: null, place: 'Svay Rieng' })).toBe('អភិបាលខេត្តស្វាយរៀង · Svay Rieng')
})
