import { Pause } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { FATES, type FateCounts, type ImportProgress } from '../../../contract/shapes.ts'
import { useCall } from '../../api.ts'
import { pauseImport } from '../../session/start-import.ts'
import { useImports } from '../../state/imports.ts'
import { open, type Place } from '../../state/navigation.ts'
import { tell } from '../../state/notices.ts'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { useJobWords } from './useJobWords.ts'

const sumOf = (jobs: readonly ImportProgress[]): FateCounts =>
  Object.fromEntries(FATES.map((fate) => [fate, jobs.reduce((sum, { counts }) => sum + counts[fate], 0)])) as FateCounts

function Running({ job, queued }: { readonly job: ImportProgress; readonly queued: number }) {
  const { t } = useTranslation()
  const { left } = useJobWords()
  const time = left(job.secondsLeft)
  return (
    <>
      <button type="button" className="link status-link" onClick={() => open({ view: 'imports', jobId: null })}>
        {t('importing.status', { count: job.total, done: job.done })}
      </button>
      <ProgressBar label={t('importing.bar')} value={job.done} total={job.total} />
      {time === null ? null : <span>{time}</span>}
      {queued > 0 ? <span>{t('importing.statusQueued', { count: queued })}</span> : null}
      <button type="button" className="link" onClick={() => void pauseImport(job.jobId).catch(tell)}><Pause size={11} aria-hidden="true" /> {t('importing.pause')}</button>
    </>
  )
}

/** What became of the imports that ended since the bar was cleared: once, for all of them. */
function Outcome({ jobs }: { readonly jobs: readonly ImportProgress[] }) {
  const { t } = useTranslation()
  const hide = useImports((imports) => imports.hide)
  const counts = sumOf(jobs)
  const [job] = jobs
  const stopped = jobs.find(({ state }) => state === 'failed')
  if (!job) return null
  const said = stopped ? t('importing.failedJob', { message: stopped.error?.message ?? '' })
    : jobs.every(({ state }) => state === 'cancelled') ? t('importing.cancelled')
    : t('importing.doneShort', { count: counts.imported })
  const place: Place = { view: 'imports', jobId: jobs.length === 1 ? job.jobId : null }
  return (
    <>
      <span role="status">{said}</span>
      {counts.already > 0 ? <span>{t('importing.already', { count: counts.already })}</span> : null}
      {counts.failed > 0 ? (
        <button type="button" className="link status-failed" onClick={() => open(jobs.length === 1 ? { view: 'imports', jobId: job.jobId, fate: 'failed' } : place)}>
          {t('importing.unread', { count: counts.failed })}
        </button>
      ) : null}
      <button type="button" className="link" onClick={() => open(place)}>{t(jobs.length === 1 ? 'importing.showReport' : 'importing.showImports')}</button>
      <button type="button" className="link" onClick={() => hide(jobs.map(({ jobId }) => jobId))}>{t('importing.hide')}</button>
    </>
  )
}

/** Imports in the status bar: how far the one that runs is; when none does, what became of those before. */
export function ImportStatus() {
  const { t } = useTranslation()
  const { data: jobs = [] } = useCall('import.progress', {})
  const { data: watched = [] } = useCall('watch.list', {})
  const hidden = useImports((imports) => imports.hidden)
  const running = jobs.find(({ state }) => state === 'running')
  const queued = jobs.filter(({ state }) => state === 'queued').length
  const paused = jobs.filter(({ state }) => state === 'paused').length
  const ended = jobs.filter(({ jobId, endedAt }) => endedAt !== null && !hidden.has(jobId))
  return (
    <div className="import-status">
      {running ? <Running job={running} queued={queued} /> : null}
      {paused > 0 ? (
        <button type="button" className="link status-link" onClick={() => open({ view: 'imports', jobId: null })}>{t('importing.statusPaused', { count: paused })}</button>
      ) : null}
      {running ? null : <Outcome jobs={ended} />}
      {watched.length > 0 ? (
        <button type="button" className="link status-link" onClick={() => open({ view: 'imports', jobId: null })}>{t('importing.watching', { count: watched.length })}</button>
      ) : null}
    </div>
  )
}
