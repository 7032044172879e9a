import type { Content } from './content.ts'
import type { Anchor } from './document.ts'
import type { FlowedPage, Mark, PlacedSlice } from './flow.ts'

type TextMark = Extract<Mark, { kind: 'text' }>

/**
 * Draws a flowed page; `top` is where its text area begins, in points up from the foot of the page. The text of a group is
 * written column by column.
 */
export function paint(content: Content, page: FlowedPage, top: number): Anchor[] {
  const anchors: Anchor[] = []
  for (const slices of byGroup(page)) {
    const text: { readonly mark: TextMark; readonly y: number }[] = []
    for (const { slice, top: down, before } of slices) {
      const y = top - down
      for (const mark of slice.marks) {
        switch (mark.kind) {
          case 'text': text.push({ mark, y: y - mark.line.baseline }); break
          case 'box': content.rectangle({ x: mark.x, y: y - mark.y - mark.height, width: mark.width, height: mark.height }, mark.colour); break
          case 'disc': content.disc(mark.x, y - mark.y, mark.radius, mark.colour); break
          case 'rule': {
            const height = slice.height + (mark.through ? before : 0)
            content.rectangle({ x: mark.x, y: y - slice.height, width: mark.width, height }, mark.colour)
            break
          }
          case 'anchor': anchors.push({ name: mark.name, y, ...(mark.bookmark ? { bookmark: mark.bookmark } : {}) }); break
        }
      }
    }
    text.sort((a, b) => a.mark.column - b.mark.column)
    for (const { mark, y } of text) content.line(mark.line, mark.x, y)
  }
  return anchors
}

function byGroup(page: FlowedPage): PlacedSlice[][] {
  const groups: PlacedSlice[][] = []
  for (const placed of page) {
    const last = groups.at(-1)
    if (last && last[0]!.slice.group === placed.slice.group) last.push(placed)
    else groups.push([placed])
  }
  return groups
}
