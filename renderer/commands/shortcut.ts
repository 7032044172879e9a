/** A key press as the matcher needs it: the part of KeyboardEvent it reads. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

interface Shortcut {
  readonly key: string
  readonly mod: boolean
  readonly alt: boolean
  readonly shift: boolean
}

function parse(shortcut: string): Shortcut {
  const parts = shortcut.split('+')
  const key = parts.pop() || '+'
  return { key, mod: parts.includes('Mod'), alt: parts.includes('Alt'), shift: parts.includes('Shift') }
}

const LETTER = /^[a-z]$/i

/** The letter a key stands for on a Latin keyboard, whatever script is set: a Khmer layout must not lose the shortcuts. */
function letterOf(press: KeyPress): string {
  if (/^[\x20-\x7e]$/.test(press.key)) return press.key.toLowerCase()
  return /^Key[A-Z]$/.test(press.code) ? press.code.slice(3).toLowerCase() : press.key.toLowerCase()
}

/** Whether a key press is the shortcut. `Mod` is Command on a Mac and Control elsewhere. */
export function matches(shortcut: string, press: KeyPress, mac: boolean): boolean {
  const wanted = parse(shortcut)
  const mod = mac ? press.metaKey : press.ctrlKey
  const other = mac ? press.ctrlKey : press.metaKey
  if (mod !== wanted.mod || other || press.altKey !== wanted.alt) return false
  if (LETTER.test(wanted.key)) return letterOf(press) === wanted.key.toLowerCase() && press.shiftKey === wanted.shift
  // On many layouts `?` and `/` need Shift: for a sign the character alone decides.
  if (wanted.key.length === 1) return press.key === wanted.key
  return press.key === wanted.key && press.shiftKey === wanted.shift
}

/** True for a shortcut that would swallow a character while typing. */
export function isPlain(shortcut: string): boolean {
  const { mod, alt } = parse(shortcut)
  return !mod && !alt
}

/** True for a shortcut that is a character, which a field would take. */
export function writes(shortcut: string): boolean {
  return isPlain(shortcut) && parse(shortcut).key.length === 1
}

const SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc', Enter: '↵', Delete: 'Del', ' ': 'Space',
}

/** The caps to draw, in order: ['Ctrl', 'Shift', 'Z']. */
export function keyCaps(shortcut: string, mac: boolean): string[] {
  const { key, mod, alt, shift } = parse(shortcut)
  const caps: string[] = []
  if (mod) caps.push(mac ? '⌘' : 'Ctrl')
  if (alt) caps.push(mac ? '⌥' : 'Alt')
  if (shift) caps.push(mac ? '⇧' : 'Shift')
  caps.push(SIGNS[key] ?? (key.length === 1 ? key.toUpperCase() : key))
  return caps
}

/** As the `aria-keyshortcuts` attribute wants it. */
export function ariaShortcut(shortcut: string, mac: boolean): string {
  return shortcut.replace('Mod', mac ? 'Meta' : 'Control')
}

export const IS_MAC = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform)
