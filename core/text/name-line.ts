import { canonicalLine } from './canonical.ts'

/** UTF-16 code units that a name may have. */
const LONGEST = 200

/** The name that a collection or a saved search gets from what someone typed: one canonical line of at most `longest` UTF-16 units. May be empty. */
export function nameLine(raw: string, longest = LONGEST): string {
  const line = canonicalLine(raw)
  if (line.length <= longest) return line
  const cut = line.slice(0, longest)
  return (cut.at(-1)! >= '\uD800' && cut.at(-1)! <= '\uDBFF' ? cut.slice(0, -1) : cut).trimEnd()
}
