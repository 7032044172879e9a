import { isOutlet, isSection, mayBeOutlet, splitOutlet } from './rules/outlet.ts'
import { isNameLike, weight, wordCount } from './rules/shape.ts'
import type { Part } from './tidy.ts'

export interface Headline {
  /** The part that is the headline, or null when there is none. */
  readonly part: Part | null
  /** The headline without the outlet's name. */
  readonly title: string | null
  readonly outlet: string | null
  /** Parts that are the site's, not the article's: its name, a section, the headline once more. */
  readonly dropped: ReadonlySet<Part>
}

/**
 * Which of the short lines above an article's first paragraph is its headline. In order: what names the outlet or a section goes, when another line is
 * left to be the headline; of the rest it is the first. `body` gives the text below, in which an outlet is often named again.
 */
export function chooseHeadline(lines: readonly Part[], body: () => string): Headline {
  const dropped = new Set<Part>()
  const rest = [...lines]
  let outlet: string | null = null
  while (rest.length >= 2 && (rest[0]!.times ?? 1) === 1) {
    const named = outletAbove(rest[0]!.text, rest[1]!, body)
    if (named === null && !isFurniture(rest[0]!.text, rest[1]!)) break
    outlet ??= named
    dropped.add(rest.shift()!)
  }
  const [first] = rest
  if (!first) return { part: null, title: null, outlet, dropped }
  // Nothing else is left: only a name that can be no headline gives the article up to its first sentence.
  if (rest.length === 1 && (first.times ?? 1) === 1 && isOutlet(first.text)) return { part: null, title: null, outlet: outlet ?? first.text, dropped: dropped.add(first) }
  const split = splitOutlet(first.text, outlet)
  const title = split && !isSection(split.title) ? split.title : first.text
  outlet ??= split?.outlet ?? null
  for (const other of rest.slice(1)) if ([title, first.text, outlet].includes(other.text)) dropped.add(other)
  return { part: first, title, outlet, dropped }
}

/** Stands between the name of who issues a statement and its headline. */
const PRESS_RELEASE = /^(?:(?:joint )?(?:press|media|news) (?:release|statement|communiqué)|for immediate release|សេចក្តីប្រកាសព័ត៌មាន|សេចក្ដីប្រកាសព័ត៌មាន|新闻稿|ข่าวประชาสัมพันธ์|thông cáo báo chí|보도자료)$/iu

/** The outlet that a line above the headline names. */
function outletAbove(line: string, next: Part, body: () => string): string | null {
  if (PRESS_RELEASE.test(next.text) && isNameLike(line, 8)) return line
  if (mayBeOutlet(line) && !mayBeOutlet(next.text)) return line
  if (isOutlet(line)) return line
  const split = splitOutlet(line)
  if (split && (isSection(split.title) || weight(split.title) < 12)) return split.outlet
  // What stands twice is the headline, whatever the name above it is.
  if (!isNameLike(line, 4) || isSection(line) || !isShortBeside(line, next)) return null
  if ((next.times ?? 1) > 1) return line
  const text = body()
  if (text.includes(line)) return line
  return isCapitals(line) ? namedIn(text, line) : null
}

/** A site's name in capitals, as the text itself writes it. */
function namedIn(body: string, name: string): string | null {
  const at = body.toLowerCase().indexOf(name.toLowerCase())
  const written = at === -1 ? null : body.slice(at, at + name.length)
  return written !== null && /^\p{Lu}/u.test(written) ? written : null
}

function isCapitals(line: string): boolean {
  return /\p{Lu}{2}/u.test(line) && !/\p{Ll}/u.test(line)
}

function isFurniture(line: string, next: Part): boolean {
  return isSection(line) || PRESS_RELEASE.test(line) || (isShortBeside(line, next) && (isNameLike(line, 2) || (isCapitals(line) && wordCount(line) <= 5 && !isCapitals(next.text))))
}

function isShortBeside(line: string, next: Part): boolean {
  return weight(line) * 2 <= weight(next.text) && (wordCount(next.text) >= 4 || weight(next.text) >= 24)
}
