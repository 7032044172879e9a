import { useTranslation } from 'react-i18next'
import { useNavigation, type Place } from '../../state/navigation.ts'
import { useSelection, type Selection } from '../../state/selection.ts'
import { DossierInspector } from '../dossier/DossierInspector.tsx'
import { NotebookInspector } from '../notebook/NotebookInspector.tsx'
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
  return (
    <>
      <h2 className="visually-hidden">{t('shell.inspector')}</h2>
      {partFor(here, selected) ?? (
        <div className="inspector-hint">
          <h3>{t('inspector.hintTitle')}</h3>
          <p>{t('inspector.hint')}</p>
        </div>
      )}
    </>
  )
}

function partFor(here: Place, selected: Selection | null) {
  switch (here.view) {
    case 'article': return <ArticleInspector key={here.articleId} articleId={here.articleId} />
    case 'dossier': return <DossierInspector key={here.entityId} entityId={here.entityId} />
    case 'notebook': return <NotebookInspector />
    case 'entity': return <EntityCompany key={here.entityId} entityId={here.entityId} />
    default:
  }
  if (selected?.kind === 'article') return <ArticleSummary key={selected.id} articleId={selected.id} />
  if (selected?.kind === 'entity') return <EntitySummary key={selected.id} entityId={selected.id} />
  return null
}
