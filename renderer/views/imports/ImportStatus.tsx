import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api.ts'
import { useImports } from '../../state/imports.ts'
import { open } from '../../state/navigation.ts'
import { ProgressBar } from '../../ui/ProgressBar.tsx'

/** The import in the status bar: how far it is while it runs, what became of it afterwards. */
export function ImportStatus() {
  const { t } = useTranslation()
  const job = useImports((imports) => imports.latest)
  const forget = useImports((imports) => imports.forget)
  const cancel = useCommand('import.cancel')
  if (!job) return null

  const running = job.state === 'running'
  const ended = job.state === 'failed' ? t('importing.failedJob', { message: job.error?.message ?? '' })
    : job.state === 'cancelled' ? t('importing.cancelled')
    : t('importing.doneShort', { count: job.counts.imported })
  return (
    <div className="import-status">
      <span>{running ? t('importing.running', { count: job.total, done: job.done }) : ended}</span>
      {running ? <ProgressBar label={t('importing.bar')} value={job.done} total={job.total} /> : null}
      {job.counts.already > 0 && !running ? <span>{t('importing.already', { count: job.counts.already })}</span> : null}
      {job.counts.failed > 0 ? (
        <button type="button" className="link" onClick={() => open({ view: 'imports', jobId: job.jobId, fate: 'failed' })}>
          {t('importing.unread', { count: job.counts.failed })}
        </button>
      ) : null}
      <button type="button" className="link" onClick={() => open({ view: 'imports', jobId: job.jobId })}>{t('importing.showReport')}</button>
      {running
        ? <button type="button" className="link" disabled={cancel.isPending} onClick={() => cancel.mutate({ jobId: job.jobId })}>{t('importing.cancel')}</button>
        : <button type="button" className="link" onClick={forget}>{t('importing.hide')}</button>}
    </div>
  )
}
