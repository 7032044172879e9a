import { useNavigation, type Place } from '../../state/navigation.ts'
import { ArticleView } from '../article/ArticleView.tsx'
import { DossierView } from '../dossier/DossierView.tsx'
import { EntitiesView } from '../entities/EntitiesView.tsx'
import { EntityView } from '../entity/EntityView.tsx'

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
    default:
      return null
  }
}

export function WorkPane() {
  return viewOf(useNavigation(({ here }) => here))
}
