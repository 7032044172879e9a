import { ScanText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../api.ts'
import { open } from '../../state/navigation.ts'
import { useJobWords } from '../imports/useJobWords.ts'

/** Scanned pages in the status bar: that some wait, or how far reading them is. Nothing where there are none. */
export function OcrStatus() {
  const { t } = useTranslation()
  const { left } = useJobWords()
  const { data } = useCall('ocr.setup', {})
  if (!data) return null
  const { state, pagesWaiting, pagesDone, pagesFailed, secondsLeft } = data.progress
  if (pagesWaiting + pagesFailed === 0) return null
  const time = state === 'running' ? left(secondsLeft) : null
  const said = state === 'running' ? [t('ocr.progress', { count: pagesDone + pagesFailed + pagesWaiting, done: pagesDone + pagesFailed }), time].filter((part) => part !== null).join(' · ')
    : pagesWaiting > 0 ? t('ocr.waiting', { count: pagesWaiting })
    : t('ocr.failed', { count: pagesFailed })
  return (
    <button type="button" className="link status-link ocr-status" onClick={() => open({ view: 'ocr' })}>
      <ScanText size={12} aria-hidden="true" /> {said}
    </button>
  )
}
