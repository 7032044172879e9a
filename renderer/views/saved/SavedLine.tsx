import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SavedSearch } from '../../../core/search/saved-search.ts'
import { useCall } from '../../api.ts'
import { formatNumber } from '../../format.ts'
import { deleteSaved, openSaved } from '../../session/saved-actions.ts'
import { tell } from '../../state/notices.ts'
import { useSavedSearches } from '../../state/saved-searches.ts'
import { LineMenu } from '../../ui/LineMenu.tsx'
import type { useRoving } from '../../ui/useRoving.ts'
import { useGoneWords } from './useGoneWords.ts'

interface SavedLineProps {
  readonly search: SavedSearch
  /** Its results are shown. */
  readonly isCurrent: boolean
  /** Makes it a stop of the arrows; so is the count beside it, which goes when it is looked at. */
  readonly roving: ReturnType<ReturnType<typeof useRoving>['stop']>
}

/** A saved search with what it finds, and beside that what is new. Each count opens what it counts. */
export function SavedLine({ search, isCurrent, roving }: SavedLineProps) {
  const { t } = useTranslation()
  const naming = useSavedSearches((state) => state.name)
  const gone = useGoneWords()
  const { id, name, query } = search
  const { data, error } = useCall('searches.news', { searchId: id }, { keep: true })
  const wrong = error?.data.code === 'search/syntax' ? [t('saved.unreadable', { why: error.message })] : gone(data?.gone ?? [])
  const label = data && !error ? t('saved.line', { name, count: data.found }) : error ? name : t('saved.lineCounting', { name })

  return (
    <li className="saved-line" data-current={isCurrent || undefined}>
      <button
        type="button" className="nav-item" data-saved={id} aria-current={isCurrent ? 'page' : undefined} aria-label={[label, ...wrong].join('. ')} title={query}
        onClick={() => void openSaved(search)} {...roving} {...(isCurrent ? { 'data-pane-focus': '' } : {})}
      >
        <span className="clip grow" dir="auto">{name}</span>
      </button>
      <LineMenu
        label={t('saved.more', { name })} name={name}
        items={[
          { id: 'rename', label: t('saved.rename'), run: () => naming({ kind: 'rename', id }) },
          { id: 'delete', label: t('saved.delete'), run: () => void deleteSaved(search).catch(tell) },
        ]}
      />
      {wrong.length > 0 ? <span className="saved-wrong" title={wrong.join(' ')}><TriangleAlert size={13} aria-hidden="true" /></span> : null}
      {data && data.new > 0 ? (
        <button type="button" className="new-count" aria-label={t('saved.newSaid', { name, count: data.new })} onClick={() => void openSaved(search, true)} data-roving={`${id} new`} tabIndex={-1} onFocus={roving.onFocus}>
          {t('saved.new', { count: data.new })}
        </button>
      ) : null}
      {data && !error ? <span className="nav-count" aria-hidden="true">{formatNumber(data.found)}</span> : null}
    </li>
  )
}
