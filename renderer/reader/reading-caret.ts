import { useCallback, useEffect, useImperativeHandle, useRef, useState, type Ref, type RefObject } from 'react'
import type { Article } from '../../core/article/article.ts'
import { paragraphAt, type Block, type TextRange } from '../../core/text/block.ts'
import { move, selectedRange, sentenceAround, type Caret, type Motion } from './movement.ts'
import { wholeWords } from './whole-words.ts'
import { blockElement, caretOfSelection, positionOf, trimPassage } from './offsets.ts'

/** What the reader says to a screen reader after a step: the words arrived at, or what a selection won or lost. */
export interface Step {
  readonly kind: 'paragraph' | 'here' | 'selected' | 'unselected'
  readonly text: string
}

export interface ReadingCaret {
  readonly step: (motion: Motion) => void
  /** Puts the caret somewhere without selecting. */
  readonly place: (offset: number) => void
  /** Gives the article the focus, with its caret and selection as they were. */
  readonly focus: () => void
  /** Drops the selection and leaves the caret at its end. False when there was none. */
  readonly collapse: () => boolean
  readonly offset: () => number | null
}

interface Options {
  readonly body: RefObject<HTMLElement | null>
  readonly article: Article
  readonly handle: Ref<ReadingCaret>
  readonly onPassage: (passage: TextRange | null) => void
  readonly onStep: (step: Step, focus: number) => void
}

/** A block of which less shows at the top of the view has been read. Pixels. */
const SEEN = 20

/** Quotes are at most this long when read out. UTF-16 units. */
const SAID = 300

/**
 * The caret one reads and selects with. The browser's own selection is the truth, so that mouse and keys go on from one another;
 * what is kept beside it is where it was when the focus went elsewhere.
 */
export function useReadingCaret({ body, article, handle, onPassage, onStep }: Options): { readonly caret: Caret | null; readonly shown: boolean } {
  const [caret, setCaret] = useState<Caret | null>(null)
  const [shown, setShown] = useState(false)
  const latest = useRef<Caret | null>(null)
  const dragging = useRef(false)
  const { text, blocks, language } = article

  const report = useCallback((next: Caret) => {
    latest.current = next
    setCaret(next)
    const range = selectedRange(next)
    onPassage(range && trimPassage(text, range))
  }, [onPassage, text])

  const put = useCallback((next: Caret) => {
    const root = body.current
    const anchor = root && positionOf(root, blocks, next.anchor)
    const focus = root && positionOf(root, blocks, next.focus)
    if (anchor && focus) getSelection()?.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset)
    report(next)
  }, [body, blocks, report])

  useEffect(() => {
    const root = body.current
    if (!root) return
    const read = () => {
      const found = dragging.current ? null : caretOfSelection(root, blocks, getSelection())
      const known = latest.current
      if (found && (found.anchor !== known?.anchor || found.focus !== known.focus)) report(found)
    }
    const down = () => {
      dragging.current = true
      setShown(false)
    }
    const up = (event: PointerEvent) => {
      if (!dragging.current) return
      dragging.current = false
      const drawn = caretOfSelection(root, blocks, getSelection())
      if (drawn && drawn.anchor !== drawn.focus && !event.altKey) put(wholeWords(text, drawn))
      else read()
      // The selection a click drops is gone only after the click.
      requestAnimationFrame(read)
    }
    const focused = () => {
      if (!root.matches(':focus-visible')) return
      if (!latest.current) report(firstInSight(root, blocks))
      setShown(true)
    }
    const blurred = () => setShown(false)
    document.addEventListener('selectionchange', read)
    root.addEventListener('pointerdown', down)
    window.addEventListener('pointerup', up)
    window.addEventListener('pointercancel', up)
    root.addEventListener('focus', focused)
    root.addEventListener('blur', blurred)
    return () => {
      document.removeEventListener('selectionchange', read)
      root.removeEventListener('pointerdown', down)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('pointercancel', up)
      root.removeEventListener('focus', focused)
      root.removeEventListener('blur', blurred)
    }
  }, [body, blocks, text, report, put])

  useImperativeHandle(handle, () => ({
    step: (motion) => {
      const start = latest.current ?? firstInSight(body.current, blocks)
      const next = move({ text, blocks, language }, start, motion)
      put(next)
      setShown(true)
      onStep(said(article, start, next, motion), next.focus)
    },
    place: (offset) => put({ anchor: offset, focus: offset }),
    focus: () => {
      body.current?.focus({ preventScroll: true })
      if (latest.current) put(latest.current)
    },
    collapse: () => {
      const held = latest.current
      if (!held || held.anchor === held.focus) return false
      put({ anchor: held.focus, focus: held.focus })
      return true
    },
    offset: () => latest.current?.focus ?? null,
  }), [article, blocks, body, language, onStep, put, text])

  return { caret, shown }
}

/** The caret before the first step: the start of the first block in sight. */
function firstInSight(root: Element | null, blocks: readonly Block[]): Caret {
  const top = root?.closest('[data-scroller]')?.getBoundingClientRect().top ?? 0
  const index = blocks.findIndex((_, at) => {
    const rect = root && blockElement(root, at)?.getBoundingClientRect()
    return rect && rect.bottom > top + Math.min(rect.height, SEEN)
  })
  const offset = blocks[Math.max(index, 0)]?.start ?? 0
  return { anchor: offset, focus: offset }
}

function said({ text, blocks, language }: Article, before: Caret, after: Caret, motion: Motion): Step {
  const at = (kind: Step['kind'], range: TextRange | null): Step => {
    const words = range ? text.slice(range.start, Math.min(range.end, range.start + SAID)) : ''
    return { kind, text: words.trim() }
  }
  if (motion.extend) {
    const step = { start: Math.min(before.focus, after.focus), end: Math.max(before.focus, after.focus) }
    const grew = Math.abs(after.focus - after.anchor) > Math.abs(before.focus - before.anchor)
    return at(grew ? 'selected' : 'unselected', step)
  }
  if (motion.unit === 'word') {
    const end = move({ text, blocks, language }, after, { unit: 'word', direction: 1, extend: true })
    return at('here', selectedRange(end))
  }
  if (motion.unit === 'sentence') return at('here', sentenceAround({ text, blocks, language }, after.focus))
  return at('paragraph', blocks[paragraphAt(blocks, after.focus) - 1] ?? null)
}
