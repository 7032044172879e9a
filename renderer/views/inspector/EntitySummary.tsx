import { useTranslation } from 'react-i18next'
import { useCall } from '../../api.ts'
import { open } from '../../state/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { EntityChip } from '../../ui/EntityChip.tsx'

/** An entity that is selected in a list: who it is, before its page is opened. */
export function EntitySummary({ entityId }: { readonly entityId: string }) {
  const { t } = useTranslation()
  const { data: page } = useCall('entities.get', { entityId })
  if (!page) return null
  const { entity, mentions, articles, sources, annotations } = page
  return (
    <div className="inspector">
      <div className="inspector-body summary" data-scroller="">
        <h2 className="inspector-title"><EntityChip type={entity.type} />{entity.name}</h2>
        <p className="muted">{[t(`common.entityType.${entity.type}`).toLowerCase(), entity.role].filter(Boolean).join(' · ')}</p>
        {entity.aliases.length > 0
          ? <ul className="tags">{entity.aliases.map((alias) => <li key={alias} className="tag alias" dir="auto">{alias}</li>)}</ul>
          : null}
        {entity.notes ? <p className="note-text">{entity.notes}</p> : null}
        <p className="muted">
          {[
            t('entities.mentions', { count: mentions.length }),
            t('common.articles', { count: articles.length }),
            ...(articles.length > 0 ? [t('entities.sources', { count: sources })] : []),
            t('entities.annotations', { count: annotations.length }),
          ].join(' · ')}
        </p>
        <div className="card-actions">
          <Button tone="go" onPress={() => open({ view: 'entity', entityId })}>{t('entities.openPage')}</Button>
          {entity.type === 'compound' || entity.type === 'official'
            ? <Button onPress={() => open({ view: 'dossier', entityId })}>{t('entities.exportDossier')}</Button>
            : null}
        </div>
      </div>
    </div>
  )
}
