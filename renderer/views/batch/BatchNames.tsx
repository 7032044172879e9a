import { ArrowDown, ArrowUp, CircleAlert } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { BATCH_SHOWN, type BatchNameRow, type BatchShown, type BatchSort } from '../../../contract/batch-shapes.ts'
import { useCall } from '../../api.ts'
import { useCommands } from '../../commands/registry.ts'
import { formatNumber, useSourceLine } from '../../format.ts'
import { usePages } from '../../paged.ts'
import { markHits } from '../../session/batch-actions.ts'
import { useBatches } from '../../state/batches.ts'
import { open } from '../../state/navigation.ts'
import { tell } from '../../state/notices.ts'
import { useSelection } from '../../state/selection.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { PickBox } from '../picked/PickBox.tsx'
import { Snippet } from '../search/Snippet.tsx'
import { BatchBar, BatchState } from './BatchBar.tsx'
import { batchCommands, lineCommands } from './batch-commands.ts'
import { LookSign } from './LookSign.tsx'
import { PickedLines } from './PickedLines.tsx'
import { RenamePanel } from './RenamePanel.tsx'
import { useLinePicks } from './useLinePicks.ts'

/** Pixels. */
const ROW = 58
const HEAD = 30

const COLUMNS = ['pick', 'place', 'name', 'articles', 'places', 'looked', 'first'] as const
type Column = (typeof COLUMNS)[number]
const SORTS: Readonly<Partial<Record<Column, { readonly by: BatchSort; readonly direction: 'ascending' | 'descending' }>>> = {
  place: { by: 'list', direction: 'ascending' }, name: { by: 'name', direction: 'ascending' }, articles: { by: 'articles', direction: 'descending' },
}

function Head({ column }: { readonly column: Column }) {
  const { t } = useTranslation()
  const sort = useBatches((batches) => batches.sort)
  const own = SORTS[column]
  const name = t(`batch.head.${column}`)
  const Arrow = own?.direction === 'ascending' ? ArrowUp : ArrowDown
  return (
    <div role="columnheader" className={`batch-cell batch-${column}`} {...(own ? { 'aria-sort': own.by === sort ? own.direction : 'none' } : {})}>
      {own ? (
        <button type="button" className="sort" onClick={() => useBatches.getState().set({ sort: own.by })}>
          {name}
          {own.by === sort ? <Arrow size={12} aria-hidden="true" /> : null}
        </button>
      ) : column === 'pick' ? <span className="visually-hidden">{name}</span> : name}
    </div>
  )
}

function Cells({ row, onToggle }: { readonly row: BatchNameRow; readonly onToggle: () => void }) {
  const { t } = useTranslation()
  const source = useSourceLine()
  const { entry, name, others, searchedAt, articles, places, looked, forms, first, error } = row
  const counted = searchedAt !== null && error === null
  const found = forms.map(({ text, kind }) => t(`batch.form.${kind}`, { text })).join(', ')
  const under = forms.length > 0 ? t('batch.as', { forms: found }) : others.length > 0 ? t('batch.other', { others: others.join(', ') }) : ''
  return (
    <>
      <div role="gridcell" className="batch-cell batch-pick"><PickBox onToggle={onToggle} /></div>
      <div role="gridcell" className="batch-cell batch-place">{formatNumber(entry + 1)}</div>
      <div role="gridcell" className="batch-cell batch-name">
        <span className="clip batch-name-text" dir="auto" title={name}>{name}</span>
        <span className="clip muted" dir="auto" title={under}>{under}</span>
      </div>
      <div role="gridcell" className="batch-cell batch-articles">{counted ? formatNumber(articles) : '–'}</div>
      <div role="gridcell" className="batch-cell batch-places">{counted ? formatNumber(places) : '–'}</div>
      <div role="gridcell" className="batch-cell batch-looked">
        {articles > 0 ? <><LookSign looked={looked === articles} /><span aria-label={looked === articles ? t('batch.allLooked', { looked, count: articles }) : undefined}>{t('batch.ofCount', { looked, count: articles })}</span></> : null}
      </div>
      <div role="gridcell" className="batch-cell batch-first">
        {error ? <span className="batch-error" title={error.message}><CircleAlert size={13} aria-hidden="true" /><span>{error.message}</span></span>
          : searchedAt === null ? <span className="muted">{t('batch.notSearched')}</span>
          : first === null ? <span className="muted">{t('batch.none')}</span>
          : (
            <>
              <span className="clip muted batch-source">{first.article.title} · {source(first.article)}{first.passage ? '' : ` · ${t('batch.titleOnly')}`}</span>
              <Snippet text={first.snippet} marks={first.marks} language={first.article.language} />
            </>
          )}
      </div>
    </>
  )
}

/** The table of a batch: each of its names with what was found. */
export function BatchNames({ batchId }: { readonly batchId: string }) {
  const { t } = useTranslation()
  const { show, sort, renaming } = useBatches()
  const { data: overview, error } = useCall('batch.get', { batchId })
  const { first, pageOf, total, shown, onRange } = usePages('batch.names', { batchId, show, sort })
  const rowAt = (index: number): BatchNameRow | undefined => {
    const found = pageOf(index)
    return found?.page.rows[found.at]
  }
  const keyAt = (index: number): string | null => {
    const row = rowAt(index)
    return row ? String(row.entry) : null
  }
  const lines = useLinePicks(`${batchId} ${shown.show} ${shown.sort}`, total, keyAt)
  const { active } = lines
  const articleId = rowAt(active)?.first?.article.id ?? null
  const select = useSelection((selection) => selection.select)
  useEffect(() => select(articleId === null ? null : { kind: 'article', id: articleId }), [articleId, select])

  const mark = (looked: boolean) => void markHits({ batchId, looked, marks: lines.targets().map((key) => ({ entry: Number(key), articleIds: null })) }).then(lines.none).catch(tell)
  useCommands([
    ...batchCommands(overview),
    ...lineCommands({
      hasTargets: () => lines.targets().length > 0, hasPicked: () => lines.picked > 0, mark, toggle: () => lines.toggle(active), extend: (step) => lines.extend(active + step), none: lines.none,
    }),
  ])

  if (error) return <div className="view-message"><InlineError>{error.message}</InlineError></div>
  if (!overview || !first) return <div className="view" aria-busy="true" />
  const { counts } = overview
  return (
    <div className="view">
      <BatchBar overview={overview} />
      <BatchState overview={overview} />
      {renaming ? <RenamePanel batch={overview.batch} /> : null}
      <div className="view-note batch-filter">
        <ToggleButtonGroup
          aria-label={t('batch.shown')} className="segments" disallowEmptySelection selectedKeys={[show]}
          onSelectionChange={(keys) => useBatches.getState().set({ show: ([...keys][0] ?? 'all') as BatchShown })}
        >
          {BATCH_SHOWN.filter((key) => key !== 'failed' || counts.failed > 0 || show === 'failed').map((key) => (
            <ToggleButton key={key} id={key} className="segment">{t(`batch.show.${key}`)} <span className="segment-count">{formatNumber(counts[key])}</span></ToggleButton>
          ))}
        </ToggleButtonGroup>
        <span className="grow" />
        {lines.picked > 0 ? <PickedLines count={lines.picked} /> : null}
      </div>
      {total === 0 ? <EmptyState title={t('batch.noneOfThese')} /> : (
        <div className="view-body" data-batch-lines="">
          <VirtualList
            label={t('batch.table')} count={total} rowHeight={ROW} active={active} onActive={lines.move} onRange={onRange} rowClass="row-name" picking={lines.picking}
            onOpen={(index) => {
              const row = rowAt(index)
              if (row) open({ view: 'batch', batchId, entry: row.entry })
            }}
            head={{ height: HEAD, columns: COLUMNS.length, row: COLUMNS.map((column) => <Head key={column} column={column} />) }}
          >
            {(index) => {
              const row = rowAt(index)
              return row ? <Cells row={row} onToggle={() => lines.toggle(index)} /> : <div role="gridcell" className="batch-cell">…</div>
            }}
          </VirtualList>
        </div>
      )}
    </div>
  )
}
