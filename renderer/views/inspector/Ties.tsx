import { Link2, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button as Pressable } from 'react-aria-components'
import { runCommand } from '../../commands/registry.ts'
import { focusWork } from '../../session/focus.ts'
import type { Entity } from '../../../core/entity/entity.ts'
import { Button } from '../../ui/Button.tsx'
import { EntityChip } from '../../ui/EntityChip.tsx'
import { useDesk } from '../article/desk.ts'
import { EntityPicker } from '../entity/EntityPicker.tsx'

export type TiedEntity = Pick<Entity, 'id' | 'type' | 'name'>

interface TiesProps {
  readonly tied: readonly TiedEntity[]
  readonly isEdited: boolean
  readonly onTies: (entityIds: readonly string[]) => void
}

/** The entities an annotation was tied to by hand. */
export function Ties({ tied, isEdited, onTies }: TiesProps) {
  const { t } = useTranslation()
  const [choosing, setChoosing] = useState(false)
  const ids = tied.map(({ id }) => id)
  const close = () => {
    setChoosing(false)
    useDesk.getState().set({ editing: null })
    if (!runCommand('article.read')) focusWork()
  }
  return (
    <div className="ties" role="group" aria-label={t('inspector.ties')}>
      {tied.length > 0
        ? (
          <ul className="tags">
            {tied.map(({ id, type, name }) => (
              <li key={id} className="tag">
                <EntityChip type={type} />
                {name}
                <Pressable
                  className="tag-remove"
                  aria-label={t('inspector.untie', { name })}
                  onPress={() => onTies(ids.filter((other) => other !== id))}
                >
                  <X size={12} aria-hidden="true" />
                </Pressable>
              </li>
            ))}
          </ul>
        )
        : null}
      {choosing || isEdited
        ? (
          <EntityPicker
            label={t('inspector.tie')}
            text=""
            without={ids}
            onPick={(id) => {
              onTies([...ids, id])
              close()
            }}
            onKey={(event) => {
              if (event.key !== 'Escape') return
              event.stopPropagation()
              close()
            }}
          />
        )
        : (
          <Button tone="quiet" icon={<Link2 size={14} aria-hidden="true" />} commandId="article.entity" onPress={() => setChoosing(true)}>
            {t('inspector.tie')}
          </Button>
        )}
    </div>
  )
}
