import { useEffect, useImperativeHandle, useMemo, useRef, type MouseEvent, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { Alignment } from '../../../core/anchor/alignment.ts'
import type { TextRange } from '../../../core/text/block.ts'
import { scrollNeeded } from '../../reader/geometry.ts'
import { READING_LINE } from '../../reader/reading-line.ts'
import { chunkAt, chunksOf, type Chunk } from './chunks.ts'
import type { OriginalHandle } from './handle.ts'
import { wordsAround } from './words-around.ts'

interface OriginalTextProps {
  readonly title: string
  readonly text: string
  /** Markup is set as code. */
  readonly isSource: boolean
  readonly language: string | null
  /** Null while the two texts are being laid side by side. */
  readonly same: Alignment | null
  /** What is framed, in this text. */
  readonly shown: TextRange | null
  readonly handle: Ref<OriginalHandle>
  /** A passage of the article's text. */
  readonly onPick: (passage: TextRange) => void
}

const HIGHLIGHT = 'rt-original'

/** Pixels kept around what was scrolled to. */
const MARGIN = 72

function rangeIn(root: Element, chunks: readonly Chunk[], { start, end }: TextRange): Range | null {
  const [from, to] = [chunkAt(chunks, start), chunkAt(chunks, Math.max(start, end - 1))]
  const [first, last] = [root.children[from]?.firstChild, root.children[to]?.firstChild]
  if (!first || !last) return null
  const range = document.createRange()
  range.setStart(first, start - chunks[from]!.start)
  range.setEnd(last, Math.min(end - chunks[to]!.start, chunks[to]!.text.length))
  return range
}

/** The offset under a point of the window; null beside the text. */
function offsetAt(chunks: readonly Chunk[], root: Element, x: number, y: number): number | null {
  const found = document.caretPositionFromPoint(x, y)
  const chunk = found?.offsetNode.parentElement
  if (!found || found.offsetNode.nodeType !== 3 || chunk?.parentElement !== root) return null
  return chunks[Number(chunk.dataset.chunk)]!.start + found.offset
}

/** What the bytes say, as plain text: nothing left out, nothing mended. Laid out only near the view. */
export function OriginalText({ title, text, isSource, language, same, shown, handle, onPick }: OriginalTextProps) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const chunks = useMemo(() => chunksOf(text), [text])
  const [start, end] = [shown?.start, shown?.end]

  useEffect(() => {
    const [root, view] = [body.current, scroller.current]
    const range = root && start !== undefined && end !== undefined ? rangeIn(root, chunks, { start, end }) : null
    if (!range || !view) return
    const highlight = new Highlight(range)
    CSS.highlights.set(HIGHLIGHT, highlight)
    const needed = () => {
      const { top, bottom } = range.getClientRects()[0] ?? range.getBoundingClientRect()
      return scrollNeeded({ top, bottom }, view.getBoundingClientRect(), MARGIN)
    }
    view.scrollBy({ top: needed(), behavior: 'instant' })
    // Chunks far from the view had only a guessed height on the way.
    const frame = requestAnimationFrame(() => view.scrollBy({ top: needed(), behavior: 'instant' }))
    return () => {
      cancelAnimationFrame(frame)
      if (CSS.highlights.get(HIGHLIGHT) === highlight) CSS.highlights.delete(HIGHLIGHT)
    }
  }, [chunks, start, end])

  useImperativeHandle(handle, () => {
    /** The nearest passage to an offset of this text that the article has too. */
    const inText = (offset: number) => wordsAround(text, offset).map((words) => same?.inText(words) ?? null).find((found) => found !== null) ?? null
    return {
      scroller: () => scroller.current,
      atLine: () => {
        const [view, root] = [scroller.current, body.current]
        if (!view || !root) return null
        const box = view.getBoundingClientRect()
        const offset = offsetAt(chunks, root, box.left + box.width / 3, box.top + box.height * READING_LINE)
        return offset === null ? null : inText(offset)?.start ?? null
      },
      alignLine: (offset) => {
        const [view, root] = [scroller.current, body.current]
        const found = same?.inOriginal({ start: offset, end: offset + 40 }) ?? same?.inOriginal({ start: offset, end: offset + 12 })
        const range = found && root && rangeIn(root, chunks, found)
        const rect = range?.getClientRects()[0]
        if (!view || !rect) return
        const box = view.getBoundingClientRect()
        view.scrollBy({ top: rect.top - (box.top + box.height * READING_LINE), behavior: 'instant' })
      },
      showPage: () => undefined,
    }
  }, [chunks, same, text])

  function onClick({ clientX, clientY }: MouseEvent): void {
    if (!body.current || !same || getSelection()?.isCollapsed === false) return
    const offset = offsetAt(chunks, body.current, clientX, clientY)
    if (offset === null) return
    const found = wordsAround(text, offset).map(same.inText).find((range) => range !== null)
    if (found) onPick(found)
  }

  return (
    <div className="original-text" ref={scroller} tabIndex={0} role="region" aria-label={t('original.textOf', { title })} data-scroller="">
      <div ref={body} className={isSource ? 'original-words original-source' : 'original-words'} lang={isSource ? undefined : language ?? undefined} dir="auto" onClick={onClick}>
        {chunks.map((chunk, index) => <div key={chunk.start} className="original-chunk" data-chunk={index}>{chunk.text}</div>)}
      </div>
    </div>
  )
}
