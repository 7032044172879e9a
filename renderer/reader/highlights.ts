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

/** A mark and the layer it is drawn on among those of its kind, from 0. */
export interface LayeredMark {
  readonly mark: Mark
  readonly layer: number
}

/**
 * Each mark on the lowest layer it has to itself, so that two that overlap are both seen: highlights among themselves, and names inside names,
 * whose underlines go below one another. It is told for the whole text, so that scrolling changes none.
 */
export function layeredOf(marks: readonly Mark[]): LayeredMark[] {
  const layered = (some: readonly Mark[], most: number): LayeredMark[] => {
    const layers = layersOf(some.map(({ range }) => range))
    return some.map((mark, index) => ({ mark, layer: Math.min(layers[index]!, most - 1) }))
  }
  return [
    ...layered(marks.filter(({ kind }) => kind === 'annotation'), LAYERS),
    ...layered(marks.filter(({ kind }) => kind !== 'annotation'), UNDERLINES),
  ]
}

export interface ToPaint {
  readonly layered: readonly LayeredMark[]
  /** Matches of the search that led here. */
  readonly hits: readonly TextRange[]
  /** The match one has stepped to. */
  readonly hit: TextRange | null
  /** The words a note or an entity is being chosen for, while the focus, and with it the browser's own selection, is elsewhere. */
  readonly pending: TextRange | null
}

/** Groups what lies on a text by how it is drawn: translucent highlights from the lowest layer up, then hits, then underlines. */
export function paintOf({ layered, hits, hit, pending }: ToPaint): Painted[] {
  const groups = new Map<string, TextRange[]>()
  const add = (name: string, range: TextRange) => {
    const group = groups.get(name)
    if (group) group.push(range)
    else groups.set(name, [range])
  }
  for (let on = 0; on < LAYERS; on += 1) {
    for (const { mark, layer } of layered) if (mark.kind === 'annotation' && layer === on) add(`${mark.colour}-${layer}`, mark.range)
  }
  for (const range of hits) add('hit', range)
  if (hit) add('hit-here', hit)
  for (const { mark, layer } of layered) if (mark.kind !== 'annotation') add(`${mark.kind}-${mark.type}-${layer}`, mark.range)
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
