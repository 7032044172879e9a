import { expect, test } from 'vitest'
import { ariaShortcut, isPlain, keyCaps, matches, type KeyPress } from './shortcut.ts'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key, code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held,
})

test('Mod is Control, and Command on a Mac', () => {
  expect(matches('Mod+K', press('k', { ctrlKey: true }), false)).toBe(true)
  expect(matches('Mod+K', press('k', { metaKey: true }), true)).toBe(true)
  expect(matches('Mod+K', press('k', { metaKey: true }), false)).toBe(false)
  expect(matches('Mod+K', press('k', { ctrlKey: true }), true)).toBe(false)
})

test('held keys must be exactly those of the shortcut', () => {
  expect(matches('Mod+Z', press('z', { ctrlKey: true }), false)).toBe(true)
  expect(matches('Mod+Z', press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe(false)
  expect(matches('Mod+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe(true)
  expect(matches('H', press('h', { altKey: true }), false)).toBe(false)
  expect(matches('H', press('H', { shiftKey: true }), false)).toBe(false)
})

test('a letter is found by its place when another script is set', () => {
  expect(matches('H', press('ហ', { code: 'KeyH' }), false)).toBe(true)
  expect(matches('Mod+K', press('к', { code: 'KeyK', ctrlKey: true }), false)).toBe(true)
  expect(matches('H', press('ហ', { code: 'KeyX' }), false)).toBe(false)
})

test('a Latin layout is taken at its word: the letter counts, not its place', () => {
  expect(matches('A', press('a', { code: 'KeyQ' }), false)).toBe(true)
  expect(matches('Q', press('a', { code: 'KeyQ' }), false)).toBe(false)
})

test('a sign is the sign, with or without Shift', () => {
  expect(matches('?', press('?', { shiftKey: true }), false)).toBe(true)
  expect(matches('/', press('/', { shiftKey: true }), false)).toBe(true)
  expect(matches('/', press('/', { ctrlKey: true }), false)).toBe(false)
})

test('named keys mind Shift', () => {
  expect(matches('Shift+F6', press('F6', { shiftKey: true }), false)).toBe(true)
  expect(matches('F6', press('F6', { shiftKey: true }), false)).toBe(false)
  expect(matches('Alt+ArrowLeft', press('ArrowLeft', { altKey: true }), false)).toBe(true)
})

test('only shortcuts without Control, Command or Alt would write a character', () => {
  expect(['H', '/', '?', 'Escape', 'F6'].every(isPlain)).toBe(true)
  expect(['Mod+K', 'Alt+ArrowLeft', 'Mod+Shift+Z'].some(isPlain)).toBe(false)
})

test('caps are drawn as the machine writes them', () => {
  expect(keyCaps('Mod+Shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z'])
  expect(keyCaps('Mod+Shift+Z', true)).toEqual(['⌘', '⇧', 'Z'])
  expect(keyCaps('Mod++', false)).toEqual(['Ctrl', '+'])
  expect(ariaShortcut('Mod+K', false)).toBe('Control+K')
})
