const UNSPACED = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3000-\u30FF\u3400-\u9FFF\uFF00-\uFF60]/

const HYPHEN = /[-\u2010]/

/** So far from a line's end a word is looked for, UTF-16. */
export const LONGEST_WORD = 80

/** Which words a text has, for telling a hyphen that parts a word at the end of a line from one that belongs to it. */
export interface WordsOfText {
  readonly words: ReadonlySet<string>
  /** With a hyphen inside a line: "co-operate". */
  readonly compounds: ReadonlySet<string>
}

/** `lines` are those of the whole text, so that a word broken in one place is known from another. They are looked through when a hyphen asks for it first. */
export function wordsOfLines(lines: readonly string[]): WordsOfText {
  let found: WordsOfText | null = null
  const all = (): WordsOfText => (found ??= findWords(lines))
  return {
    get words() {
      return all().words
    },
    get compounds() {
      return all().compounds
    },
  }
}

function findWords(lines: readonly string[]): WordsOfText {
  const words = new Set<string>()
  const compounds = new Set<string>()
  let broken = false
  for (const line of lines) {
    // Halves of a word that a line parts are no words.
    const after = broken ? line.replace(/^[\p{L}\p{M}]+/u, '') : line
    broken = /[-\u2010\u00AD]$/u.test(line)
    const whole = (broken ? after.replace(/[\p{L}\p{M}]+.$/u, '') : after).toLowerCase()
    for (const word of whole.match(/[\p{L}\p{M}]{2,}/gu) ?? []) words.add(word)
    if (!HYPHEN.test(whole)) continue
    for (const compound of whole.match(/[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)+/gu) ?? []) compounds.add(compound.replaceAll('\u2010', '-'))
  }
  return { words, compounds }
}

/**
 * What stands between a line and the next one of its paragraph, and how much of the first line goes: its hyphen, where that only parted a word. A hyphen stays
 * where the text has the word with it elsewhere, or has both halves as words and not the whole.
 */
export function lineJoint(before: string, after: string, known: WordsOfText): { readonly cut: 0 | 1; readonly space: '' | ' ' } {
  if (before.endsWith('\u00AD')) return { cut: 1, space: '' }
  const last = before.at(-1) ?? ' '
  const broken = HYPHEN.test(last) ? /([\p{L}\p{M}]+)[-\u2010]$/u.exec(before.slice(-LONGEST_WORD)) : null
  if (broken) {
    const rest = /^[\p{L}\p{M}]+/u.exec(after.slice(0, LONGEST_WORD))?.[0]
    if (rest === undefined || !/^\p{Ll}/u.test(rest)) return { cut: 0, space: '' }
    const { words, compounds } = known
    const [head, tail] = [broken[1]!.toLowerCase(), rest.toLowerCase()]
    if (words.has(head + tail)) return { cut: 1, space: '' }
    return compounds.has(`${head}-${tail}`) || (head.length > 2 && words.has(head) && words.has(tail)) ? { cut: 0, space: '' } : { cut: 1, space: '' }
  }
  if (/[\u2014\u2013/]/.test(last) && /^[\p{L}\p{N}]/u.test(after) && !/ [\u2014\u2013/]$/u.test(before)) return { cut: 0, space: '' }
  return { cut: 0, space: UNSPACED.test(last) && UNSPACED.test(after.charAt(0)) ? '' : ' ' }
}
