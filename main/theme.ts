import { nativeTheme } from 'electron'
import type { Settings } from '../contract/shapes.ts'

/** The desk's colours of renderer/styles/tokens.css, so that a window is not white before its page is there. */
const DESK = { light: '#ece9e2', dark: '#171614' }

/** Menus and dialogs follow the window; high contrast is the page's own and leaves them to the system. */
export function applyTheme(theme: Settings['theme']): void {
  nativeTheme.themeSource = theme === 'contrast' ? 'system' : theme
}

export function deskColour(): string {
  return nativeTheme.shouldUseDarkColors ? DESK.dark : DESK.light
}
