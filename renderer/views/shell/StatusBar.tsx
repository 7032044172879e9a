import { useTranslation } from 'react-i18next'
import { BatchStatus } from '../batch/BatchStatus.tsx'
import { ImportStatus } from '../imports/ImportStatus.tsx'
import { OcrStatus } from '../ocr/OcrStatus.tsx'

export function StatusBar() {
  const { t } = useTranslation()
  return (
    <footer className="status-bar" data-pane="status" aria-label={t('shell.status')}>
      <ImportStatus />
      <OcrStatus />
      <BatchStatus />
      <span className="status-end">{t('shell.offline')}</span>
    </footer>
  )
}
