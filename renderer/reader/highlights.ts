import type { Block, TextRange } from '../../core/text/block.ts'
import { layersOf } from './layers.ts'
import type { Mark } from './marks.ts'
import { domRange } from './offsets.ts'

/** More layers than this are drawn on the last one. */
const LAYERS = 3
const UNDERLINES = 2

/** What is painted under one name of `::highlight()`; reader.css says how each looks. Later groups lie above earlier ones. */
export interface Painted {
  readonly name: string
  readonly ranges: readonly TextRange[]
}

export interface ToPaint {
  readonly marks: readonly Mark[]
  /** Matches of the search that led here. */
  readonly hits: readonly TextRange[]
  /** The match one has stepped to. */
  readonly hit: TextRange | null
  /** The words a note or an entity is being chosen for, while the focus, and with it the browser's own selection, is elsewhere. */
  readonly pending: TextRange | null
}

/**
 * Groups what lies on a text by how it is drawn. Highlights are translucent and each goes to the lowest layer it has to itself, so
 * that two that overlap are both seen; underlines of names inside names go below one another.
 */
export function paintOf({ marks, hits, hit, pending }: ToPaint): Painted[] {
  const groups = new Map<string, TextRange[]>()
  const add = (name: string, range: TextRange) => {
    const group = groups.get(name)
    if (group) group.push(range)
    else groups.set(name, [range])
  }
  const annotations = marks.filter((mark) => mark.kind === 'annotation')
  const highlightLayers = layersOf(annotations.map(({ range }) => range))
  for (let layer = 0; layer < LAYERS; layer += 1) {
    annotations.forEach((mark, index) => {
      if (Math.min(highlightLayers[index]!, LAYERS - 1) === layer) add(`${mark.colour}-${layer}`, mark.range)
    })
  }
  for (const range of hits) add('hit', range)
  if (hit) add('hit-here', hit)
  const names = marks.filter((mark) => mark.kind !== 'annotation')
  const nameLayers = layersOf(names.map(({ range }) => range))
  names.forEach((mark, index) => add(`${mark.kind}-${mark.type}-${Math.min(nameLayers[index]!, UNDERLINES - 1)}`, mark.range))
  if (pending) add('pending', pending)
  return [...groups].map(([name, ranges]) => ({ name, ranges }))
}

const PREFIX = 'rt-'

/** Paints an article's text and takes away what was painted before. Returns the function that takes this away. */
export function paint(root: Element, blocks: readonly Block[], painted: readonly Painted[]): () => void {
  const mine = new Map<string, Highlight>()
  painted.forEach(({ name, ranges }, index) => {
    const drawn = ranges.map((range) => domRange(root, blocks, range)).filter((range) => range !== null)
    const highlight = new Highlight(...drawn)
    highlight.priority = index
    mine.set(PREFIX + name, highlight)
  })
  for (const [name, highlight] of mine) CSS.highlights.set(name, highlight)
  return () => {
    for (const [name, highlight] of mine) if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name)
  }
}
