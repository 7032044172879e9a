import type { Run } from './page-runs.ts'

/** Text on one baseline without a wide gap in it: a line of a column, or a piece of one. Places as in Run. */
export interface Segment {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly baseline: number
  /** Of most of its letters. */
  readonly size: number
  /** All of it. */
  readonly bold: boolean
  readonly rtl: boolean
}

/** Gaps, in shares of the type's size. */
const WIDE = 0.75
const AFTER_BULLET = 3
const SPACE = 0.16
const UNSPACED_SPACE = 0.22

/** The sign or number of an item, set apart from its text. */
const BULLET = /^\s*(?:[•●▪◦‣■□►·–—*\uF0B7\uF0A7\uF0D8\uF0A8\uF076-]|\(?(?:\d{1,3}|[a-z])[.)])\s*$/u
const UNSPACED = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/
const HAN = /(?<=[\u3040-\u30FF\u3400-\u9FFF\u3000-\u303F\uFF00-\uFFEF]) (?=[\u3040-\u30FF\u3400-\u9FFF\u3000-\u303F\uFF00-\uFFEF])/gu
const HAN_PAIR = /(?<=[\u3040-\u30FF\u3400-\u9FFF]) ?(?=[\u3040-\u30FF\u3400-\u9FFF])/gu

/** The segments of a page, from the top down. */
export function segmentsOf(runs: readonly Run[]): Segment[] {
  const rows: Run[][] = []
  for (const run of [...runs].sort((a, b) => a.baseline - b.baseline)) {
    const row = rows.findLast((other) => Math.abs(other[0]!.baseline - run.baseline) <= Math.min(other[0]!.size, run.size) * 0.25)
    if (row && rows.indexOf(row) >= rows.length - 4) row.push(run)
    else rows.push([run])
  }
  return raised(rows.flatMap(parted)).map(segment).filter(({ text }) => text !== '').sort((a, b) => a.baseline - b.baseline || a.left - b.left)
}

/** The runs of one baseline, parted at wide gaps. */
function parted(row: readonly Run[]): Run[][] {
  const groups: Run[][] = []
  let right = -Infinity
  for (const run of [...row].sort((a, b) => a.left - b.left)) {
    const open = groups.at(-1)
    const wide = open?.length === 1 && BULLET.test(open[0]!.text) ? AFTER_BULLET : WIDE
    if (open && run.left - right <= Math.max(run.size, open.at(-1)!.size) * wide) open.push(run)
    else groups.push([run])
    right = Math.max(open && groups.at(-1) === open ? right : -Infinity, run.right)
  }
  return groups
}

/** Small signs above or below the line, as the mark of a footnote, go to the letters they stand at. */
function raised(groups: Run[][]): Run[][] {
  const small = new Set<Run[]>()
  for (const group of groups) {
    const [mark] = group
    if (!mark || group.length > 2 || group.reduce((length, { text }) => length + text.length, 0) > 6) continue
    const host = groups.find((other) => other !== group && !small.has(other) && other.some((run) => run.size > mark.size * 1.2 && standsAt(mark, run)))
    if (!host) continue
    host.push(...group)
    small.add(group)
  }
  return groups.filter((group) => !small.has(group))
}

function standsAt(mark: Run, run: Run): boolean {
  const shift = run.baseline - mark.baseline
  if (shift < -run.size * 0.3 || shift > run.size * 0.6) return false
  return Math.abs(mark.left - run.right) < run.size * 0.3 || Math.abs(run.left - mark.right) < run.size * 0.6
}

function segment(group: readonly Run[]): Segment {
  const letters = (run: Run): number => run.text.length
  const size = [...group].sort((a, b) => b.size - a.size).reduce((best, run) => {
    const total = group.filter((other) => Math.abs(other.size - run.size) < 0.2).reduce((sum, other) => sum + letters(other), 0)
    return total > best.total ? { size: run.size, total } : best
  }, { size: 0, total: 0 }).size
  const main = group.filter((run) => run.size >= size * 0.85)
  const baseline = (main[0] ?? group[0]!).baseline
  const rtl = group.filter((run) => run.rtl).reduce((sum, run) => sum + letters(run), 0) * 2 > group.reduce((sum, run) => sum + letters(run), 0)
  return {
    text: join(inOrder(group, rtl), size, baseline), left: Math.min(...group.map((run) => run.left)), right: Math.max(...group.map((run) => run.right)),
    top: baseline - size * 0.85, bottom: baseline + size * 0.25, baseline, size, bold: main.every((run) => run.bold), rtl,
  }
}

/** Runs in the order of reading: from the right in Arabic and Hebrew, with words of other scripts among them in their own order. */
function inOrder(group: readonly Run[], rtl: boolean): Run[] {
  const runs = [...group].sort((a, b) => a.left - b.left)
  if (!rtl) return runs
  const ordered: Run[] = []
  for (let at = runs.length - 1; at >= 0; at -= 1) {
    let from = at
    if (isForeign(runs[at]!)) while (from > 0 && isForeign(runs[from - 1]!)) from -= 1
    ordered.push(...runs.slice(from, at + 1))
    at = from
  }
  return ordered
}

function isForeign({ rtl, text }: Run): boolean {
  return !rtl && /[\p{L}\p{N}]/u.test(text)
}

function join(runs: readonly Run[], size: number, baseline: number): string {
  let text = ''
  let before: Run | null = null
  for (const run of runs) {
    if (before) text += text.endsWith(' ') ? '' : between(before, run, size)
    text += runs.length > 1 && !before && isRaised(run, size, baseline) ? `${run.text.trim()} ` : isMark(run, before, size, baseline) ? `[${run.text.trim()}]` : run.text
    before = run
  }
  return tidySpaces(text)
}

/** A raised number behind a word is the mark of a footnote, not a part of the word. */
function isMark(run: Run, before: Run | null, size: number, baseline: number): boolean {
  return before !== null && isRaised(run, size, baseline) && /[\p{Ll}\p{Lo}\p{M}\p{P}]\s*$/u.test(before.text)
}

function isRaised(run: Run, size: number, baseline: number): boolean {
  return run.size < size * 0.85 && baseline - run.baseline > size * 0.15 && /^\s*\d{1,3}\s*$/.test(run.text)
}

function between(before: Run, run: Run, size: number): '' | ' ' {
  const gap = Math.max(run.left - before.right, before.left - run.right)
  const unspaced = UNSPACED.test(before.text.at(-1)!) && UNSPACED.test(run.text.charAt(0))
  return gap > size * (unspaced ? UNSPACED_SPACE : SPACE) || (run.spaced && gap > size * 0.05 && !unspaced) ? ' ' : ''
}

/** Chinese set to fill its line, and Latin capitals set apart for show, have gaps between letters that are no spaces. */
function tidySpaces(text: string): string {
  const signs = text.replace(/[\uF0B7\uF0A7\uF0D8\uF0A8\uF076]/g, '•').trim()
  if (/^(?:\S ){3,}\S$/u.test(signs) && /\p{L}/u.test(signs)) return signs.replaceAll(' ', '')
  const gaps = signs.match(HAN)?.length ?? 0
  return gaps > 0 && gaps * 3 > (signs.match(HAN_PAIR)?.length ?? 0) ? signs.replace(HAN, '') : signs
}
