import { Bookmark, TriangleAlert, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../api.ts'
import { runCommand } from '../../commands/registry.ts'
import { formatInstant, formatTime } from '../../format.ts'
import { isChanged, keepChange, showOnlyNew } from '../../session/saved-actions.ts'
import { open, savedPlace, type Place } from '../../state/navigation.ts'
import { tell } from '../../state/notices.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useGoneWords } from './useGoneWords.ts'
import './saved.css'

const when = (instant: string): string => `${formatInstant(instant)}, ${formatTime(instant)}`

/** Over the results of a saved search: its name, what is new and since when; or that its query was changed. */
export function SavedBar({ place }: { readonly place: Place & { readonly view: 'search' } }) {
  const { t } = useTranslation()
  const gone = useGoneWords()
  const { data: rows } = useCall('searches.list', {})
  const search = rows?.find((row) => row.search.id === place.saved)?.search
  const { data: news } = useCall('searches.news', { searchId: place.saved ?? '' }, { enabled: search !== undefined, keep: true })
  if (!search) return null
  return (
    <div className="saved-bar" role="group" aria-label={t('saved.bar', { name: search.name })}>
      <Bookmark size={14} aria-hidden="true" />
      <strong className="clip" dir="auto" title={search.query}>{search.name}</strong>
      {isChanged(place, search) ? (
        <>
          <span className="muted grow">{t('saved.changed')}</span>
          <IconButton label={t('saved.back')} icon={<Undo2 size={15} aria-hidden="true" />} onPress={() => open(savedPlace(search))} />
          <Button tone="quiet" onPress={() => runCommand('searches.save-as')}>{t('saved.saveAsNew')}</Button>
          <Button commandId="searches.save" onPress={() => void keepChange(search).catch(tell)}>{t('saved.keepChange')}</Button>
        </>
      ) : news ? (
        <>
          <span className="muted" role="status">
            {news.marked.since === null ? t('saved.newFirst', { count: news.marked.new })
              : news.marked.new > 0 ? t('saved.newSince', { count: news.marked.new, when: when(news.marked.since) })
              : t('saved.noneSince', { when: when(news.marked.since) })}
          </span>
          {news.marked.new > 0 || place.onlyNew ? <Checkbox isSelected={place.onlyNew === true} onChange={showOnlyNew}>{t('saved.onlyNew')}</Checkbox> : null}
          {gone(news.gone).map((words) => <span key={words} className="saved-gone"><TriangleAlert size={13} aria-hidden="true" />{words}</span>)}
        </>
      ) : null}
    </div>
  )
}
