import { loadFace, type Face } from './face.ts'
import { FONT_SETS, LEADING, type FontFinder, type FontSet, type FontStyle, type ScriptGroup } from './fonts.ts'

/** A stretch of text that one face draws; UTF-16 offsets. */
export interface FaceRun {
  readonly start: number
  readonly end: number
  readonly face: Face
  /** What the script multiplies a style's leading by. */
  readonly leading: number
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * Cuts a text into runs by the face that draws them, never inside a grapheme cluster. Letters and digits go to the face of
 * their script; punctuation and spaces go with the letters on both sides, so that Chinese keeps its wide marks.
 * What no face covers stays with the base face, which draws its box for a missing glyph.
 */
export function itemize(text: string, style: FontStyle, find: FontFinder): FaceRun[] {
  const face = faceOf(FONT_SETS[style], find)
  const clusters = Array.from(graphemes.segment(text), ({ segment }) => segment)
  const groups = resolveNeutrals(clusters.map(groupOf))
  const runs: FaceRun[] = []
  let start = 0
  clusters.forEach((cluster, index) => {
    const group = groupThatCovers(cluster, groups[index]!, face)
    const end = start + cluster.length
    const last = runs.at(-1)
    if (last?.face === face(group)) runs[runs.length - 1] = { ...last, end }
    else runs.push({ start, end, face: face(group), leading: LEADING[group] })
    start = end
  })
  return runs
}

/** The group whose face draws a cluster; null for what belongs to no script. */
function groupOf(cluster: string): ScriptGroup | null {
  const codePoint = cluster.codePointAt(0)!
  if (codePoint < 0x250) return /[\p{L}\p{N}]/u.test(cluster) ? 'base' : null
  for (const [group, ranges] of RANGES) if (ranges.some(([first, last]) => codePoint >= first && codePoint <= last)) return group
  return /[\p{L}\p{N}\p{M}]/u.test(cluster) ? 'base' : null
}

/** First and last code points of the Unicode blocks whose letters and own punctuation a group draws. */
const RANGES: readonly (readonly [ScriptGroup, readonly (readonly [first: number, last: number])[]])[] = [
  ['khmer', [[0x1780, 0x17ff], [0x19e0, 0x19ff]]],
  ['thai', [[0x0e00, 0x0e7f]]],
  ['hangul', [[0x1100, 0x11ff], [0x3130, 0x318f], [0xa960, 0xa97f], [0xac00, 0xd7ff]]],
  ['han', [[0x2e80, 0x312f], [0x3190, 0x4dbf], [0x4e00, 0x9fff], [0xf900, 0xfaff], [0xfe30, 0xfe4f], [0xff00, 0xffef], [0x20000, 0x3ffff]]],
]

/** Gives what belongs to no script the group on both sides of it, `base` where these differ, and the only one at the ends. */
function resolveNeutrals(groups: readonly (ScriptGroup | null)[]): ScriptGroup[] {
  const after: (ScriptGroup | null)[] = []
  let next: ScriptGroup | null = null
  for (let i = groups.length - 1; i >= 0; i -= 1) after[i] = next = groups[i] ?? next
  let before: ScriptGroup | null = null
  return groups.map((group, index) => {
    const following = after[index] ?? null
    before = group ?? before
    if (before && following) return before === following ? before : 'base'
    return before ?? following ?? 'base'
  })
}

const FALLBACKS: readonly ScriptGroup[] = ['base', 'khmer', 'thai', 'han', 'hangul']

/** The faces of a set, each loaded when it is first needed. */
function faceOf(set: FontSet, find: FontFinder): (group: ScriptGroup) => Face {
  const faces: Partial<Record<ScriptGroup, Face>> = {}
  return (group) => (faces[group] ??= loadFace(find(set[group])))
}

function groupThatCovers(cluster: string, wanted: ScriptGroup, face: (group: ScriptGroup) => Face): ScriptGroup {
  return [wanted, ...FALLBACKS].find((group) => coversCluster(face(group), cluster)) ?? 'base'
}

/** Joiners and other invisible characters need no glyph. */
function coversCluster(face: Face, cluster: string): boolean {
  for (const character of cluster) {
    if (!face.covers(character.codePointAt(0)!) && !/\p{Default_Ignorable_Code_Point}/u.test(character)) return false
  }
  return true
}
