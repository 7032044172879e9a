import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api.ts'
import { useCollections, type Naming } from '../../state/collections.ts'
import { NameField } from '../../ui/NameField.tsx'

interface CollectionNameProps {
  readonly level: number
  readonly naming: Naming
  readonly value: string
  /** It stands among the lines of the tree. */
  readonly inTree?: boolean
}

/** The field in the tree in which a collection gets its name. */
export function CollectionName({ level, naming, value, inTree = false }: CollectionNameProps) {
  const { t } = useTranslation()
  const done = useCollections(({ name }) => name)
  const create = useCommand('collections.create', { shownInPlace: true })
  const rename = useCommand('collections.rename', { shownInPlace: true })
  const error = create.error ?? rename.error

  function focusLine(id: string): void {
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-collection="${CSS.escape(id)}"]`)?.focus())
  }

  return (
    <div
      className="collection-name" style={{ '--level': level } as CSSProperties} data-own-keys=""
      {...(inTree ? { role: 'treeitem', 'aria-level': level, 'aria-selected': false, 'aria-label': t('collections.name') } : {})}
    >
      <NameField
        label={t('collections.name')} value={value} error={error?.message ?? null}
        onSave={(name) => (naming.kind === 'rename' ? rename.mutateAsync({ collectionId: naming.id, name }) : create.mutateAsync({ name, parentId: naming.parentId }))}
        onLeave={(byKey) => {
          done(null)
          if (byKey && naming.kind === 'rename') focusLine(naming.id)
        }}
      />
    </div>
  )
}
