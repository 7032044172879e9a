import { FileInput, Folder, FolderInput, Layers, PencilLine, Trash2, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CollectionRow } from '../../../contract/shapes.ts'
import { runCommand } from '../../commands/registry.ts'
import { useSettings } from '../../settings.ts'
import { useLibrary } from '../../state/library.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'

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
    <div className="picked-bar" role="toolbar" aria-label={t('library.selection')}>
      <span className="picked-count" role="status">{t('library.selected', { count })}</span>
      <Button icon={<PencilLine {...ICON} />} onPress={() => runCommand('library.correct')}>{t('library.correct')}</Button>
      <Button icon={<Folder {...ICON} />} onPress={() => runCommand('library.collect')}>{t('library.collect')}</Button>
      <Button icon={<Layers {...ICON} />} isDisabled={count < 2} onPress={() => runCommand('library.group')}>{t('library.group')}</Button>
      <Button tone="danger" icon={<Trash2 {...ICON} />} onPress={() => runCommand('library.remove')}>{t('library.remove')}</Button>
      <IconButton label={t('library.pickNone')} commandId="library.pick-none" icon={<X {...ICON} />} onPress={() => runCommand('library.pick-none')} />
    </div>
  )
}

/** What the list shows, and what can be done with it, or with what is picked of it. */
export function LibraryBar({ total, collection }: { readonly total: number; readonly collection: CollectionRow | null }) {
  const { t } = useTranslation()
  const { settings } = useSettings()
  const picked = useLibrary((library) => library.picked.size)
  const name = collection?.collection.name
  return (
    <div className="view-bar library-bar">
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
          <Checkbox isSelected={settings.foldCopies} onChange={() => runCommand('library.fold-copies')}>{t('library.foldCopies')}</Checkbox>
          <span className="library-imports"><ImportButtons /></span>
        </>
      )}
    </div>
  )
}
