import {
  useCallback, useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState, type MouseEvent, type ReactNode, type Ref,
} from 'react'
import { useTranslation } from 'react-i18next'
import type { Article } from '../../core/article/article.ts'
import type { TextRange } from '../../core/text/block.ts'
import { ArticleText } from './ArticleText.tsx'
import { Places } from './Beside.tsx'
import { layeredOf, paint, paintOf } from './highlights.ts'
import { CaretBar, Frame } from './Layers.tsx'
import { HoverCard } from './HoverCard.tsx'
import { useKeptPlace } from './kept-place.ts'
import { useLayoutVersion } from './layout-version.ts'
import { MarginNotes, type MarginNote } from './MarginNotes.tsx'
import { marksAt, pick, type Mark } from './marks.ts'
import type { Motion } from './movement.ts'
import { onlyNear, useNear } from './near.ts'
import { offsetAtPoint } from './point.ts'
import { useReadingCaret, type ReadingCaret, type Step } from './reading-caret.ts'
import { placeIn } from '../place-words.ts'
import { takeFocus } from '../session/focus.ts'
import { PageMarks } from './PageMarks.tsx'
import { TextMap } from './TextMap.tsx'
import { alignReadingLine, offsetAtReadingLine } from './reading-line.ts'
import { showPassage } from './scroll.ts'
import './marks.css'
import './pages-and-tables.css'
import './reader.css'
import './reading-choices.css'

export interface ReaderHandle {
  readonly move: (motion: Motion) => void
  readonly focus: () => void
  readonly collapse: () => boolean
  readonly caret: () => number | null
  /** Scrolls only as far as is needed to see the passage. */
  readonly show: (passage: TextRange) => void
  /** Puts the reading caret there, so that the keys go on from it. */
  readonly place: (offset: number) => void
  /** The scrolling view, and the offset at its reading line: for what scrolls with it. */
  readonly scroller: () => HTMLElement | null
  readonly atLine: () => number | null
  readonly alignLine: (offset: number) => void
}

export interface ReaderProps {
  readonly article: Article
  readonly handle: Ref<ReaderHandle>
  readonly marks: readonly Mark[]
  readonly hits: readonly TextRange[]
  readonly hit: TextRange | null
  readonly pending: TextRange | null
  /** What is framed: the selected mark, or the passage the article was opened at. */
  readonly framed: TextRange | null
  readonly selectedKey: string | null
  readonly notes: readonly MarginNote[]
  readonly onPick: (mark: Mark | null) => void
  /** What is said about a mark when the pointer rests on it. */
  readonly renderMark: (mark: Mark) => ReactNode
  /** The words selected with the mouse or the keys; null when there are none. */
  readonly onPassage: (passage: TextRange | null) => void
  /** The caret went there by a click or a key. */
  readonly onCaret: (offset: number) => void
  /** A page's number in the margin was pressed. */
  readonly onPage: (page: number) => void
  /** Whether the map of what lies on the text stands beside it. */
  readonly hasMap: boolean
  /** Over the text of the article: who says it, when. */
  readonly head: ReactNode
  /** Set in the run of the text, by the place of the block it stands before. */
  readonly between: ReadonlyMap<number, ReactNode>
  /** Placed in the sheet beside the passage they are about. */
  readonly children?: ReactNode
}

export function Reader({
  article, handle, marks, hits, hit, pending, framed, selectedKey, notes, onPick, renderMark, onPassage, onCaret, onPage, hasMap, head, between, children,
}: ReaderProps) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const inner = useRef<ReadingCaret>(null)
  const [said, setSaid] = useState('')
  const { text, blocks, pages } = article
  const version = useLayoutVersion(sheet)
  useKeptPlace(scroller, body, blocks)

  const show = useCallback((passage: TextRange) => {
    if (scroller.current && body.current) showPassage(scroller.current, body.current, blocks, passage)
  }, [blocks])

  const onStep = useCallback(({ kind, text: words }: Step, focus: number) => {
    const { page, paragraph } = placeIn({ pages, blocks }, focus)
    setSaid(kind === 'paragraph' && page !== null ? t('article.said.paragraphOnPage', { page, paragraph, text: words }) : t(`article.said.${kind}`, { paragraph, text: words }))
    show({ start: focus, end: focus })
    onCaret(focus)
  }, [show, onCaret, pages, blocks, t])

  const { caret, shown } = useReadingCaret({ body, article, handle: inner, onPassage, onStep })

  useImperativeHandle(handle, () => ({
    move: (motion) => inner.current?.step(motion),
    focus: () => inner.current?.focus(),
    collapse: () => inner.current?.collapse() ?? false,
    caret: () => inner.current?.offset() ?? null,
    show,
    place: (offset) => inner.current?.place(offset),
    scroller: () => scroller.current,
    atLine: () => scroller.current && body.current && offsetAtReadingLine(scroller.current, body.current, blocks),
    alignLine: (offset) => {
      if (scroller.current && body.current) alignReadingLine(scroller.current, body.current, blocks, offset)
    },
  }), [blocks, show])

  const near = useNear(scroller, body, blocks)
  const layered = useMemo(() => layeredOf(marks), [marks])
  const painted = useMemo(() => paintOf({
    layered: onlyNear(layered, ({ mark }) => mark.range, near), hits: onlyNear(hits, (range) => range, near), hit, pending,
  }), [layered, hits, hit, pending, near])
  useLayoutEffect(() => body.current ? paint(body.current, blocks, painted) : undefined, [blocks, painted])
  const nearNotes = useMemo(() => onlyNear(notes, ({ range }) => range, near), [notes, near])

  useEffect(() => {
    if (body.current) takeFocus(body.current)
  }, [])

  function goOnMap(offset: number): void {
    if (scroller.current && body.current) alignReadingLine(scroller.current, body.current, blocks, offset)
  }

  function onClick(event: MouseEvent): void {
    if (!body.current || getSelection()?.isCollapsed === false) return
    const offset = offsetAtPoint(body.current, blocks, event.clientX, event.clientY)
    if (offset !== null) onCaret(offset)
    onPick(offset === null ? null : pick(marksAt(marks, offset), selectedKey))
  }

  const places = useMemo(() => ({ blocks, body, sheet, scroller, version }), [blocks, version])
  const hasHeadline = blocks[0]?.kind === 'heading' && blocks[0].level === 1
  return (
    <div className="reader">
      <div className="desk" ref={scroller} data-scroller="">
        <div className="sheet-place" ref={sheet}>
          <article className="sheet" aria-label={article.title}>
            {head}
            {hasHeadline ? null : <h1 className="headline">{article.title}</h1>}
            <div
              ref={body}
              className="article-text"
              role="document"
              tabIndex={0}
              aria-label={t('article.text')}
              aria-describedby="reading-keys"
              lang={article.language ?? undefined}
              dir="auto"
              onClick={onClick}
              data-reading=""
              data-pane-focus=""
            >
              <ArticleText text={text} blocks={blocks} between={between} />
            </div>
          </article>
          <div className="layers" aria-hidden="true">
            <Frame range={framed} blocks={blocks} body={body} sheet={sheet} version={version} />
            <HoverCard blocks={blocks} body={body} sheet={sheet} scroller={scroller} marks={marks} renderMark={renderMark} />
            <CaretBar offset={shown && caret ? caret.focus : null} blocks={blocks} body={body} sheet={sheet} version={version} />
          </div>
          {pages.length > 0 ? <PageMarks pages={pages} blocks={blocks} body={body} sheet={sheet} version={version} onPick={onPage} /> : null}
          <MarginNotes
            notes={nearNotes} blocks={blocks} body={body} sheet={sheet} version={version} selectedKey={selectedKey}
            onPick={(key) => onPick(marks.find((mark) => mark.key === key) ?? null)}
          />
          <Places value={places}>{children}</Places>
        </div>
        <p id="reading-keys" hidden>{t('article.readingKeys')}</p>
        <p className="visually-hidden" aria-live="polite">{said}</p>
      </div>
      {hasMap ? <TextMap length={text.length} blocks={blocks} marks={marks} hits={hits} body={body} scroller={scroller} title={t('article.map.title')} onGo={goOnMap} /> : null}
    </div>
  )
}
