import { commandFor, useRegistry } from './registry.ts'
import { IS_MAC } from './shortcut.ts'

const NOT_TEXT = new Set(['button', 'checkbox', 'radio', 'range', 'color', 'file', 'submit', 'reset'])

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !NOT_TEXT.has(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || (target instanceof HTMLElement && target.isContentEditable)
}

/** Inside a dialog or an open list the keys belong to it. */
function belongsToOverlay(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="alertdialog"], [role="menu"], [data-own-keys]') !== null
}

/** Runs commands by their keys for the whole window. Returns the function that ends it. */
export function listenForKeys(): () => void {
  function onKeyDown(event: KeyboardEvent): void {
    // `isComposing`: an input method is building a character, as for Chinese and Korean.
    if (event.defaultPrevented || event.isComposing || belongsToOverlay(event.target)) return
    const inside = (selector: string) => event.target instanceof Element && event.target.closest(selector) !== null
    const command = commandFor(useRegistry.getState().layers, event, isTyping(event.target), IS_MAC, inside)
    if (!command) return
    event.preventDefault()
    command.run()
  }
  window.addEventListener('keydown', onKeyDown)
  return () => window.removeEventListener('keydown', onKeyDown)
}
