/** Gives the focus to the line of a saved search, once it is drawn. */
export function focusSavedLine(id: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-saved="${CSS.escape(id)}"]`)?.focus())
}
