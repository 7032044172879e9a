import { useTranslation } from 'react-i18next'
import type { FateKind, ImportSummary } from '../../../contract/shapes.ts'
import { useCall } from '../../api.ts'
import { formatInstant, formatTime } from '../../format.ts'
import { useImports } from '../../state/imports.ts'
import { open } from '../../state/navigation.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ImportButtons } from '../library/LibraryBar.tsx'
import { FateCountLinks } from './FateCountLinks.tsx'
import { JobCard } from './JobCard.tsx'
import { ReportView } from './ReportView.tsx'
import { useJobWords } from './useJobWords.ts'
import { WatchedFolders } from './WatchedFolders.tsx'
import './imports.css'

const hasEnded = ({ state }: ImportSummary) => state === 'done' || state === 'cancelled' || state === 'failed'

function EndedJob({ job }: { readonly job: ImportSummary }) {
  const { t } = useTranslation()
  const words = useJobWords()
  const { jobId, startedAt, state, watched, error, counts } = job
  return (
    <li className="ended">
      <div className="ended-head">
        <button type="button" className="link ended-name clip" dir="auto" onClick={() => open({ view: 'imports', jobId })}>{words.name(job)}</button>
        {watched ? <span className="muted">{t('importing.fromWatched')}</span> : null}
        {state === 'done' ? null : <span className={`job-state job-${state}`}>{t(`importing.state.${state}`)}</span>}
        <span className="grow" />
        <span className="muted ended-when">{formatInstant(startedAt)}, {formatTime(startedAt)}</span>
      </div>
      {error ? <p className="job-line ended-error">{error.message}</p> : null}
      <p className="job-line fate-counts"><FateCountLinks jobId={jobId} counts={counts} /></p>
    </li>
  )
}

/** Where scans wait to be read. */
function ScannedPages() {
  const { t } = useTranslation()
  const { data } = useCall('ocr.setup', {})
  if (!data || data.progress.pagesWaiting + data.progress.pagesFailed === 0) return null
  const { pagesWaiting, pagesFailed } = data.progress
  return (
    <Panel title={t('ocr.title')} className="page-section">
      <button type="button" className="link" onClick={() => open({ view: 'ocr' })}>
        {pagesWaiting > 0 ? t('ocr.waiting', { count: pagesWaiting }) : t('ocr.failed', { count: pagesFailed })}
      </button>
    </Panel>
  )
}

/** Every import: those under way, the folders that are watched, and what became of those before. */
function ImportList() {
  const { t } = useTranslation()
  const progress = useCall('import.progress', {})
  const reports = useCall('import.reports', {})
  const { collections, setCollections } = useImports()
  const error = progress.error ?? reports.error
  const underWay = (progress.data ?? []).filter((job) => !hasEnded(job))
  const ended = (reports.data ?? []).filter(hasEnded).toSorted((a, b) => b.startedAt.localeCompare(a.startedAt))
  if (error) return <div className="view-message"><InlineError>{error.message}</InlineError></div>
  if (!progress.data || !reports.data) return <div className="view" aria-busy="true" />
  return (
    <div className="view">
      <div className="view-bar library-bar">
        <h1>{t('importing.title')}</h1>
        <span className="grow" />
        <Checkbox isSelected={collections} onChange={setCollections}>{t('importing.collections')}</Checkbox>
        <span className="library-imports"><ImportButtons /></span>
      </div>
      <div className="view-body imports" data-scroller="">
        <Panel title={t('importing.underWay')} className="page-section">
          {underWay.length === 0
            ? <p className="section-hint">{t('importing.none')}</p>
            : <ul className="jobs" aria-label={t('importing.underWay')}>{underWay.map((job) => <JobCard key={job.jobId} job={job} />)}</ul>}
        </Panel>
        <WatchedFolders />
        <ScannedPages />
        <Panel title={t('importing.ended')} className="page-section">
          {ended.length === 0
            ? <p className="section-hint">{t('importing.empty')}</p>
            : <ul aria-label={t('importing.list')}>{ended.map((job) => <EndedJob key={job.jobId} job={job} />)}</ul>}
        </Panel>
      </div>
    </div>
  )
}

export function ImportsView({ jobId, fate }: { readonly jobId: string | null; readonly fate: FateKind | null }) {
  return jobId === null ? <ImportList /> : <ReportView key={jobId} jobId={jobId} fate={fate} />
}
