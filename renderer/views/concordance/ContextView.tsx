import { useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContextLine, ContextSort } from '../../../contract/context-shapes.ts'
import { call } from '../../api.ts'
import { useCommands } from '../../commands/registry.ts'
import { usePages } from '../../paged.ts'
import { goTo, SEARCH_HITS } from '../../session/focus.ts'
import { useSettings } from '../../settings.ts'
import { listAt, useNavigation, type Place } from '../../state/navigation.ts'
import { useSearch } from '../../state/search.ts'
import { useSelection } from '../../state/selection.ts'
import { CommandButton } from '../../ui/CommandButton.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { listInput } from '../search/list-input.ts'
import { listCommands } from '../search/result-commands.ts'
import { ResultsBar } from '../search/ResultsBar.tsx'
import { useWalked } from '../search/useWalked.ts'
import { Cells, COLUMNS, Head } from './ContextCells.tsx'
import { contextCommands } from './context-commands.ts'
import { ContextStatus } from './ContextStatus.tsx'
import './context.css'

/** Pixels. */
const ROW = 30
const HEAD = 30

/** Every place that a query finds, each on a line with what stands around it, aligned at the match. */
export function ContextView({ place }: { readonly place: Place & { readonly view: 'search' } }) {
  const { t } = useTranslation()
  const { query, order = 'relevance', sort = 'article' } = place
  const { settings: { foldCopies }, save } = useSettings()
  const list = listInput(place, foldCopies)
  const results = usePages('search.run', list)
  const { first, pageOf, total, error, shown, onRange } = usePages('search.context', { ...list, sort })
  const active = useSearch((search) => search.active)
  const move = useSearch((search) => search.move)
  const replace = useNavigation((navigation) => navigation.replace)
  const select = useSelection((selection) => selection.select)

  const lineAt = useCallback((index: number): ContextLine | undefined => {
    const found = pageOf(index)
    return found?.page.rows[found.at]
  }, [pageOf])

  const openLine = useCallback((index: number) => {
    const line = lineAt(index)
    if (!line) return
    goTo({ view: 'article', articleId: line.article.id, passage: line.passage, search: { ...listAt(place), query: shown.query } })
  }, [lineAt, shown.query, place])

  const answered = first !== undefined
  const articles = first?.articles ?? 0
  useEffect(() => {
    useSearch.setState({ total: answered ? articles : null, rows: total, answered: answered ? shown.query : null, open: openLine })
    return () => useSearch.setState({ answered: null, open: null })
  }, [answered, articles, total, shown.query, openLine])

  useEffect(() => {
    if (answered && useSearch.getState().active >= total) move(-1)
  }, [answered, total, move])

  useWalked(query, answered && shown.sort === sort, ({ articleId, start }) => call('search.contextLine', { ...list, sort, articleId, start }))

  const current = lineAt(active)?.article.id
  useEffect(() => select(current ? { kind: 'article', id: current } : null), [current, select])

  const setOrder = (by: typeof order) => replace({ ...place, order: by })
  useCommands([
    ...contextCommands((by: ContextSort) => {
      move(-1)
      const { sort: _, ...rest } = place
      replace(by === 'article' ? rest : { ...rest, sort: by })
    }),
    ...listCommands({ order, setOrder, foldCopies: () => save({ foldCopies: !foldCopies }) }),
  ])

  if (error && error.data.code !== 'search/syntax') return <div className="view-message"><InlineError>{error.message}</InlineError></div>
  if (!first || !results.first) return <div className="view" aria-busy="true" />
  return (
    <div className="view">
      <h1 className="visually-hidden">{t('context.lines')}</h1>
      <ResultsBar answer={results.first} query={results.shown.query} order={order} onOrder={setOrder} />
      {total > 0 ? <ContextStatus answer={first} at={active} /> : null}
      {total === 0
        ? articles === 0
          ? <EmptyState title={t('search.noneTitle')}><p>{t('search.none')}</p></EmptyState>
          : <EmptyState title={t('context.noneTitle')} actions={<CommandButton id="context.show">{t('context.list')}</CommandButton>}><p>{t('context.none')}</p></EmptyState>
        : (
          <div className="view-body context-body" data-sort={shown.sort}>
            <VirtualList
              label={t('context.lines')} id={SEARCH_HITS} count={total} rowHeight={ROW} active={active} onActive={move} onOpen={openLine} onRange={onRange} rowClass="context-row"
              head={{ height: HEAD, columns: COLUMNS.length, row: COLUMNS.map((column) => <Head key={column} column={column} sort={shown.sort ?? 'article'} />) }}
            >
              {(index) => {
                const line = lineAt(index)
                return line ? <Cells line={line} /> : <div role="gridcell" className="context-cell">…</div>
              }}
            </VirtualList>
          </div>
        )}
    </div>
  )
}
