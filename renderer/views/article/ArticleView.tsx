import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextLayer } from '../../../contract/reading-shapes.ts'
import type { Article } from '../../../core/article/article.ts'
import type { TextRange } from '../../../core/text/block.ts'
import { call, useCall } from '../../api.ts'
import { useCommands } from '../../commands/registry.ts'
import { Beside } from '../../reader/Beside.tsx'
import { entryAt, outlineOf, type OutlineEntry } from '../../reader/outline.ts'
import { pageNotes } from '../../reader/page-notes.ts'
import { Reader, type ReaderHandle } from '../../reader/Reader.tsx'
import { seenMarks, switched } from '../../reader/text-layers.ts'
import { setRead } from '../../session/read-marks.ts'
import { useSettings } from '../../settings.ts'
import { useNavigation, type ListPlace } from '../../state/navigation.ts'
import { useSelection } from '../../state/selection.ts'
import { notify, tell } from '../../state/notices.ts'
import { InlineError } from '../../ui/InlineError.tsx'
import type { OriginalHandle } from '../original/handle.ts'
import { OriginalPane } from '../original/OriginalPane.tsx'
import { useScrollTogether } from '../original/scroll-together.ts'
import { AnnotationComposer } from './AnnotationComposer.tsx'
import { AnnotationDesk } from './AnnotationDesk.tsx'
import { useArticleActions } from './article-actions.ts'
import { articleCommands } from './article-commands.ts'
import { ArticleBar } from './ArticleBar.tsx'
import { ArticleHead } from './ArticleHead.tsx'
import { selectMark, useOnTheText, useSelectedKey } from './article-marks.ts'
import { useDesk } from './desk.ts'
import { EntityComposer } from './EntityComposer.tsx'
import { FoldedBanner } from './FoldedBanner.tsx'
import { useHits } from './hits.ts'
import { HitBar } from './HitBar.tsx'
import { LayerSwitches } from './LayerSwitches.tsx'
import { MarkCard } from './MarkCard.tsx'
import { Outline } from './Outline.tsx'
import { PAGE_FIELD, PageField } from './PageField.tsx'
import { PageNotice } from './PageNotice.tsx'
import { ReadingChoices } from './ReadingChoices.tsx'
import { saveOriginal } from './save-original.ts'
import { SelectionBar } from './SelectionBar.tsx'
import { sentenceOf, useShownOnBoth } from './shown-on-both.ts'
import { SplitSheet } from './SplitSheet.tsx'
import './article.css'

interface ArticleViewProps {
  readonly articleId: string
  readonly passage?: TextRange | undefined
  readonly search?: ListPlace | undefined
}

const NOTHING: Pick<Article, 'text' | 'blocks' | 'pages'> = { text: '', blocks: [], pages: [] }

const NO_HITS: readonly TextRange[] = []

/** A quote this long says which passage is meant. UTF-16 units. */
const QUOTED = 80

export function ArticleView({ articleId, passage: opened, search }: ArticleViewProps) {
  const reader = useRef<ReaderHandle>(null)
  const outlineAsked = useRef(false)
  const beside = useRef<OriginalHandle>(null)
  const { data: article, error } = useCall('articles.get', { articleId })
  const on = useOnTheText(articleId)
  const { t } = useTranslation()
  const [said, setSaid] = useState('')
  const [panel, setPanel] = useState<'reading' | 'layers' | null>(null)
  const [arrived, setArrived] = useState<TextRange | null>(null)
  const selectedKey = useSelectedKey(articleId)
  const { passage, composing, colour, set, clear } = useDesk()
  const replace = useNavigation((navigation) => navigation.replace)
  const actions = useArticleActions(articleId, on, reader, setSaid)
  const selected = on.drawn.find(({ key }) => key === selectedKey) ?? null

  useEffect(() => {
    clear()
    return clear
  }, [articleId, clear])

  // What was selected in another article says nothing about this one.
  useEffect(() => () => useSelection.getState().select(null), [articleId])

  const openedId = article?.id
  useEffect(() => {
    if (openedId !== undefined) void call('articles.noteOpened', { articleId: openedId }).catch(tell)
  }, [openedId])

  const batchId = search?.batch?.batchId
  const entry = search?.batch?.entry
  useEffect(() => {
    if (openedId !== undefined && batchId !== undefined && entry !== undefined) void call('batch.noteOpened', { batchId, entry, articleId: openedId }).catch(tell)
  }, [openedId, batchId, entry])

  const isDrawn = article !== undefined
  useEffect(() => {
    if (!isDrawn || !opened) return
    setArrived(opened)
    reader.current?.place(opened.start)
    reader.current?.show(opened)
  }, [isDrawn, opened])

  const showHit = useCallback((hit: TextRange) => {
    setArrived(null)
    reader.current?.place(hit.start)
    reader.current?.show(hit)
  }, [])
  const hits = useHits({ articleId, opened, search, onHit: showHit })

  const selectedRange = selected?.range ?? null
  const [selectedStart, selectedEnd] = [selectedRange?.start, selectedRange?.end]
  useEffect(() => {
    if (selectedStart === undefined || selectedEnd === undefined) return
    setArrived(null)
    reader.current?.show({ start: selectedStart, end: selectedEnd })
  }, [selectedKey, selectedStart, selectedEnd])

  const { settings: { original, reading: choices }, save } = useSettings()
  const { text, blocks, pages } = article ?? NOTHING
  const { shown, point } = useShownOnBoth({ selected: composing?.passage ?? passage, marked: selectedRange, arrived, hit: hits.current }, text, blocks)
  useScrollTogether(reader, beside, original.shown && original.follows)

  const goToPage = useCallback((page: number) => {
    const start = pages[page - 1]?.start
    if (start === undefined) return
    reader.current?.place(start)
    reader.current?.alignLine(start)
    reader.current?.focus()
    beside.current?.showPage(page)
  }, [pages])

  const showPage = useCallback((page: number) => {
    if (!original.shown) save({ original: { ...original, shown: true } })
    // The pane may only now be drawn, and brings what is shown on both into sight by itself.
    point(pages[page - 1]?.start ?? 0)
    requestAnimationFrame(() => beside.current?.showPage(page))
  }, [original, pages, point, save])

  const { data: figures } = useCall('suggestions.figures', { articleId }, { enabled: choices.outline })
  const entries = useMemo(
    () => outlineOf(text, blocks, pages, (figures ?? []).filter((figure) => figure.kind === 'date')), [text, blocks, pages, figures],
  )
  const seen = useMemo(() => seenMarks(on.drawn, choices.hidden), [on.drawn, choices.hidden])
  const hitsAreSeen = !choices.hidden.includes('hit')
  const hasOutline = choices.outline && entries.length > 0

  const goToEntry = useCallback((to: OutlineEntry) => {
    reader.current?.place(to.start)
    reader.current?.alignLine(to.start)
    reader.current?.focus()
    if (to.kind === 'page') beside.current?.showPage(Number(to.name))
  }, [])

  function toggleOutline(): void {
    if (entries.length === 0) {
      notify({ kind: 'done', text: t('article.outline.none') })
      return
    }
    save({ reading: { ...choices, outline: !hasOutline } })
    if (hasOutline) reader.current?.focus()
    else outlineAsked.current = true
  }

  function stepHeading(direction: 1 | -1): void {
    const caret = reader.current?.caret() ?? 0
    const at = entryAt(entries, caret)
    // Back from inside a part goes to where it begins.
    const next = entries[direction === 1 ? at + 1 : (entries[at]?.start ?? 0) < caret ? at : at - 1]
    if (next) goToEntry(next)
  }

  function switchLayer(layer: TextLayer): void {
    const hidden = switched(choices.hidden, layer)
    save({ reading: { ...choices, hidden } })
    setSaid(t(hidden.includes(layer) ? 'article.layers.hidden' : 'article.layers.shown', { layer: t(`article.layers.${layer}`) }))
  }

  const closePanel = useCallback(() => {
    setPanel(null)
    reader.current?.focus()
  }, [])
  const togglePanel = (which: 'reading' | 'layers') => () => (panel === which ? closePanel() : setPanel(which))

  useCommands(articleCommands(
    actions, hits, (motion) => reader.current?.move(motion), () => reader.current?.focus(),
    () => void setRead([articleId], false).catch(tell),
    {
      toggle: () => save({ original: { ...original, shown: !original.shown } }),
      follow: () => save({ original: { ...original, follows: !original.follows } }),
      save: () => { if (article) void saveOriginal(article).catch(tell) },
      goToPage: () => document.getElementById(PAGE_FIELD)?.focus(),
      hasPages: () => pages.length > 0,
      isShown: () => original.shown,
    },
    {
      choices: togglePanel('reading'),
      layers: togglePanel('layers'),
      outline: toggleOutline,
      map: () => save({ reading: { ...choices, map: !choices.map } }),
      stepHeading,
      hasOutline: () => entries.length > 0,
      switchLayer,
    },
  ))

  const between = useMemo(() => {
    const notes = new Map<number, ReactNode>()
    for (const note of pageNotes(pages, blocks)) {
      notes.set(note.before, <>{notes.get(note.before)}<PageNotice articleId={articleId} note={note} onPage={showPage} /></>)
    }
    return notes
  }, [articleId, blocks, pages, showPage])

  const onPassage = useCallback((next: TextRange | null) => {
    set({ passage: next })
    if (next) setArrived(null)
  }, [set])

  const annotationsAreSeen = !choices.hidden.includes('annotation')
  const notes = useMemo(() => (annotationsAreSeen ? on.marks.annotations : []).flatMap(({ record: { id, note, task, replies = [] }, range }) => {
    const written = [note, ...replies.map((reply) => reply.text)].filter((each) => each !== '').join('\n\n')
    return range && (written || task === 'open') ? [{ key: id, range, text: written, isOpen: task === 'open' }] : []
  }), [on.marks, annotationsAreSeen])

  if (error) return <div className="view-message"><InlineError>{error.message}</InlineError></div>
  if (!article) return <div className="desk" aria-busy="true" />

  const pickOnOriginal = (range: TextRange) => {
    const words = range.end > range.start ? range : sentenceOf(text, blocks, range.start)
    setArrived(words)
    reader.current?.place(words.start)
    reader.current?.show(words)
  }

  const quote = composing ? article.text.slice(composing.passage.start, composing.passage.end) : ''
  const reading = (
    <Reader
      article={article}
      handle={reader}
      marks={seen}
      hits={hitsAreSeen ? hits.ranges : NO_HITS}
      hit={hitsAreSeen ? hits.current : null}
      pending={composing?.passage ?? null}
      framed={selectedRange ?? arrived}
      selectedKey={selectedKey}
      notes={notes}
      onPick={(mark) => {
        setArrived(null)
        selectMark(articleId, mark)
      }}
      renderMark={(mark) => <MarkCard mark={mark} on={on} />}
      onPassage={onPassage}
      onCaret={point}
      onPage={showPage}
      hasMap={choices.map}
      between={between}
      head={<ArticleHead article={article} />}
    >
      {passage && !composing ? <SelectionBar passage={passage} colour={colour} onHighlight={actions.highlight} /> : null}
      {composing
        ? (
          <Beside passage={composing.passage} prefer="below">
            {composing.kind === 'annotation'
              ? (
                <AnnotationComposer
                  quote={quote.slice(0, QUOTED)}
                  start={composing.start}
                  colour={colour}
                  saving={actions.busy}
                  onSave={actions.saveAnnotation}
                  onCancel={actions.cancel}
                />
              )
              : <EntityComposer quote={quote} onPick={actions.nameEntity} onNew={actions.nameNewEntity} onCancel={actions.cancel} />}
          </Beside>
        )
        : null}
    </Reader>
  )
  return (
    <div className="article-view">
      <ArticleBar
        originalShown={original.shown} open={{ outline: hasOutline, layers: panel === 'layers', reading: panel === 'reading' }}
        pages={pages.length > 0 ? <PageField pages={pages} reader={reader} onPage={goToPage} /> : null}
      >
        {search ? <HitBar query={search.query} hits={hits} onClose={() => replace({ view: 'article', articleId })} /> : null}
      </ArticleBar>
      <FoldedBanner articleId={articleId} />
      <AnnotationDesk articleId={articleId} />
      {panel === 'reading' ? <ReadingChoices onClose={closePanel} /> : null}
      {panel === 'layers' ? <LayerSwitches marks={on.drawn} hits={hits.ranges.length} onClose={closePanel} /> : null}
      <div className="reading-row">
        {hasOutline ? <Outline entries={entries} reader={reader} asked={outlineAsked} onGo={goToEntry} onClose={toggleOutline} /> : null}
        <SplitSheet text={reading} original={original.shown ? <OriginalPane article={article} passage={shown} handle={beside} onPick={pickOnOriginal} /> : null} />
      </div>
      <p className="visually-hidden" aria-live="polite">{said}</p>
    </div>
  )
}
