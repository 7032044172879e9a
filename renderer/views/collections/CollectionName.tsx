import { useRef, useState, type CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api.ts'
import { useCollections, type Naming } from '../../state/collections.ts'
import { TextField } from '../../ui/TextField.tsx'

interface CollectionNameProps {
  readonly level: number
  readonly naming: Naming
  readonly value: string
  /** It stands among the lines of the tree. */
  readonly inTree?: boolean
}

/** What is typed replaces the name that was there. */
function selectAll(field: HTMLInputElement | null): void {
  field?.select()
}

/** The field in the tree in which a collection gets its name. Enter keeps it and so does leaving, Escape drops it. */
export function CollectionName({ level, naming, value, inTree = false }: CollectionNameProps) {
  const { t } = useTranslation()
  const [text, setText] = useState(value)
  const done = useCollections(({ name }) => name)
  const create = useCommand('collections.create', { shownInPlace: true })
  const rename = useCommand('collections.rename', { shownInPlace: true })
  const isSaving = useRef(false)
  const error = create.error ?? rename.error

  function focusLine(id: string): void {
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-collection="${CSS.escape(id)}"]`)?.focus())
  }

  function leave(byKey: boolean): void {
    done(null)
    if (byKey && naming.kind === 'rename') focusLine(naming.id)
  }

  async function save(byKey: boolean): Promise<void> {
    const name = text.trim()
    if (isSaving.current) return
    if (name === '' || name === value) return leave(byKey)
    isSaving.current = true
    try {
      if (naming.kind === 'rename') await rename.mutateAsync({ collectionId: naming.id, name })
      else await create.mutateAsync({ name, parentId: naming.parentId })
      leave(byKey)
    } catch {
      // Said at the field, which stays.
    } finally {
      isSaving.current = false
    }
  }

  return (
    <div
      className="collection-name" style={{ '--level': level } as CSSProperties} data-own-keys=""
      {...(inTree ? { role: 'treeitem', 'aria-level': level, 'aria-selected': false, 'aria-label': t('collections.name') } : {})}
    >
      <TextField
        label={t('collections.name')} hideLabel placeholder={t('collections.name')} value={text} onChange={setText} autoFocus error={error?.message ?? null}
        inputRef={selectAll} onBlur={() => void save(false)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void save(true)
          else if (event.key === 'Escape') leave(true)
        }}
      />
    </div>
  )
}
