import { Pause, Play } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ImportProgress } from '../../../contract/shapes.ts'
import { useCommand } from '../../api.ts'
import { pauseImport } from '../../session/start-import.ts'
import { tell } from '../../state/notices.ts'
import { Button } from '../../ui/Button.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { useJobWords } from './useJobWords.ts'

const ICON = { size: 14, 'aria-hidden': true } as const

/** A line over the report of an import that has not ended. */
export function RunningJob({ job }: { readonly job: ImportProgress }) {
  const { t } = useTranslation()
  const words = useJobWords()
  const resume = useCommand('import.resume')
  return (
    <div className="view-note running-job">
      <ProgressBar label={t('importing.bar')} value={job.done} total={job.total} />
      <span className="grow clip">{job.state === 'queued' ? t('importing.queuedWhy') : words.progress(job)}</span>
      {job.state === 'running' ? <Button icon={<Pause {...ICON} />} onPress={() => void pauseImport(job.jobId).catch(tell)}>{t('importing.pause')}</Button> : null}
      {job.state === 'paused' ? <Button tone="go" icon={<Play {...ICON} />} isDisabled={resume.isPending} onPress={() => resume.mutate({ jobId: job.jobId })}>{t('importing.resume')}</Button> : null}
    </div>
  )
}
