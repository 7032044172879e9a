import { useLayoutEffect, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticlePage } from '../../core/article/page.ts'
import { paragraphAt, type Block } from '../../core/text/block.ts'
import { FAR_CLASS } from './ArticleText.tsx'
import { blockElement, positionOf } from './offsets.ts'

interface PageMarksProps {
  readonly pages: readonly ArticlePage[]
  readonly blocks: readonly Block[]
  readonly body: RefObject<HTMLElement | null>
  readonly sheet: RefObject<HTMLElement | null>
  readonly version: number
  readonly onPick: (page: number) => void
}

interface PlacedMark {
  readonly page: number
  readonly top: number
  readonly isParagraphStart: boolean
}

/** The pages that begin where text of theirs stands, by number. */
function begun(pages: readonly ArticlePage[], blocks: readonly Block[]): { page: number; start: number }[] {
  const end = blocks.at(-1)?.end ?? 0
  return pages.flatMap(({ start }, index) => ((pages[index + 1]?.start ?? end) > start ? [{ page: index + 1, start }] : []))
}

/** Blocks that are laid out only near the view are so within less than this many views of it. */
const NEAR_VIEWS = 2

/** Whether to ask a block where its letters stand costs no layout of its own. */
function isLaidOut(element: Element, view: DOMRect): boolean {
  if (!element.classList.contains(FAR_CLASS)) return true
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > view.top - NEAR_VIEWS * view.height && top < view.bottom + NEAR_VIEWS * view.height
}

/**
 * Where a page of the original begins, in the gutter. A screen reader is told the page with the paragraph, so that these are for the eye
 * and the pointer alone. Blocks the browser has not laid out yet get theirs when it has.
 */
export function PageMarks({ pages, blocks, body, sheet, version, onPick }: PageMarksProps) {
  const { t } = useTranslation()
  const [marks, setMarks] = useState<readonly PlacedMark[]>([])
  useLayoutEffect(() => {
    const root = body.current
    const origin = sheet.current?.getBoundingClientRect()
    const view = root?.closest('[data-scroller]')?.getBoundingClientRect()
    if (!root || !origin || !view) return
    setMarks(begun(pages, blocks).flatMap(({ page, start }) => {
      const index = paragraphAt(blocks, start) - 1
      const element = blockElement(root, index)
      const position = element && isLaidOut(element, view) ? positionOf(root, blocks, start) : null
      if (!position) return []
      const letter = document.createRange()
      letter.setStart(position.node, position.offset)
      const rect = letter.getClientRects()[0] ?? element!.getBoundingClientRect()
      return [{ page, top: rect.top - origin.top, isParagraphStart: blocks[index]!.start >= start }]
    }))
  }, [pages, blocks, body, sheet, version])
  return (
    <div className="page-marks" aria-hidden="true">
      {marks.map(({ page, top, isParagraphStart }) => (
        <div
          key={page} className="page-mark" data-between={isParagraphStart || undefined} style={{ top }} title={t('original.showPage', { page })}
          onClick={() => onPick(page)}
        >
          {t('original.pageShort', { page })}
        </div>
      ))}
    </div>
  )
}
