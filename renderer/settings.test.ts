import { expect, test } from 'vitest'
import { drawnTheme } from './settings.ts'

test('a chosen theme is drawn whatever the machine prefers', () => {
  for (const dark of [true, false]) for (const contrast of [true, false]) {
    expect(drawnTheme('light', { dark, contrast })).toBe('light')
    expect(drawnTheme('contrast', { dark, contrast })).toBe('contrast')
  }
})

test('the system theme follows the machine, contrast before brightness', () => {
  expect(drawnTheme('system', { dark: false, contrast: false })).toBe('light')
  expect(drawnTheme('system', { dark: true, contrast: false })).toBe('dark')
  expect(drawnTheme('system', { dark: true, contrast: true })).toBe('contrast')
})
