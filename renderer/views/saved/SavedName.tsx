import { useTranslation } from 'react-i18next'
import { proposedName } from '../../../core/search/saved-search.ts'
import { useCommand } from '../../api.ts'
import { returnFocusToWork } from '../../session/focus.ts'
import { useNavigation } from '../../state/navigation.ts'
import { savedPlace } from '../../state/navigation.ts'
import { useSavedSearches, type SearchNaming } from '../../state/saved-searches.ts'
import { NameField } from '../../ui/NameField.tsx'
import { focusSavedLine } from './saved-line.ts'

interface SavedNameProps {
  readonly naming: SearchNaming
  /** That it has; for a new one a name is proposed. */
  readonly name: string
}

/** The field in which a saved search gets its name. */
export function SavedName({ naming, name }: SavedNameProps) {
  const { t } = useTranslation()
  const done = useSavedSearches((state) => state.name)
  const save = useCommand('searches.save', { shownInPlace: true })
  const rename = useCommand('searches.rename', { shownInPlace: true })
  const error = save.error ?? rename.error
  const isNew = naming.kind === 'new'

  async function keep(typed: string): Promise<void> {
    if (naming.kind === 'rename') {
      await rename.mutateAsync({ searchId: naming.id, name: typed })
      return
    }
    const search = await save.mutateAsync({ name: typed, query: naming.query, order: naming.order })
    const { here, replace } = useNavigation.getState()
    // The results that are shown are those of the saved search from now on.
    if (here.view === 'search' && here.query.trim() === search.query) replace({ ...here, ...savedPlace(search) })
  }

  return (
    <div className="saved-name" data-own-keys="">
      <NameField
        label={t('saved.name')} value={isNew ? proposedName(naming.query) : name} isProposed={isNew} error={error?.message ?? null} onSave={keep}
        onLeave={(byKey) => {
          done(null)
          if (naming.kind === 'rename' && byKey) focusSavedLine(naming.id)
          else if (byKey) returnFocusToWork()
        }}
      />
    </div>
  )
}
