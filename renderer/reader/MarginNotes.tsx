import { CircleQuestionMark, MessageSquareText } from 'lucide-react'
import { useLayoutEffect, useRef, type RefObject } from 'react'
import type { Block, TextRange } from '../../core/text/block.ts'
import { lineBoxes, stack } from './geometry.ts'
import { Markdown } from '../ui/Markdown.tsx'
import { domRange } from './offsets.ts'

export interface MarginNote {
  readonly key: string
  readonly range: TextRange
  readonly text: string
  /** It asks what nobody has answered yet. */
  readonly isOpen: boolean
}

interface MarginNotesProps {
  readonly notes: readonly MarginNote[]
  readonly blocks: readonly Block[]
  /** The element that holds the blocks, and the one the notes are placed in. */
  readonly body: RefObject<HTMLElement | null>
  readonly sheet: RefObject<HTMLElement | null>
  readonly version: number
  readonly selectedKey: string | null
  readonly onPick: (key: string) => void
}

/** Pixels between two notes. */
const GAP = 10

/**
 * Notes beside their passage; where the pane is too narrow they are signs at the sheet's edge (reader.css). They are the inspector's
 * annotations once more, so the keyboard reaches them there and not here.
 */
export function MarginNotes({ notes, blocks, body, sheet, version, selectedKey, onPick }: MarginNotesProps) {
  const list = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const elements = [...(list.current?.children ?? [])] as HTMLElement[]
    const root = body.current
    if (!root || !sheet.current || elements.length !== notes.length) return
    const origin = sheet.current.getBoundingClientRect()
    const places = notes.map(({ range }, index) => {
      const [line] = lineBoxes(domRange(root, blocks, range)?.getClientRects() ?? [], origin)
      return { top: line?.top ?? 0, height: elements[index]!.offsetHeight }
    })
    stack(places, GAP).forEach((top, index) => {
      elements[index]!.style.transform = `translateY(${Math.round(top)}px)`
    })
  }, [notes, blocks, body, sheet, version, selectedKey])

  return (
    <div className="margin-notes" aria-hidden="true" ref={list}>
      {notes.map(({ key, text, isOpen }) => (
        <div key={key} className="margin-note" data-selected={key === selectedKey || undefined} onClick={() => onPick(key)} title={text}>
          {isOpen ? <CircleQuestionMark size={14} /> : <MessageSquareText size={14} />}
          <span>{isOpen ? <strong>?</strong> : null}<Markdown text={text} /></span>
        </div>
      ))}
    </div>
  )
}
