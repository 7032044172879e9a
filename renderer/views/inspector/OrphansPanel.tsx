import { MapPin, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Placed } from '../../../contract/shapes.ts'
import type { Annotation } from '../../../core/annotation/annotation.ts'
import type { Mention } from '../../../core/entity/entity.ts'
import { useCommand } from '../../api.ts'
import { runCommand } from '../../commands/registry.ts'
import { usePending } from '../../state/pending-passage.ts'
import { Button } from '../../ui/Button.tsx'
import { EntityChip } from '../../ui/EntityChip.tsx'
import { Markdown } from '../../ui/Markdown.tsx'
import { Part } from './Part.tsx'

interface OrphansPanelProps {
  readonly id: string
  readonly orphans: readonly Placed<Annotation | Mention>[]
}

/** Passages whose words are no longer in the text: shown with their old quote, never dropped. */
export function OrphansPanel({ id, orphans }: OrphansPanelProps) {
  const { t } = useTranslation()
  const deleteAnnotation = useCommand('annotations.delete')
  const deleteMention = useCommand('mentions.delete')
  return (
    <Part id={id} title={t('inspector.orphans')} aside={orphans.length}>
      <p className="muted small">{t('inspector.orphansHint')}</p>
      <ul className="cards">
        {orphans.map(({ record }) => (
          <li key={record.id} className="card">
            <p className="quote">{t('inspector.quote', { quote: record.target.quote.exact })}</p>
            {'note' in record
              ? record.note ? <Markdown text={record.note} /> : null
              : <p className="row"><EntityChip type={record.type} />{record.name}</p>}
            <div className="card-actions">
              {'note' in record
                ? (
                  <Button
                    tone="quiet" icon={<MapPin size={14} aria-hidden="true" />}
                    onPress={() => {
                      usePending.getState().begin({ kind: 'place', annotationId: record.id, articleId: record.articleId, quote: record.target.quote.exact })
                      runCommand('article.read')
                    }}
                  >
                    {t('notebook.placeByHand')}
                  </Button>
                )
                : null}
              <Button
                tone="quiet"
                icon={<Trash2 size={14} aria-hidden="true" />}
                onPress={() => {
                  if ('note' in record) deleteAnnotation.mutate({ annotationId: record.id })
                  else deleteMention.mutate({ mentionId: record.id })
                }}
              >
                {t('inspector.delete')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Part>
  )
}
