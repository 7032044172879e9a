import { useTranslation } from 'react-i18next'
import type { FateKind } from '../../../contract/shapes.ts'
import { useCall } from '../../api.ts'
import { formatDay, formatTime } from '../../format.ts'
import { open } from '../../state/navigation.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import { ReportView } from './ReportView.tsx'
import './imports.css'

function ImportList() {
  const { t } = useTranslation()
  const { data, error } = useCall('import.reports', {})
  if (error) return <div className="view-message"><InlineError>{error.message}</InlineError></div>
  if (!data) return <div className="view" aria-busy="true" />
  if (data.length === 0) return <EmptyState level={1} title={t('importing.emptyTitle')}><p>{t('importing.empty')}</p></EmptyState>
  const newestFirst = data.toSorted((a, b) => b.startedAt.localeCompare(a.startedAt))
  return (
    <div className="view">
      <div className="view-bar"><h1>{t('importing.title')}</h1></div>
      <ul className="view-body import-list" aria-label={t('importing.list')}>
        {newestFirst.map(({ jobId, startedAt, state }) => (
          <li key={jobId}>
            <button type="button" className="line-button" onClick={() => open({ view: 'imports', jobId })}>
              <span>{formatDay(startedAt)}</span>
              <span className="muted grow">{formatTime(startedAt)}</span>
              <span className="muted">{t(`importing.state.${state}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

export function ImportsView({ jobId, fate }: { readonly jobId: string | null; readonly fate: FateKind | null }) {
  return jobId === null ? <ImportList /> : <ReportView key={jobId} jobId={jobId} fate={fate} />
}
