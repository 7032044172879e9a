import { Archive, CircleAlert, CircleCheck, CircleMinus, Clock, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { FateKind, ImportFate } from '../../../contract/shapes.ts'
import { formatInstant, formatNumber, formatTime } from '../../format.ts'
import { usePages } from '../../paged.ts'
import { open } from '../../state/navigation.ts'
import { useSelection } from '../../state/selection.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { countFates, FILTERS, type FateFilter } from './fates.ts'

/** Pixels. */
const ROW = 48

const SIGN = { waiting: Clock, imported: CircleCheck, already: Copy, opened: Archive, passed: CircleMinus, failed: CircleAlert } as const

function Fate({ fate }: { readonly fate: ImportFate }) {
  const { t } = useTranslation()
  const Sign = SIGN[fate.fate]
  const detail = 'error' in fate ? fate.error.message : 'title' in fate ? fate.title : ''
  return (
    <div className={`fate fate-${fate.fate}`}>
      <Sign size={15} aria-hidden="true" />
      <div className="grow">
        <div className="clip" title={fate.file}>{fate.file}</div>
        <div className="clip muted">{detail}</div>
      </div>
      <span className="fate-word">{t(`importing.fate.${fate.fate}`)}</span>
    </div>
  )
}

/** What became of every file of one import. */
export function ReportView({ jobId, fate }: { readonly jobId: string; readonly fate: FateKind | null }) {
  const { t } = useTranslation()
  const [active, setActive] = useState(-1)
  const { first, pageOf, total, error, onRange } = usePages('import.report', { jobId, fate })
  const select = useSelection((selection) => selection.select)
  const fateAt = (index: number): ImportFate | undefined => {
    const found = pageOf(index)
    return found?.page.rows[found.at]
  }
  const current = fateAt(active)
  const articleId = current && 'articleId' in current ? current.articleId : null
  useEffect(() => select(articleId === null ? null : { kind: 'article', id: articleId }), [articleId, select])

  if (error && !first) return <div className="view-message"><InlineError>{error.message}</InlineError></div>
  if (!first) return <div className="view" aria-busy="true" />
  const counts = countFates(first.counts)
  return (
    <div className="view">
      <div className="view-bar">
        <h1>{t('importing.reportOf', { day: formatInstant(first.startedAt), time: formatTime(first.startedAt) })}</h1>
        <span className="muted">{t(`importing.state.${first.state}`)}</span>
        <span className="grow" />
        <ToggleButtonGroup
          aria-label={t('importing.report')} className="segments" disallowEmptySelection selectedKeys={[fate ?? 'all']}
          onSelectionChange={(keys) => {
            const [key = 'all'] = [...keys] as FateFilter[]
            setActive(-1)
            open({ view: 'imports', jobId, ...(key === 'all' ? {} : { fate: key }) })
          }}
        >
          {FILTERS.map((key) => (
            <ToggleButton key={key} id={key} className="segment">
              {t(`importing.filter.${key}`)} <span className="segment-count">{formatNumber(counts[key])}</span>
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
      {total === 0 ? <EmptyState title={t('importing.noneOfThese')} /> : (
        <div className="view-body">
          <VirtualList
            label={t('importing.files')} count={total} rowHeight={ROW} active={active} onActive={setActive} onRange={onRange} rowClass="row-fate"
            onOpen={(index) => {
              const opened = fateAt(index)
              if (opened && 'articleId' in opened) open({ view: 'article', articleId: opened.articleId })
            }}
          >
            {(index) => {
              const shown = fateAt(index)
              return shown ? <Fate fate={shown} /> : null
            }}
          </VirtualList>
        </div>
      )}
    </div>
  )
}
