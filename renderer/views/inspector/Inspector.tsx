import { useTranslation } from 'react-i18next'
import { useNavigation } from '../../state/navigation.ts'
import { useSelection } from '../../state/selection.ts'
import { DossierInspector } from '../dossier/DossierInspector.tsx'
import { ArticleInspector } from './ArticleInspector.tsx'
import { ArticleSummary } from './ArticleSummary.tsx'
import { EntityCompany } from './EntityCompany.tsx'
import { EntitySummary } from './EntitySummary.tsx'
import './inspector.css'

/** The right pane: what is known about the place that is open and what is selected in it. */
export function Inspector() {
  const { t } = useTranslation()
  const here = useNavigation((navigation) => navigation.here)
  const selected = useSelection((selection) => selection.selected)
  if (here.view === 'article') return <ArticleInspector key={here.articleId} articleId={here.articleId} />
  if (here.view === 'dossier') return <DossierInspector key={here.entityId} entityId={here.entityId} />
  if (here.view === 'entity') return <EntityCompany key={here.entityId} entityId={here.entityId} />
  if (selected?.kind === 'article') return <ArticleSummary key={selected.id} articleId={selected.id} />
  if (selected?.kind === 'entity') return <EntitySummary key={selected.id} entityId={selected.id} />
  return (
    <div className="inspector-hint">
      <h2>{t('inspector.hintTitle')}</h2>
      <p>{t('inspector.hint')}</p>
    </div>
  )
}
