import { useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../../contract/shapes.ts'
import { usePages } from '../../paged.ts'
import { goTo, SEARCH_HITS } from '../../session/focus.ts'
import type { Place } from '../../state/navigation.ts'
import { useSearch } from '../../state/search.ts'
import { useSelection } from '../../state/selection.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { PickBox } from '../picked/PickBox.tsx'
import { PickedBar } from '../picked/PickedBar.tsx'
import { PickedPanels } from '../picked/PickedPanels.tsx'
import { Hit } from './Hit.tsx'
import { ResultsBar } from './ResultsBar.tsx'
import { useHitPicking } from './useHitPicking.ts'

/** Title, source and two lines of text: fixed, so that nothing moves while rows arrive. Pixels. */
const ROW = 106

/** The articles that a query finds, page by page. */
export function ResultList({ place: { query } }: { readonly place: Place & { readonly view: 'search' } }) {
  const { t } = useTranslation()
  const { first, pageOf, total, error, shown, onRange } = usePages('search.run', { query })
  const active = useSearch((search) => search.active)
  const move = useSearch((search) => search.move)

  const hitAt = useCallback((index: number): SearchHit | undefined => {
    const found = pageOf(index)
    return found?.page.hits[found.at]
  }, [pageOf])

  const openHit = useCallback((index: number) => {
    const hit = hitAt(index)
    if (!hit) return
    goTo({ view: 'article', articleId: hit.article.id, search: { query: shown.query, row: index }, ...(hit.passage ? { passage: hit.passage } : {}) })
  }, [hitAt, shown.query])

  const answered = first !== undefined
  useEffect(() => {
    useSearch.setState({ total: answered ? total : null, answered: answered ? shown.query : null, open: openHit })
    return () => useSearch.setState({ answered: null, open: null })
  }, [answered, total, shown.query, openHit])

  useEffect(() => {
    if (useSearch.getState().active >= total) move(-1)
  }, [total, move])

  const select = useSelection((selection) => selection.select)
  const current = hitAt(active)?.article.id
  useEffect(() => select(current ? { kind: 'article', id: current } : null), [current, select])

  const rows = useHitPicking({ list: shown, total, active, move, idAt: (index) => hitAt(index)?.article.id })
  const picked = rows.picks.picked.size

  if (error && error.data.code !== 'search/syntax') return <div className="view-message"><InlineError>{error.message}</InlineError></div>
  if (!first) return <div className="view" aria-busy="true" />
  return (
    <div className="view">
      <h1 className="visually-hidden">{t('search.results')}</h1>
      {picked > 0 ? <div className="view-bar"><PickedBar count={picked} /></div> : <ResultsBar answer={first} query={shown.query} />}
      <PickedPanels picks={rows.picks} collection={null} query={shown.query} />
      {total === 0
        ? <EmptyState title={t('search.noneTitle')}><p>{t('search.none')}</p></EmptyState>
        : (
          <div className="view-body" data-picking="">
            <VirtualList
              label={t('search.results')} id={SEARCH_HITS} count={total} rowHeight={ROW} active={active} onActive={move} onOpen={openHit} onRange={onRange} rowClass="row-hit"
              picking={rows.picking}
            >
              {(index) => {
                const hit = hitAt(index)
                return hit ? <div className="hit-row"><PickBox onToggle={() => rows.toggle(index)} /><Hit hit={hit} /></div> : null
              }}
            </VirtualList>
          </div>
        )}
    </div>
  )
}
