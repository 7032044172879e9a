import { useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.ts'
import { useCommands } from '../../commands/registry.ts'
import { goTo, SEARCH_HITS } from '../../session/focus.ts'
import { useSettings } from '../../settings.ts'
import { listAt, useNavigation, type Place } from '../../state/navigation.ts'
import { useSearch } from '../../state/search.ts'
import { useSelection } from '../../state/selection.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import { rowOf } from '../../ui/unfolded.ts'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { PickBox } from '../picked/PickBox.tsx'
import { PickedBar } from '../picked/PickedBar.tsx'
import { PickedPanels } from '../picked/PickedPanels.tsx'
import { CopyLine, Hit, PlaceLine } from './Hit.tsx'
import { listInput } from './list-input.ts'
import { resultCommands } from './result-commands.ts'
import { ResultsBar } from './ResultsBar.tsx'
import { useHitPicking } from './useHitPicking.ts'
import { idOfLine, useResults } from './useResults.ts'
import { useWalked } from './useWalked.ts'
import { Why } from './Why.tsx'

/** Fixed, so that nothing moves while rows arrive: title, source and two lines of text; a copy; another place; what stands above the first that misses a word. Pixels. */
const HEIGHT = { hit: 106, copy: 34, place: 58, divider: 34 } as const

/** The articles that a query finds, page by page. */
export function ResultList({ place }: { readonly place: Place & { readonly view: 'search' } }) {
  const { t } = useTranslation()
  const { query, order = 'relevance' } = place
  const { settings: { foldCopies }, save } = useSettings()
  const { first, error, shown, onRange, unfolded, lineOn, lines } = useResults(listInput(place, foldCopies))
  const active = useSearch((search) => search.active)
  const move = useSearch((search) => search.move)
  const unfold = useSearch((search) => search.unfold)
  const replace = useNavigation((navigation) => navigation.replace)
  const [whyOf, setWhyOf] = useState<{ readonly articleId: string; readonly line: number } | null>(null)
  const { matchingAll = 0, total = 0 } = first ?? {}

  const openLine = useCallback((index: number) => {
    const line = lineOn(index)
    if (!line) return
    const passage = line.kind === 'place' ? line.place.passage : line.hit.passage
    goTo({ view: 'article', articleId: idOfLine(line), search: { ...listAt(place), query: shown.query, row: rowOf(index, unfolded) }, ...(passage ? { passage } : {}) })
  }, [lineOn, shown.query, place, unfolded])

  const answered = first !== undefined
  useEffect(() => {
    useSearch.setState({ total: answered ? total : null, rows: lines, answered: answered ? shown.query : null, open: openLine })
    return () => useSearch.setState({ answered: null, open: null })
  }, [answered, total, lines, shown.query, openLine])

  useEffect(() => {
    if (useSearch.getState().active >= lines) move(-1)
  }, [lines, move])

  const wish = useSearch((search) => search.unfolded)
  useWalked(query, answered, async ({ articleId, row: known }) => {
    const row = known ?? (await call('search.walk', { ...listInput(place, foldCopies), articleId })).row
    // Below the row where it began, the line one is on is one of its own.
    if (row === null || row === wish?.row) return null
    unfold(null)
    return row
  })

  const select = useSelection((selection) => selection.select)
  const line = lineOn(active)
  const current = line && idOfLine(line)
  useEffect(() => select(current ? { kind: 'article', id: current } : null), [current, select])

  const rows = useHitPicking({
    list: shown, lines, unfolded, active, move,
    idAt: (index) => { const at = lineOn(index); return at && idOfLine(at) },
    placeAt: (index) => { const at = lineOn(index); return at?.kind === 'place' ? at.place.passage : null },
  })
  const picked = rows.picks.picked.size

  function setUnfolded(index: number, isUnfolded: boolean): void {
    const at = lineOn(index)
    if (!isUnfolded) {
      if (unfolded) move(unfolded.row)
      unfold(null)
    } else if (at?.kind === 'hit' && at.hit.copies + at.hit.others > 0) {
      unfold({ articleId: at.hit.article.id, row: at.index })
      move(at.index)
    }
  }

  const setOrder = (wanted: typeof order) => replace({ ...place, order: wanted })
  useCommands(resultCommands({
    order, setOrder,
    hasHit: () => current !== undefined,
    unfold: (isUnfolded) => setUnfolded(active, isUnfolded),
    foldCopies: () => {
      save({ foldCopies: !foldCopies })
      unfold(null)
    },
    why: () => { if (current !== undefined) setWhyOf({ articleId: current, line: active }) },
  }))

  /** Between what matches every clause and what misses some, where there is both. */
  const isFirstOfRest = useCallback((index: number) => matchingAll > 0 && index === matchingAll && matchingAll < total, [matchingAll, total])
  const heightOf = useMemo(() => (index: number): number => {
    const at = lineOn(index)
    if (at && at.kind !== 'hit') return HEIGHT[at.kind]
    return HEIGHT.hit + (isFirstOfRest(rowOf(index, unfolded)) ? HEIGHT.divider : 0)
  }, [lineOn, isFirstOfRest, unfolded])

  if (error && error.data.code !== 'search/syntax') return <div className="view-message"><InlineError>{error.message}</InlineError></div>
  if (!first) return <div className="view" aria-busy="true" />
  return (
    <div className="view">
      <h1 className="visually-hidden">{t('search.results')}</h1>
      {picked > 0 ? <div className="view-bar picking-bar"><PickedBar count={picked} /></div> : <ResultsBar answer={first} query={shown.query} order={order} onOrder={setOrder} />}
      <PickedPanels picks={rows.picks} collection={null} query={shown.query} />
      {total === 0
        ? <EmptyState title={t('search.noneTitle')}><p>{t('search.none')}</p></EmptyState>
        : (
          <div className="view-body" data-picking="">
            <VirtualList
              label={t('search.results')} id={SEARCH_HITS} count={lines} rowHeight={heightOf} active={active} onActive={move} onOpen={openLine} onRange={onRange} rowClass="row-hit"
              picking={rows.picking}
            >
              {(index) => {
                const at = lineOn(index)
                if (!at) return null
                const box = <PickBox onToggle={() => rows.toggle(index)} />
                if (at.kind === 'copy') return <div className="hit-row">{box}<CopyLine hit={at.hit} /></div>
                if (at.kind === 'place') return <PlaceLine place={at.place} language={at.of.article.language} />
                const isUnfolded = unfolded?.row === at.index
                return (
                  <>
                    {isFirstOfRest(at.index) ? <div className="hit-divider">{t('search.divider', { count: total - matchingAll })}</div> : null}
                    <div className="hit-row">
                      {box}
                      <Hit
                        hit={at.hit} isNew={at.isNew} query={shown.query} isUnfolded={isUnfolded}
                        onUnfold={() => setUnfolded(index, !isUnfolded)} onWhy={() => { move(index); setWhyOf({ articleId: at.hit.article.id, line: index }) }}
                      />
                    </div>
                  </>
                )
              }}
            </VirtualList>
          </div>
        )}
      {whyOf === null ? null : (
        <Why key={whyOf.articleId} query={shown.query} articleId={whyOf.articleId} anchor={() => document.getElementById(`${SEARCH_HITS}-${whyOf.line}`)} onClose={() => setWhyOf(null)} />
      )}
    </div>
  )
}
