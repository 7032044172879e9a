import { useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchAnswer, SearchHit, SearchNote } from '../../../contract/shapes.ts'
import { useSourceLine } from '../../format.ts'
import { usePages } from '../../paged.ts'
import { focusSearch, goTo, SEARCH_HITS } from '../../session/focus.ts'
import { open } from '../../state/navigation.ts'
import { useSearch } from '../../state/search.ts'
import { useSelection } from '../../state/selection.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { QueryExamples } from './QueryHelp.tsx'
import { Snippet } from './Snippet.tsx'
import './search.css'

/** Title, source and two lines of text: fixed, so that nothing moves while rows arrive. Pixels. */
const ROW = 106

function Hit({ hit }: { readonly hit: SearchHit }) {
  const { t } = useTranslation()
  const source = useSourceLine()
  return (
    <div className="hit">
      <div className="hit-title clip" lang={hit.article.language ?? undefined}>{hit.article.title}</div>
      <div className="hit-source clip">
        {source(hit.article)}
        {hit.passage ? null : ` · ${t('search.titleOnly')}`}
      </div>
      <Snippet text={hit.snippet} marks={hit.marks} language={hit.article.language} />
    </div>
  )
}

function Summary({ answer, query }: { readonly answer: SearchAnswer; readonly query: string }) {
  const { t, i18n } = useTranslation()
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' })
  const { total, matchingAll, notes, tookMs } = answer
  const how = matchingAll === total ? null
    : matchingAll === 0 ? t('search.summaryNone')
    : t('search.summarySome', { all: matchingAll, rest: total - matchingAll })
  const said = (note: SearchNote): string => {
    const clause = query.slice(note.start, note.end)
    if (note.kind !== 'name') return t(note.kind === 'common' ? 'search.noteCommon' : 'search.noteNoWords', { clause })
    const used = note.used.map(({ form, text, articles }) => t(`search.form.${form}`, { text, count: articles }))
    return used.length === 0 ? t('search.noteNoName', { clause }) : t('search.noteName', { used: list.format(used) })
  }
  return (
    <div className="view-bar" role="status">
      <strong>{t('search.summary', { count: total })}</strong>
      {how ? <span className="muted">{how}</span> : null}
      <span className="muted">{t('search.took', { ms: Math.max(1, Math.round(tookMs)) })}</span>
      {notes.map((note) => (
        <span key={note.start} className="muted">{said(note)}</span>
      ))}
    </div>
  )
}

export function SearchView({ query }: { readonly query: string }) {
  const { t } = useTranslation()
  const blank = query.trim() === ''
  const { first, pageOf, total, error, shown, onRange } = usePages('search.run', { query }, !blank)
  const active = useSearch((search) => search.active)
  const move = useSearch((search) => search.move)

  const hitAt = useCallback((index: number): SearchHit | undefined => {
    const found = pageOf(index)
    return found?.page.hits[found.at]
  }, [pageOf])

  const openHit = useCallback((index: number) => {
    const hit = hitAt(index)
    if (!hit) return
    goTo({ view: 'article', articleId: hit.article.id, query: shown.query, ...(hit.passage ? { passage: hit.passage } : {}) })
  }, [hitAt, shown.query])

  const answered = first !== undefined && !blank
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

  if (blank) {
    return (
      <EmptyState level={1} title={t('search.startTitle')}>
        <p>{t('search.start')}</p>
        <QueryExamples onPick={(example) => { open({ view: 'search', query: example }); focusSearch() }} />
      </EmptyState>
    )
  }
  if (error && error.data.code !== 'search/syntax') return <div className="view-message"><InlineError>{error.message}</InlineError></div>
  if (!first) return <div className="view" aria-busy="true" />
  return (
    <div className="view">
      <h1 className="visually-hidden">{t('search.results')}</h1>
      <Summary answer={first} query={shown.query} />
      {total === 0
        ? <EmptyState title={t('search.noneTitle')}><p>{t('search.none')}</p></EmptyState>
        : (
          <div className="view-body">
            <VirtualList
              label={t('search.results')} id={SEARCH_HITS} count={total} rowHeight={ROW} active={active} onActive={move} onOpen={openHit} onRange={onRange} rowClass="row-hit"
            >
              {(index) => {
                const hit = hitAt(index)
                return hit ? <Hit hit={hit} /> : null
              }}
            </VirtualList>
          </div>
        )}
    </div>
  )
}
