import { useEffect } from 'react'
import { focusWork } from '../../session/focus.ts'
import { useNavigation, type Place } from '../../state/navigation.ts'
import { ArticleView } from '../article/ArticleView.tsx'
import { DossierView } from '../dossier/DossierView.tsx'
import { EntitiesView } from '../entities/EntitiesView.tsx'
import { EntityView } from '../entity/EntityView.tsx'
import { HistoryView } from '../history/HistoryView.tsx'
import { ImportsView } from '../imports/ImportsView.tsx'
import { LibraryView } from '../library/LibraryView.tsx'
import { SearchView } from '../search/SearchView.tsx'
import { SettingsView } from '../settings/SettingsView.tsx'

function viewOf(place: Place) {
  switch (place.view) {
    case 'article':
      return <ArticleView key={place.articleId} articleId={place.articleId} passage={place.passage} query={place.query} />
    case 'entities':
      return <EntitiesView type={place.type} />
    case 'entity':
      return <EntityView key={place.entityId} entityId={place.entityId} />
    case 'dossier':
      return <DossierView key={place.entityId} entityId={place.entityId} />
    case 'library':
      return <LibraryView />
    case 'search':
      return <SearchView query={place.query} />
    case 'imports':
      return <ImportsView jobId={place.jobId} failedOnly={place.failedOnly ?? false} />
    case 'history':
      return <HistoryView />
    case 'settings':
      return <SettingsView />
  }
}

export function WorkPane() {
  const here = useNavigation((trail) => trail.here)
  useEffect(() => focusWork(), [here])
  return viewOf(here)
}
