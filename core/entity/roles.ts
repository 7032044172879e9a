import { compareEdtf, isInterval, parseEdtf } from '../timeline/edtf.ts'
import { entityName } from './names.ts'
import type { HeldRole } from './entity.ts'

/** A date as a role's span has it: EDTF, no interval. Null when it is none. */
export function roleDate(text: string): string | null {
  const trimmed = text.trim()
  const date = parseEdtf(trimmed)
  return date === null || isInterval(date) ? null : trimmed
}

/** Roles as an entity keeps them: tidy, each once, the earliest first; of those without a beginning in the order given, before the others. */
export function tidyRoles(roles: readonly HeldRole[]): HeldRole[] {
  const tidy = roles.map(({ title, from, to }) => ({ title: entityName(title), ...(from ? { from } : {}), ...(to ? { to } : {}) })).filter(({ title }) => title !== '')
  const once = tidy.filter((role, place) => tidy.findIndex(other => JSON.stringify(other) === JSON.stringify(role)) === place)
  return once.sort((a, b) => (a.from === undefined || b.from === undefined ? Number(a.from !== undefined) - Number(b.from !== undefined) : compareEdtf(parseEdtf(a.from)!, parseEdtf(b.from)!)))
}

/** What somebody is called by: the last role that has not ended, else the last. Null where there is none. */
export function presentRole(roles: readonly HeldRole[]): string | null {
  return (roles.findLast(({ to }) => to === undefined) ?? roles.at(-1))?.title ?? null
}

/** Whether a span ends before it begins. */
export const isTurned = ({ from, to }: HeldRole): boolean => from !== undefined && to !== undefined && compareEdtf(parseEdtf(from)!, parseEdtf(to)!) > 0
