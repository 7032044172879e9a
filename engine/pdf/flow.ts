import type { Line } from './paragraph.ts'
import type { Colour } from './style.ts'

/** What a slice shows. Lengths in points; `x` from the left edge of the page, `y` down from the top of the slice. */
export type Mark =
  | { readonly kind: 'text'; readonly x: number; readonly line: Line; readonly column: number }
  | { readonly kind: 'box'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly colour: Colour }
  | { readonly kind: 'disc'; readonly x: number; readonly y: number; readonly radius: number; readonly colour: Colour }
  /** A vertical rule along the slice; `through`: along the space above it too. */
  | { readonly kind: 'rule'; readonly x: number; readonly width: number; readonly colour: Colour; readonly through: boolean }
  /** A place that links and bookmarks lead to. */
  | { readonly kind: 'anchor'; readonly name: string; readonly bookmark?: Bookmark }

export interface Bookmark {
  readonly title: string
  /** 0 is the outermost. */
  readonly level: number
}

/** The smallest piece of a page: never cut. */
export interface Slice {
  /** Space above; falls away at the top of a page. */
  readonly before: number
  readonly height: number
  /** Stays on the page of the slice above it. */
  readonly keep: boolean
  readonly marks: readonly Mark[]
  /** The text of slices with the same group is written column by column, as it is to be read and copied. */
  readonly group: object
}

/** Slices that belong together: a paragraph, a table row, a heading. */
export interface Block {
  readonly slices: readonly Slice[]
  /** Not to be left alone at the foot of a page. */
  readonly keepWithNext?: boolean
  /** Shown again where the block comes first on a page: a table's head. */
  readonly repeated?: readonly Slice[]
}

export interface PlacedSlice {
  readonly slice: Slice
  /** From the top of the text area, without the space above. */
  readonly top: number
  /** The space above as it is on this page. */
  readonly before: number
}

export type FlowedPage = readonly PlacedSlice[]

interface Candidate {
  readonly slice: Slice
  readonly keep: boolean
  readonly repeated: readonly Slice[]
}

/** Spreads blocks over pages whose text area is `height` points high. Something too high for any page is cut where it must be. */
export function flow(blocks: readonly Block[], height: number): FlowedPage[] {
  const candidates = candidatesOf(blocks)
  const pages: FlowedPage[] = []
  for (let first = 0; first < candidates.length;) {
    const page = fill(candidates, first, height)
    pages.push(page.placed)
    first = page.next
  }
  return pages
}

function candidatesOf(blocks: readonly Block[]): Candidate[] {
  const candidates: Candidate[] = []
  let keepFirst = false
  blocks.forEach(({ slices, keepWithNext = false, repeated = [] }) => {
    slices.forEach((slice, index) => candidates.push({ slice, repeated, keep: slice.keep || (index === 0 && keepFirst) }))
    if (slices.length > 0) keepFirst = keepWithNext
  })
  return candidates
}

function fill(candidates: readonly Candidate[], first: number, height: number): { readonly placed: FlowedPage; readonly next: number } {
  const placed: PlacedSlice[] = []
  let bottom = 0
  const opening = candidates[first]!
  const continues = candidates[first - 1]?.repeated === opening.repeated
  const put = (slice: Slice): void => {
    const before = bottom === 0 ? 0 : slice.before
    placed.push({ slice, before, top: bottom + before })
    bottom += before + slice.height
  }
  if (continues) for (const slice of opening.repeated) put(slice)
  const heads = placed.length
  let next = first
  for (; next < candidates.length; next += 1) {
    const { slice } = candidates[next]!
    if (bottom + (bottom === 0 ? 0 : slice.before) + slice.height > height && next > first) break
    put(slice)
  }
  if (next < candidates.length) {
    let cut = next
    while (cut > first && candidates[cut]!.keep) cut -= 1
    // Nothing on the page may be parted: then it is cut where it is full.
    if (cut > first) next = cut
  }
  return { placed: placed.slice(0, heads + next - first), next }
}
