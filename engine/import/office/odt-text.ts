import { canonicalLine } from '../../../core/text/canonical.ts'
import type { BlockText } from '../../../core/text/text-of-blocks.ts'
import type { OdtStyle, OdtStyles } from './odt-styles.ts'
import { Story, type Place } from './story.ts'
import type { AttributeOf, XmlHandlers } from './xml-walk.ts'

export interface OdtText {
  readonly parts: readonly BlockText[]
  readonly notes: readonly BlockText[]
  readonly title: string | null
  readonly bold: ReadonlySet<BlockText>
  /** The page style that the first paragraph begins. */
  readonly masterPage: string | null
}

interface Paragraph {
  readonly place: Place
  readonly style: OdtStyle
  bold: boolean
  plain: boolean
}

/**
 * Left out with all that is in it: what was deleted, comments, lists of the headings and captions, what pictures are called, readings above signs, prompts of templates,
 * and what is hidden by its kind.
 */
const SKIPPED = new Set([
  'text:tracked-changes', 'office:annotation', 'text:table-of-content', 'text:illustration-index', 'text:table-index', 'text:object-index', 'svg:title', 'svg:desc', 'table:title', 'table:desc',
  'text:ruby-text', 'text:placeholder', 'text:hidden-text', 'text:hidden-paragraph', 'text:script', 'office:forms', 'office:event-listeners', 'math:annotation',
])
/** What holds paragraphs of its own inside a paragraph. */
const BOXES = new Set([
  'draw:text-box', 'draw:custom-shape', 'draw:rect', 'draw:ellipse', 'draw:circle', 'draw:polygon', 'draw:regular-polygon', 'draw:polyline', 'draw:path', 'draw:line', 'draw:connector', 'draw:caption', 'draw:measure',
])
const SPACES = new Set(['text:s', 'text:tab', 'text:line-break'])

/** Makes the blocks of an OpenDocument text's body, or of a header. `pageNumbers`: whether they are read. */
export function odtText(styles: OdtStyles, pageNumbers: boolean): { handlers: XmlHandlers; finish: () => OdtText } {
  const story = new Story()
  const paragraphs: Paragraph[] = []
  const spans: OdtStyle[] = []
  const notes: { mark: string }[] = []
  /** By list around: whether its item has had its first paragraph. Boxes, cells and notes begin anew. */
  let lists: boolean[] = []
  const outer: boolean[][] = []
  const bold = new Set<BlockText>()
  /** What was deleted and still stands where it stood, as in flat documents: which changes are of that kind, and those of them that are under way. */
  const deletions = new Set<string>()
  const deleting = new Set<string>()
  let change = ''
  let skipped = 0
  let inMark = false
  let title: string | null = null
  let masterPage: string | null | undefined

  const enter = (): void => {
    outer.push(lists)
    lists = []
  }
  const leave = (): void => {
    lists = outer.pop() ?? []
  }

  function isSkipped(name: string, attribute: AttributeOf): boolean {
    if (SKIPPED.has(name)) return true
    if (deleting.size > 0 && (name === 'text:note' || BOXES.has(name))) return true
    if (name === 'text:page-number' || name === 'text:page-count') return !pageNumbers
    if (name === 'text:section') return attribute('text:display') === 'none'
    if (name === 'text:span') return styles.of('text', attribute('text:style-name') ?? '').hidden
    if (name === 'text:p' || name === 'text:h') return styles.of('paragraph', attribute('text:style-name') ?? '').hidden
    return name === 'table:table-row' && (attribute('table:visibility') ?? 'visible') !== 'visible'
  }

  function open(name: string, attribute: AttributeOf): void {
    if (name === 'text:changed-region') change = attribute('text:id') ?? ''
    else if (name === 'text:deletion') deletions.add(change)
    if (skipped > 0 || isSkipped(name, attribute)) {
      skipped += 1
      return
    }
    if (BOXES.has(name)) {
      enter()
      story.openBox()
    } else if (SPACES.has(name)) add(' ')
    switch (name) {
      case 'text:p': case 'text:h': paragraphs.push(paragraphOf(name, attribute)); return
      case 'text:span': spans.push(styles.of('text', attribute('text:style-name') ?? '')); return
      case 'text:list-item': case 'text:list-header': lists.push(false); return
      case 'text:note': notes.push({ mark: '' }); return
      case 'text:note-citation': inMark = true; return
      case 'text:change-start': if (deletions.has(attribute('text:change-id') ?? '')) deleting.add(attribute('text:change-id')!); return
      case 'text:change-end': deleting.delete(attribute('text:change-id') ?? ''); return
      case 'text:note-body':
        enter()
        story.openNote()
        return
      case 'table:table': story.openTable(); return
      case 'table:table-cell': case 'table:covered-table-cell':
        enter()
        story.openCell()
        return
    }
  }

  function close(name: string): void {
    if (skipped > 0) {
      skipped -= 1
      return
    }
    if (BOXES.has(name)) {
      leave()
      story.closeBox()
    }
    switch (name) {
      case 'text:p': case 'text:h': endParagraph(); return
      case 'text:span': spans.pop(); return
      case 'text:list-item': case 'text:list-header': lists.pop(); return
      case 'text:note': notes.pop(); return
      case 'text:note-citation':
        inMark = false
        story.text(`[${canonicalLine(notes.at(-1)?.mark ?? '')}]`)
        return
      case 'text:note-body':
        leave()
        story.closeNote(canonicalLine(notes.at(-1)?.mark ?? ''))
        return
      case 'table:table': story.closeTable(); return
      case 'table:table-row': story.closeRow(); return
      case 'table:table-cell': case 'table:covered-table-cell':
        leave()
        story.closeCell()
        return
    }
  }

  function paragraphOf(name: string, attribute: AttributeOf): Paragraph {
    const id = attribute('text:style-name') ?? ''
    const style = styles.of('paragraph', id)
    if (masterPage === undefined) masterPage = styles.masterPage(id)
    const first = lists.length > 0 && !lists.at(-1)
    if (first) lists[lists.length - 1] = true
    const level = Number(attribute('text:outline-level') ?? style.place?.level ?? 1)
    const place: Place = name === 'text:h' ? { kind: 'heading', level: Math.min(6, Math.max(1, Math.trunc(level) || 1)) } : style.place ?? { kind: first ? 'listItem' : 'paragraph' }
    return { place, style, bold: false, plain: false }
  }

  function endParagraph(): void {
    const paragraph = paragraphs.pop()
    if (!paragraph) return
    const part = story.endParagraph(paragraph.place)
    if (!part) return
    if (title === null && paragraph.style.title) title = part.text
    if (paragraph.bold && !paragraph.plain) bold.add(part)
  }

  function add(text: string): void {
    const paragraph = paragraphs.at(-1)
    if (!paragraph || deleting.size > 0) return
    if (/\S/.test(text)) {
      if (spans.at(-1)?.bold ?? paragraph.style.bold) paragraph.bold = true
      else paragraph.plain = true
    }
    story.text(text)
  }

  return {
    handlers: {
      open, close,
      text: (text) => {
        const note = notes.at(-1)
        if (skipped > 0) return
        if (inMark && note) note.mark = (note.mark + text).slice(0, 40)
        else add(text)
      },
    },
    finish: () => {
      story.endParagraph({ kind: 'paragraph' })
      return { parts: story.parts, notes: story.notes, title, bold, masterPage: masterPage ?? null }
    },
  }
}
