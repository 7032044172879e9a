import { Bookmark } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../api.ts'
import { runCommand } from '../../commands/registry.ts'
import { useNavigation } from '../../state/navigation.ts'
import { IconButton } from '../../ui/IconButton.tsx'

/** Saves the search that is shown, where it is not a saved one: that has a bar of its own. */
export function SaveButton() {
  const { t } = useTranslation()
  const saved = useNavigation(({ here }) => (here.view === 'search' ? here.saved : undefined))
  const { data: rows } = useCall('searches.list', {})
  if (rows?.some(({ search }) => search.id === saved)) return null
  return <IconButton label={t('saved.save')} commandId="searches.save" icon={<Bookmark size={15} aria-hidden="true" />} onPress={() => runCommand('searches.save')} />
}
