import { CircleAlert, CircleCheck, Copy } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { ImportFate } from '../../../contract/shapes.ts'
import { useCall } from '../../api.ts'
import { formatInstant, formatNumber, formatTime } from '../../format.ts'
import { useImports } from '../../state/imports.ts'
import { open } from '../../state/navigation.ts'
import { useSelection } from '../../state/selection.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { countFates, FILTERS, ofFate, type FateFilter } from './fates.ts'

/** Pixels. */
const ROW = 48

const SIGN = { imported: CircleCheck, already: Copy, failed: CircleAlert } as const

/** While an import runs the report is read again after this many more files. */
const READ_AGAIN_EVERY = 200

function Fate({ fate }: { readonly fate: ImportFate }) {
  const { t } = useTranslation()
  const Sign = SIGN[fate.fate]
  return (
    <div className={`fate fate-${fate.fate}`}>
      <Sign size={15} aria-hidden="true" />
      <div className="grow">
        <div className="clip" title={fate.file}>{fate.file}</div>
        <div className="clip muted">{fate.fate === 'failed' ? fate.error.message : fate.title}</div>
      </div>
      <span className="fate-word">{t(`importing.fate.${fate.fate}`)}</span>
    </div>
  )
}

/** What became of every file of one import. */
export function ReportView({ jobId, failedOnly }: { readonly jobId: string; readonly failedOnly: boolean }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useCall('import.report', { jobId })
  const [filter, setFilter] = useState<FateFilter>(failedOnly ? 'failed' : 'all')
  const [active, setActive] = useState(-1)
  const steps = useImports(({ latest }) => (latest?.jobId === jobId && latest.state === 'running' ? Math.floor(latest.done / READ_AGAIN_EVERY) : 0))

  useEffect(() => setFilter(failedOnly ? 'failed' : 'all'), [failedOnly])
  useEffect(() => {
    if (steps > 0) void refetch()
  }, [steps, refetch])

  const counts = useMemo(() => countFates(data?.files ?? []), [data])
  const files = useMemo(() => ofFate(data?.files ?? [], filter), [data, filter])

  const select = useSelection((selection) => selection.select)

  function activate(index: number): void {
    setActive(index)
    const fate = files[index]
    select(fate && fate.fate !== 'failed' ? { kind: 'article', id: fate.articleId } : null)
  }

  if (error) return <div className="view-message"><InlineError>{error.message}</InlineError></div>
  if (!data) return <div className="view" aria-busy="true" />
  return (
    <div className="view">
      <div className="view-bar">
        <h1>{t('importing.reportOf', { day: formatInstant(data.startedAt), time: formatTime(data.startedAt) })}</h1>
        <span className="muted">{t(`importing.state.${data.state}`)}</span>
        <span className="grow" />
        <ToggleButtonGroup
          aria-label={t('importing.report')} className="segments" disallowEmptySelection selectedKeys={[filter]}
          onSelectionChange={(keys) => { setFilter([...keys][0] as FateFilter); setActive(-1) }}
        >
          {FILTERS.map((key) => (
            <ToggleButton key={key} id={key} className="segment">
              {t(`importing.filter.${key}`)} <span className="segment-count">{formatNumber(counts[key])}</span>
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
      {data.state === 'done' ? null : <p className="view-note">{t(data.state === 'running' ? 'importing.filling' : 'importing.stopped')}</p>}
      {files.length === 0 ? <EmptyState title={t('importing.noneOfThese')} /> : (
        <div className="view-body">
          <VirtualList
            label={t('importing.files')} count={files.length} rowHeight={ROW} active={active} onActive={activate} rowClass="row-fate"
            onOpen={(index) => {
              const fate = files[index]
              if (fate && fate.fate !== 'failed') open({ view: 'article', articleId: fate.articleId })
            }}
          >
            {(index) => <Fate fate={files[index]!} />}
          </VirtualList>
        </div>
      )}
    </div>
  )
}
