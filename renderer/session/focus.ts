import { open, type Place } from '../state/navigation.ts'

/** The id of the search field in the top bar. */
export const SEARCH_FIELD = 'search-field'

/** The id of the list of hits, and with `-n` of each of them, which the field moves through. */
export const SEARCH_HITS = 'search-hits'

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

/** The work pane itself holds focus after a change of place, until what it shows has something to focus. */
export const WORK_PANE = 'work-pane'

/** Moves focus to what was just drawn in the work pane, unless the analyst has moved it elsewhere meanwhile: a list that arrives late must not take it from a field. */
export function takeFocus(element: HTMLElement): void {
  const now = document.activeElement
  if (now === null || now === document.body || now.id === WORK_PANE) element.focus({ preventScroll: true })
}

/** Moves focus into the work pane after a change of place. Whoever is typing a query keeps the field. */
export function focusWork(): void {
  const pane = document.getElementById(WORK_PANE)
  const now = document.activeElement
  if (!pane || now?.id === SEARCH_FIELD || (now && now !== pane && pane.contains(now))) return
  const first = pane.querySelector<HTMLElement>('[data-pane-focus]') ?? pane
  first.focus({ preventScroll: true })
}

/** Moves focus from the field to what the work pane shows. */
export function leaveSearch(): void {
  const pane = document.getElementById(WORK_PANE)
  const first = pane?.querySelector<HTMLElement>('[data-pane-focus]') ?? pane?.querySelector<HTMLElement>('[tabindex="0"]')
  first?.focus()
}

/** Gives the focus back to the work pane when what had it is gone. Whoever has moved it on keeps it. */
export function returnFocusToWork(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === null || document.activeElement === document.body) focusWork()
  })
}

/** Opens a place and gives it the focus, also when it is open already. */
export function goTo(place: Place): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  open(place)
  focusWork()
}
