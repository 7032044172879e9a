import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entity } from '../../../core/entity/entity.ts'
import { useCommand } from '../../api.ts'
import type { CallInput } from '../../../contract/calls.ts'
import { undoAction } from '../../session/collection-actions.ts'
import { returnFocusToWork } from '../../session/focus.ts'
import { notify } from '../../state/notices.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import { EntityPicker } from '../entity/EntityPicker.tsx'
import './curate.css'

interface SplitPanelProps {
  readonly entity: Entity
  readonly mentionIds: readonly string[]
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Gives ticked mentions of an entity to another one, with the names that go with them. */
export function SplitPanel({ entity: { id, name, aliases }, mentionIds, onClose, onDone }: SplitPanelProps) {
  const { t } = useTranslation()
  const [going, setGoing] = useState<readonly string[]>([])
  const split = useCommand('entities.split', { shownInPlace: true })
  const count = mentionIds.length
  useEffect(() => returnFocusToWork, [])

  function move(to: CallInput<'entities.split'>['to']): void {
    split.mutate({ entityId: id, mentionIds: [...mentionIds], aliases: [...going], to }, {
      onSuccess: (other) => {
        notify({ kind: 'done', text: t('curate.splitDone', { count, name: other.name }), action: undoAction() })
        onDone()
      },
    })
  }

  return (
    <section
      className="curate-panel curate-split" data-own-keys="" aria-label={t('curate.splitTitle', { name })}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose()
      }}
    >
      <h2>{t('curate.splitTitle', { name })}</h2>
      <p role="status">{count === 0 ? t('curate.splitHint') : t('curate.splitPicked', { count })}</p>
      {split.error ? <InlineError>{split.error.message}</InlineError> : null}
      {aliases.length > 0 && count > 0 ? (
        <div className="curate-names" role="group" aria-label={t('curate.splitNames')}>
          <span className="field-label">{t('curate.splitNames')}</span>
          {aliases.map((alias) => (
            <Checkbox key={alias} isSelected={going.includes(alias)} onChange={(on) => setGoing(on ? [...going, alias] : going.filter((other) => other !== alias))}>
              <span dir="auto">{alias}</span>
            </Checkbox>
          ))}
        </div>
      ) : null}
      {count > 0 ? (
        <EntityPicker
          label={t('curate.splitTo')} text={going[0] ?? ''} takesFocus={false} quiet without={[id]}
          onPick={(entityId) => move({ entityId })} onNew={(type, wanted) => move({ type, name: wanted })}
        />
      ) : null}
      <div className="row"><Button tone="quiet" onPress={onClose}>{t('common.cancel')}</Button></div>
    </section>
  )
}
