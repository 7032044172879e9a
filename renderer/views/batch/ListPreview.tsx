import { useTranslation } from 'react-i18next'
import type { BatchReading } from '../../../contract/batch-shapes.ts'
import { formatNumber } from '../../format.ts'
import { Panel } from '../../ui/Panel.tsx'

/** Names shown of a list before it is searched. */
const SHOWN = 100

const KINDS = ['blank', 'doubled', 'long', 'over'] as const

/** What was read of a list, and what was left out. */
export function ListPreview({ reading }: { readonly reading: BatchReading | undefined }) {
  const { t, i18n } = useTranslation()
  const entries = reading?.entries ?? []
  const dropped = reading ? KINDS.filter((kind) => reading.dropped[kind] > 0).map((kind) => t(`batch.dropped.${kind}`, { count: reading.dropped[kind] })) : []
  return (
    <Panel title={t('batch.preview')} aside={entries.length > 0 ? t('batch.names', { count: entries.length }) : null} className="page-section">
      {dropped.length > 0 ? <p className="section-hint" role="status">{t('batch.droppedAll', { what: new Intl.ListFormat(i18n.language).format(dropped) })}</p> : null}
      {entries.length === 0 ? <p className="muted">{t('batch.previewNone')}</p> : (
        <ol className="batch-entries">
          {entries.slice(0, SHOWN).map(({ name, others }, index) => (
            <li key={name}>
              <span className="batch-no">{formatNumber(index + 1)}</span>
              <span dir="auto">{name}</span>
              {others.length > 0 ? <span className="muted" dir="auto">{t('batch.other', { others: others.join(', ') })}</span> : null}
            </li>
          ))}
        </ol>
      )}
      {entries.length > SHOWN ? <p className="muted">{t('batch.previewMore', { count: entries.length - SHOWN })}</p> : null}
    </Panel>
  )
}
