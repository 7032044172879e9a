import { FileInput, Folder, FolderInput, Layers, PencilLine, Trash2, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CollectionRow } from '../../../contract/shapes.ts'
import { useCall } from '../../api.ts'
import { runCommand } from '../../commands/registry.ts'
import { useSettings } from '../../settings.ts'
import { useLibraryPicks } from '../../state/picks.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { Act, PickedBar } from '../picked/PickedBar.tsx'

const ICON = { size: 15, 'aria-hidden': true } as const

export function ImportButtons() {
  const { t } = useTranslation()
  return (
    <>
      <Tooltip text={t('library.importFilesHint')}>
        <Button icon={<FileInput {...ICON} />} onPress={() => runCommand('import.files')}>{t('library.importFiles')}</Button>
      </Tooltip>
      <Tooltip text={t('library.importFolderHint')}>
        <Button icon={<FolderInput {...ICON} />} onPress={() => runCommand('import.folder')}>{t('library.importFolder')}</Button>
      </Tooltip>
    </>
  )
}

function Picked({ count }: { readonly count: number }) {
  const { t } = useTranslation()
  return (
    <PickedBar count={count}>
      <Act id="library.correct" icon={<PencilLine {...ICON} />} label={t('library.correct')} />
      <Act id="library.group" icon={<Layers {...ICON} />} label={t('library.group')} isDisabled={count < 2} />
      <Act id="library.remove" icon={<Trash2 {...ICON} />} label={t('library.remove')} tone="danger" />
    </PickedBar>
  )
}

/** What the list shows, and what can be done with it, or with what is picked of it. */
export function LibraryBar({ total, collection }: { readonly total: number; readonly collection: CollectionRow | null }) {
  const { t } = useTranslation()
  const { data: info } = useCall('case.current', {})
  const { settings } = useSettings()
  const picked = useLibraryPicks((picks) => picks.picked.size)
  const name = collection?.collection.name
  const folded = settings.foldCopies ? Math.max(0, (collection?.articles ?? info?.articles ?? 0) - total) : 0
  return (
    <div className="view-bar library-bar picking-bar">
      <h1>{t('common.articles', { count: total })}</h1>
      {name === undefined ? null : (
        <span className="filter-chip">
          <Folder {...ICON} />
          <span className="clip" dir="auto" title={name}>{name}</span>
          <IconButton label={t('library.showAll')} icon={<X size={13} aria-hidden="true" />} onPress={() => runCommand('collections.all')} />
        </span>
      )}
      <span className="grow" />
      {picked > 0 ? <Picked count={picked} /> : (
        <>
          <Checkbox isSelected={settings.foldCopies} onChange={() => runCommand('library.fold-copies')}>{folded > 0 ? t('library.foldCopiesOf', { count: folded }) : t('library.foldCopies')}</Checkbox>
          <span className="library-imports"><ImportButtons /></span>
        </>
      )}
    </div>
  )
}
