import { useState, type KeyboardEvent } from 'react'

/**
 * One tab stop for a column of buttons: arrows, Home and End move between those that carry `data-roving`.
 * `home` is the one Tab reaches when none was focused yet.
 */
export function useRoving(home: string) {
  const [focused, setFocused] = useState<string | null>(null)

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-roving]')]
    const now = stops.indexOf(event.target as HTMLElement)
    const wanted = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: stops.length - 1 }[event.key]
    const next = wanted === undefined ? undefined : stops[Math.max(0, Math.min(stops.length - 1, wanted))]
    if (now < 0 || !next) return
    event.preventDefault()
    next.focus()
  }

  /** Set on each button; `known` are the keys that exist, so that a vanished one does not keep the stop. */
  function stop(key: string, known: ReadonlySet<string>) {
    const current = focused !== null && known.has(focused) ? focused : home
    return { 'data-roving': key, tabIndex: key === current ? 0 : -1, onFocus: () => setFocused(key) }
  }

  return { onKeyDown, stop }
}
