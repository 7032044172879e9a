import { Folder, FolderPlus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CollectionRow } from '../../../contract/shapes.ts'
import { nameKey } from '../../../core/entity/fold.ts'
import { call, useCall } from '../../api.ts'
import { addTo, takeOut, undoAction } from '../../session/collection-actions.ts'
import { notify, tell } from '../../state/notices.ts'
import { Button } from '../../ui/Button.tsx'
import { PickList, type PickOption } from '../../ui/PickList.tsx'
import { pathName } from '../collections/collection-tree.ts'
import type { PanelProps } from './CorrectPanel.tsx'

const ICON = { size: 15, 'aria-hidden': true } as const

/** Collections offered at once; typing narrows them. */
const OFFERED = 40

/** Puts several articles into a collection that is there or a new one, or takes them out of the one that is shown. */
export function CollectPanel({ articleIds, collection, onClose, onDone }: PanelProps & { readonly collection: CollectionRow | null }) {
  const { t } = useTranslation()
  const { data: rows } = useCall('collections.list', {})
  const [text, setText] = useState('')
  const count = articleIds.length
  const name = text.trim()
  const known = useMemo(() => (rows ?? []).map((row) => ({ row, path: pathName(rows ?? [], row.collection.id) })).sort((a, b) => a.path.localeCompare(b.path)), [rows])
  const words = nameKey(name).split(' ').filter((word) => word !== '')
  const found = known.filter(({ path }) => words.every((word) => nameKey(path).includes(word))).slice(0, OFFERED)

  const options: PickOption[] = found.map(({ row, path }, index) => ({
    key: row.collection.id,
    ...(index === 0 ? { heading: t('library.collectKnown') } : {}),
    content: <><Folder {...ICON} /><span className="clip" dir="auto">{path}</span></>,
  }))
  if (name !== '' && !(rows ?? []).some(({ collection: { name: taken, parentId } }) => parentId === null && taken === name)) {
    options.push({ key: '', content: <><FolderPlus {...ICON} /><span className="clip">{t('library.collectNew', { name })}</span></> })
  }

  async function put(key: string): Promise<void> {
    const row = rows?.find(({ collection: { id } }) => id === key)
    if (row) await addTo(row, articleIds)
    else {
      await call('collections.create', { name, articleIds: [...articleIds] })
      notify({ kind: 'done', text: t('collections.added', { count, name }), action: undoAction() })
    }
    onDone()
  }

  return (
    <section className="panel-form" aria-label={t('library.collectTitle', { count })}>
      <h2>{t('library.collectTitle', { count })}</h2>
      <PickList
        label={t('library.collectField')} placeholder={t('library.collectField')} text={text} onText={setText} options={options} takesFocus
        onPick={(key) => void put(key).catch(tell)} empty={t('library.collectNone')}
      />
      <div className="row">
        {collection
          ? <Button onPress={() => void takeOut(collection, articleIds).then(onDone).catch(tell)}>{t('library.takeOut', { name: collection.collection.name })}</Button>
          : null}
        <Button tone="quiet" onPress={onClose}>{t('common.cancel')}</Button>
      </div>
    </section>
  )
}
