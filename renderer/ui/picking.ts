/** What is picked after one more of a list is picked, or no longer. */
export function toggled(picked: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(picked)
  if (!next.delete(id)) next.add(id)
  return next
}

/** Everything from one line to another, which may be in either order; alone the line itself where there is no first one. */
export function between(ids: readonly string[], from: number, to: number): ReadonlySet<string> {
  const first = from < 0 ? to : from
  return new Set(ids.slice(Math.min(first, to), Math.max(first, to) + 1))
}
