import { Plus } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../api.ts'
import { runCommand } from '../../commands/registry.ts'
import { IS_MAC, keyCaps } from '../../commands/shortcut.ts'
import { deleteSaved } from '../../session/saved-actions.ts'
import { useNavigation } from '../../state/navigation.ts'
import { tell } from '../../state/notices.ts'
import { useSavedSearches } from '../../state/saved-searches.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useRoving } from '../../ui/useRoving.ts'
import { SavedLine } from './SavedLine.tsx'
import { SavedName } from './SavedName.tsx'
import './saved.css'

/** The saved searches of the case, each with what is new: the arrows go through them and their counts, Enter opens. */
export function SavedSearches() {
  const { t } = useTranslation()
  const { data: rows } = useCall('searches.list', {})
  const { naming, name } = useSavedSearches()
  const here = useNavigation((trail) => trail.here)
  const current = here.view === 'search' ? here.saved : undefined
  const searches = rows?.map(({ search }) => search) ?? []
  const known = new Set(searches.map(({ id }) => id))
  const { onKeyDown, stop } = useRoving(current !== undefined && known.has(current) ? current : searches[0]?.id ?? '')

  function onKey(event: KeyboardEvent<HTMLElement>): void {
    const id = event.target instanceof HTMLElement ? event.target.dataset['saved'] : undefined
    const search = searches.find((one) => one.id === id)
    if (search && event.key === 'F2') name({ kind: 'rename', id: search.id })
    else if (search && event.key === 'Delete') void deleteSaved(search).catch(tell)
    else return onKeyDown(event)
    event.preventDefault()
    event.stopPropagation()
  }

  if (!rows) return null
  return (
    <section className="saved" aria-label={t('saved.title')} onKeyDown={onKey}>
      <div className="nav-head nav-section-head">
        <h2 className="nav-type grow">{t('saved.title')}</h2>
        {here.view === 'search' && here.query.trim() !== '' ? (
          <IconButton label={t('saved.save')} commandId="searches.save" icon={<Plus size={14} aria-hidden="true" />} onPress={() => runCommand('searches.save-as')} />
        ) : null}
      </div>
      {naming?.kind === 'new' ? <SavedName naming={naming} name="" /> : null}
      {searches.length === 0 && naming === null ? <p className="nav-hint">{t('saved.hint', { keys: keyCaps('Mod+S', IS_MAC).join(IS_MAC ? '' : '+') })}</p> : null}
      {searches.length === 0 ? null : (
        <ul aria-label={t('saved.list')}>
          {searches.map((search) => (naming?.kind === 'rename' && naming.id === search.id
            ? <li key={search.id}><SavedName naming={naming} name={search.name} /></li>
            : <SavedLine key={search.id} search={search} isCurrent={search.id === current} roving={stop(search.id, known)} />))}
        </ul>
      )}
    </section>
  )
}
