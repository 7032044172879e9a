import { FileText, Pause, Play, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ImportProgress } from '../../../contract/shapes.ts'
import { useCommand } from '../../api.ts'
import { pauseImport } from '../../session/start-import.ts'
import { useImports } from '../../state/imports.ts'
import { open } from '../../state/navigation.ts'
import { tell } from '../../state/notices.ts'
import { Button } from '../../ui/Button.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { FateCountLinks } from './FateCountLinks.tsx'
import { useJobWords } from './useJobWords.ts'

const ICON = { size: 14, 'aria-hidden': true } as const

/** An import that has not ended: how far it is, and what can be done to it. */
export function JobCard({ job }: { readonly job: ImportProgress }) {
  const { t } = useTranslation()
  const words = useJobWords()
  const resume = useCommand('import.resume')
  const cancel = useCommand('import.cancel')
  const pausedHere = useImports(({ pausedHere: ids }) => ids.has(job.jobId))
  const { jobId, state, done, total, counts } = job
  const name = words.name(job)
  const why = state === 'queued' ? t('importing.queuedWhy') : state === 'paused' ? t(pausedHere ? 'importing.pausedWhy' : 'importing.stoppedWhy') : job.current ?? ''
  return (
    <li className="card job" aria-label={name}>
      <div className="job-head">
        <h3 className="clip" dir="auto">{name}</h3>
        {job.watched ? <span className="muted">{t('importing.fromWatched')}</span> : null}
        <span className={`job-state job-${state}`}>{t(`importing.state.${state}`)}</span>
        <span className="grow" />
        <span className="job-acts">
          {state === 'running' ? <Button icon={<Pause {...ICON} />} onPress={() => void pauseImport(jobId).catch(tell)}>{t('importing.pause')}</Button> : null}
          {state === 'paused' ? <Button tone="go" icon={<Play {...ICON} />} isDisabled={resume.isPending} onPress={() => resume.mutate({ jobId })}>{t('importing.resume')}</Button> : null}
          <Button icon={<FileText {...ICON} />} onPress={() => open({ view: 'imports', jobId })}>{t('importing.report')}</Button>
          <Button tone="quiet" icon={<X {...ICON} />} isDisabled={cancel.isPending} onPress={() => cancel.mutate({ jobId })}>{t('importing.cancel')}</Button>
        </span>
      </div>
      {state === 'queued' ? null : <ProgressBar label={t('importing.bar')} value={done} total={total} />}
      <p className="job-line">{state === 'queued' ? why : words.progress(job)}</p>
      {state === 'queued' ? null : <p className={state === 'running' ? 'job-line muted clip' : 'job-line muted'} title={why}>{why}</p>}
      {counts.failed > 0 ? <p className="job-line"><FateCountLinks jobId={jobId} counts={counts} of={['failed']} /></p> : null}
    </li>
  )
}
