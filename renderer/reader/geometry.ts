/** A box in pixels, relative to whatever the reader's layers are placed in. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

type Rect = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>

/** Inline boxes of one line whose tops differ by less than this are one line: scripts sit at slightly different heights. */
const SAME_LINE = 0.5

/** One box per line of text out of the many a range has, relative to `origin`. */
export function lineBoxes(rects: Iterable<Rect>, origin: Rect): Box[] {
  const lines: { left: number; top: number; right: number; bottom: number }[] = []
  for (const rect of rects) {
    if (rect.right - rect.left <= 0) continue
    const line = lines.at(-1)
    const overlap = line ? Math.min(line.bottom, rect.bottom) - Math.max(line.top, rect.top) : 0
    if (line && overlap > SAME_LINE * Math.min(line.bottom - line.top, rect.bottom - rect.top)) {
      line.left = Math.min(line.left, rect.left)
      line.right = Math.max(line.right, rect.right)
      line.top = Math.min(line.top, rect.top)
      line.bottom = Math.max(line.bottom, rect.bottom)
    } else {
      lines.push({ left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom })
    }
  }
  return lines.map(({ left, top, right, bottom }) => (
    { left: left - origin.left, top: top - origin.top, width: right - left, height: bottom - top }
  ))
}

export interface Placeable {
  /** Where it would stand if it were alone. Pixels. */
  readonly top: number
  readonly height: number
}

/** Tops for notes in a margin: each as near to its passage as the ones above it allow, `gap` pixels apart, in order of passage. */
export function stack(items: readonly Placeable[], gap: number): number[] {
  const order = items.map((_, index) => index).sort((a, b) => items[a]!.top - items[b]!.top || a - b)
  const tops = new Array<number>(items.length).fill(0)
  let free = -Infinity
  for (const index of order) {
    const { top, height } = items[index]!
    tops[index] = Math.max(top, free)
    free = tops[index]! + height + gap
  }
  return tops
}

type Upright = Pick<Rect, 'top' | 'bottom'>

/** How far to scroll so that a box is in sight with `margin` pixels to spare; 0 when it is. A box taller than the view shows its top. */
export function scrollNeeded(box: Upright, view: Upright, margin: number): number {
  const top = view.top + margin
  const bottom = view.bottom - margin
  if (box.top >= top && box.bottom <= bottom) return 0
  if (box.top < top || box.bottom - box.top > bottom - top) return box.top - top
  return box.bottom - bottom
}

/** Pixels between a passage and what stands beside it. */
const APART = 7

/**
 * Where something stands beside a passage of `lines`: on the wanted side when the view has room there, else on the other, else on the
 * wanted one. `view` is the visible part of the sheet and the sheet's width. Pixels, relative to the sheet.
 */
export function beside(
  lines: readonly Box[], size: { readonly width: number; readonly height: number },
  view: { readonly top: number; readonly bottom: number; readonly width: number }, prefer: 'above' | 'below',
): { readonly left: number; readonly top: number } {
  const first = lines[0] ?? { left: 0, top: view.top, width: 0, height: 0 }
  const last = lines.at(-1) ?? first
  const above = first.top - APART - size.height
  const below = last.top + last.height + APART
  const fits = { above: above >= view.top, below: below + size.height <= view.bottom }
  const other = prefer === 'above' ? 'below' : 'above'
  const side = fits[prefer] || !fits[other] ? prefer : other
  const left = Math.max(0, Math.min(side === 'above' ? first.left : last.left, view.width - size.width))
  return { left, top: side === 'above' ? above : below }
}
