import { useEffect } from 'react'
import { focusWork } from '../../session/focus.ts'
import { useNavigation, type Place, type View } from '../../state/navigation.ts'
import { useSelection } from '../../state/selection.ts'
import { ArticleView } from '../article/ArticleView.tsx'
import { BatchView } from '../batch/BatchView.tsx'
import { CompareView } from '../compare/CompareView.tsx'
import { LikelySameView } from '../curate/LikelySameView.tsx'
import { DossierView } from '../dossier/DossierView.tsx'
import { EntitiesView } from '../entities/EntitiesView.tsx'
import { EntityView } from '../entity/EntityView.tsx'
import { HistoryView } from '../history/HistoryView.tsx'
import { ImportsView } from '../imports/ImportsView.tsx'
import { LibraryView } from '../library/LibraryView.tsx'
import { NotebookView } from '../notebook/NotebookView.tsx'
import { OcrView } from '../ocr/OcrView.tsx'
import { ReviewView } from '../review/ReviewView.tsx'
import { SearchView } from '../search/SearchView.tsx'
import { SettingsView } from '../settings/SettingsView.tsx'

function viewOf(place: Place) {
  switch (place.view) {
    case 'article':
      return <ArticleView key={place.articleId} articleId={place.articleId} passage={place.passage} search={place.search} />
    case 'batch':
      return <BatchView place={place} />
    case 'compare':
      return <CompareView key={`${place.before} ${place.after}`} before={place.before} after={place.after} />
    case 'entities':
      return <EntitiesView type={place.type} />
    case 'alike':
      return <LikelySameView />
    case 'entity':
      return <EntityView key={place.entityId} entityId={place.entityId} />
    case 'dossier':
      return <DossierView key={place.entityId} entityId={place.entityId} />
    case 'library':
      return <LibraryView key={place.collectionId ?? ''} collectionId={place.collectionId ?? null} />
    case 'notebook':
      return <NotebookView />
    case 'review':
      return <ReviewView by={place.by ?? 'name'} />
    case 'search':
      return <SearchView place={place} />
    case 'ocr':
      return <OcrView />
    case 'imports':
      return <ImportsView jobId={place.jobId} fate={place.fate ?? null} />
    case 'history':
      return <HistoryView />
    case 'settings':
      return <SettingsView />
  }
}

/** Views that begin with nothing selected; the others select what they show. */
const SELECTS_NOTHING: ReadonlySet<View> = new Set(['compare', 'history', 'imports', 'ocr', 'review', 'settings'])

export function WorkPane() {
  const here = useNavigation((trail) => trail.here)
  useEffect(() => {
    if (SELECTS_NOTHING.has(here.view)) useSelection.getState().select(null)
  }, [here.view])
  useEffect(() => focusWork(), [here])
  return viewOf(here)
}
