import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { MergePreview } from '../../../contract/curate-shapes.ts'
import type { Entity } from '../../../core/entity/entity.ts'
import { useCall, useCommand } from '../../api.ts'
import { undoAction } from '../../session/collection-actions.ts'
import { returnFocusToWork } from '../../session/focus.ts'
import { notify } from '../../state/notices.ts'
import { Button } from '../../ui/Button.tsx'
import { EntityChip } from '../../ui/EntityChip.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import './curate.css'

interface MergePanelProps {
  /** That which stays, until the other is chosen. */
  readonly one: Entity
  readonly other: Entity
  readonly onClose: () => void
  readonly onMerged: (entity: Entity) => void
}

const AND = new Intl.ListFormat('en')

/** Makes two entities one: which of them stays, and what that would do, before it is done. */
export function MergePanel({ one, other, onClose, onMerged }: MergePanelProps) {
  const { t } = useTranslation()
  const [keptId, keep] = useState(one.id)
  const [kept, gone] = keptId === one.id ? [one, other] : [other, one]
  const { data: preview, error } = useCall('entities.mergePreview', { into: kept.id, from: gone.id })
  const merge = useCommand('entities.merge', { shownInPlace: true })
  useEffect(() => returnFocusToWork, [])

  function confirm(): void {
    merge.mutate({ into: kept.id, from: gone.id }, {
      onSuccess: (entity) => {
        notify({ kind: 'done', text: t('curate.merged', { gone: gone.name, kept: kept.name }), action: undoAction() })
        onMerged(entity)
      },
    })
  }

  return (
    <section
      className="curate-panel" data-own-keys="" aria-label={t('curate.mergeTitle', { one: one.name, other: other.name })}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose()
      }}
    >
      <h2>{t('curate.mergeTitle', { one: one.name, other: other.name })}</h2>
      <RadioGroup className="curate-kept" value={keptId} onChange={keep}>
        <Label className="field-label">{t('curate.keepsName')}</Label>
        {[one, other].map((entity) => (
          <Radio key={entity.id} value={entity.id} className="curate-one" autoFocus={entity.id === keptId}>
            <span className="radio-dot" aria-hidden="true" />
            <EntityChip type={entity.type} />
            <span dir="auto">{entity.name}</span>
            {entity.role ? <span className="muted clip">{entity.role}</span> : null}
          </Radio>
        ))}
      </RadioGroup>
      {error ? <InlineError>{error.message}</InlineError> : null}
      {merge.error ? <InlineError>{merge.error.message}</InlineError> : null}
      {preview ? <Outcome preview={preview} /> : null}
      <div className="row">
        <Button tone="go" isDisabled={!preview || merge.isPending} onPress={confirm}>{t('curate.mergeDo')}</Button>
        <Button tone="quiet" onPress={onClose}>{t('common.cancel')}</Button>
      </div>
    </section>
  )
}

function Outcome({ preview: { newNames, mentions, annotations, twice, losesDraft } }: { readonly preview: MergePreview }) {
  const { t } = useTranslation()
  const moves = [mentions > 0 ? t('curate.mentions', { count: mentions }) : '', annotations > 0 ? t('curate.annotations', { count: annotations }) : ''].filter(Boolean)
  return (
    <ul className="curate-outcome">
      <li>{t('curate.stays')}</li>
      {newNames.length > 0 ? <li dir="auto">{t('curate.names', { count: newNames.length, names: AND.format(newNames) })}</li> : null}
      {moves.length > 0 ? <li>{t('curate.moves', { what: AND.format(moves) })}</li> : null}
      {twice > 0 ? <li>{t('curate.twice', { count: twice })}</li> : null}
      {losesDraft ? <li>{t('curate.losesDraft')}</li> : null}
      <li>{t('curate.undoable')}</li>
    </ul>
  )
}
