import { useTranslation } from 'react-i18next'
import { useCall } from '../../api.ts'
import { open } from '../../state/navigation.ts'
import { useJobWords } from '../imports/useJobWords.ts'

/** The batch whose names are being searched, in the status bar. Nothing where there is none. */
export function BatchStatus() {
  const { t } = useTranslation()
  const { left } = useJobWords()
  const { data: batches = [] } = useCall('batch.list', {})
  const running = batches.find(({ progress }) => progress?.state === 'running')
  if (!running) return null
  const { done, total, secondsLeft } = running.progress!
  return (
    <button type="button" className="link status-link" onClick={() => open({ view: 'batch', batchId: running.batch.id })}>
      {[t('batch.running', { done, count: total }), left(secondsLeft)].filter((part) => part !== null).join(' · ')}
    </button>
  )
}
