import { useCallback, useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { Article } from '../../../core/article/article.ts'
import { pageAt, type PlacedLine } from '../../../core/article/page.ts'
import { countWhile } from '../../../core/sorted.ts'
import type { TextRange } from '../../../core/text/block.ts'
import { useNearPages } from '../../pdf/useNearPages.ts'
import { scrollNeeded } from '../../reader/geometry.ts'
import { READING_LINE } from '../../reader/reading-line.ts'
import type { OriginalHandle } from './handle.ts'
import { OriginalPage, type DrawOriginal } from './OriginalPage.tsx'
import { boxesOf, lineAt, lineAtHeight, lineOf, offsetIn, type PageBox } from './placed-boxes.ts'

interface OriginalPagesProps {
  readonly article: Article
  readonly lines: readonly PlacedLine[]
  /** What is framed; null when nothing is. */
  readonly passage: TextRange | null
  readonly draw: DrawOriginal
  readonly handle: Ref<OriginalHandle>
  readonly onPick: (passage: TextRange) => void
}

const NO_BOXES: readonly PageBox[] = []

/** Pixels beside a page, and kept around what was scrolled to. */
const SIDE = 16
const MARGIN = 72

const widthIn = (pane: number): number => Math.max(120, Math.floor(pane - 2 * SIDE))

/** The page at the reading line of a view, and how far down it the line lies, as a share of its height; the page before where the line lies between two. */
function pageAtLine(view: HTMLElement): { readonly element: HTMLElement; readonly share: number } | null {
  const line = view.scrollTop + view.clientHeight * READING_LINE
  const elements = view.getElementsByClassName('original-page')
  const begun = countWhile(elements.length, (index) => (elements[index] as HTMLElement).offsetTop <= line)
  const element = elements[Math.max(0, begun - 1)] as HTMLElement | undefined
  return element ? { element, share: Math.min(1, Math.max(0, (line - element.offsetTop) / element.offsetHeight)) } : null
}

/** The pages under one another, as wide as the pane. Only those near the view are drawn, and the others keep nothing. */
export function OriginalPages({ article, lines, passage, draw, handle, onPick }: OriginalPagesProps) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const { pages, text } = article
  const { width, near } = useNearPages(scroller, pages.length, widthIn, '60% 0px')
  const boxes = useMemo(() => (passage ? boxesOf(lines, passage, text) : []), [lines, passage, text])

  const boxesByPage = useMemo(() => Map.groupBy(boxes, ({ page }) => page), [boxes])

  const pageElement = (page: number) => scroller.current?.querySelector<HTMLElement>(`[data-page="${page}"]`) ?? null

  /** What stands at the reading line, to stand there again when the pages become wider or narrower. */
  const place = useRef<{ readonly page: number; readonly share: number } | null>(null)
  useLayoutEffect(() => {
    const [view, element] = [scroller.current, place.current && pageElement(place.current.page)]
    if (view && element && place.current) view.scrollTop = element.offsetTop + place.current.share * element.offsetHeight - view.clientHeight * READING_LINE
  }, [width])

  function notePlace(): void {
    const view = scroller.current
    if (!view) return
    const found = pageAtLine(view)
    if (found?.element.offsetWidth === width) place.current = { page: Number(found.element.dataset.page), share: found.share }
  }

  const [first] = boxes
  const broughtUp = useRef<PageBox | null>(null)
  useEffect(() => {
    if (first === broughtUp.current) return
    const [element, view] = [first && pageElement(first.page), scroller.current]
    if (!first || !element || !view || width <= 0) return
    broughtUp.current = first
    const { top, height } = element.getBoundingClientRect()
    const distance = scrollNeeded({ top: top + first.top * height, bottom: top + first.bottom * height }, view.getBoundingClientRect(), MARGIN)
    const glides = Math.abs(distance) < 2 * view.clientHeight && !matchMedia('(prefers-reduced-motion: reduce)').matches
    if (distance !== 0) view.scrollBy({ top: distance, behavior: glides ? 'smooth' : 'instant' })
  }, [first, width])

  useImperativeHandle(handle, () => ({
    scroller: () => scroller.current,
    atLine: () => {
      const view = scroller.current
      if (!view) return null
      const found = pageAtLine(view)
      return found && (lineAtHeight(lines, Number(found.element.dataset.page), found.share)?.start ?? null)
    },
    alignLine: (offset) => {
      const view = scroller.current
      const line = lineOf(lines, offset)
      const element = pageElement(line?.page ?? pageAt(pages, offset) ?? 0)
      if (!view || !element) return
      view.scrollTo({ top: element.offsetTop + (line?.top ?? 0) * element.offsetHeight - view.clientHeight * READING_LINE, behavior: 'instant' })
    },
    showPage: (page) => {
      const element = pageElement(page)
      if (element) scroller.current?.scrollTo({ top: element.offsetTop - SIDE, behavior: 'instant' })
    },
  }), [lines, pages])

  const picked = useRef(onPick)
  useEffect(() => {
    picked.current = onPick
  })
  const onPoint = useCallback((page: number, x: number, y: number) => {
    const line = lineAt(lines, page, x, y)
    if (!line) return
    const offset = offsetIn(line, x, text)
    picked.current({ start: offset, end: offset })
  }, [lines, text])

  return (
    <div className="original-pages" ref={scroller} tabIndex={0} onScroll={notePlace} role="region" aria-label={t('original.pagesOf', { title: article.title })} data-scroller="">
      {width > 0
        ? pages.map(({ width: across, height: down }, index) => (
          <OriginalPage
            key={index}
            number={index + 1}
            count={pages.length}
            width={width}
            height={Math.round(width * down / across)}
            near={near.has(index + 1)}
            draw={draw}
            boxes={boxesByPage.get(index + 1) ?? NO_BOXES}
            onPoint={onPoint}
          />
        ))
        : null}
    </div>
  )
}
