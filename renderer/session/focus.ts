/** The id of the search field in the top bar. */
export const SEARCH_FIELD = 'search-field'

export function focusSearch(): void {
  const field = document.getElementById(SEARCH_FIELD)
  if (!(field instanceof HTMLInputElement)) return
  field.focus()
  field.select()
}

const FOCUSABLE = 'a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), [tabindex="0"]'

function firstOf(pane: Element): HTMLElement | null {
  return pane.querySelector<HTMLElement>('[data-pane-focus]') ?? pane.querySelector<HTMLElement>(FOCUSABLE)
}

/** Moves focus to the next pane in reading order: top bar, navigator, work, inspector, status bar. A pane with nothing to focus is passed over. */
export function focusNextPane(direction: 1 | -1): void {
  const panes = [...document.querySelectorAll('[data-pane]')].filter((pane) => pane.getClientRects().length > 0 && firstOf(pane))
  if (panes.length === 0) return
  const now = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = panes[(now + direction + panes.length) % panes.length] ?? panes[0]!
  firstOf(next)?.focus()
}
