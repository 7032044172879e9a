import { useTranslation } from 'react-i18next'
import { focusSearch } from '../../session/focus.ts'
import { open, type Place } from '../../state/navigation.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ContextView } from '../concordance/ContextView.tsx'
import { SearchFrame } from '../facets/SearchFrame.tsx'
import { SavedBar } from '../saved/SavedBar.tsx'
import { FirstExamples } from './QueryGuide.tsx'
import { ResultList } from './ResultList.tsx'
import './search.css'

type SearchPlace = Place & { readonly view: 'search' }

/** The answer to the query in the bar; without one, how to ask. */
export function SearchView({ place }: { readonly place: SearchPlace }) {
  const { t } = useTranslation()
  if (place.query.trim() === '') {
    return (
      <EmptyState level={1} title={t('search.startTitle')}>
        <p>{t('search.start')}</p>
        <FirstExamples onPick={(example) => { open({ view: 'search', query: example }); focusSearch() }} />
      </EmptyState>
    )
  }
  return (
    <SearchFrame place={place}>
      <div className="search-view">
        {place.saved === undefined ? null : <SavedBar place={place} />}
        <div className="search-results">{place.show === 'context' ? <ContextView place={place} /> : <ResultList place={place} />}</div>
      </div>
    </SearchFrame>
  )
}
