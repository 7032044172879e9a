/** The right pane: what is known about the place that is open and what is selected in it. */
export function Inspector() {
  return null
}
