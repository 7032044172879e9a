import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntityType } from '../../../core/entity/entity.ts'
import { useCall } from '../../api.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { EntityPicker } from '../entity/EntityPicker.tsx'
import { isKnownName } from '../entity/match-entities.ts'

interface EntityComposerProps {
  readonly quote: string
  readonly onPick: (entityId: string, remember: boolean) => void
  readonly onNew: (type: EntityType, name: string) => void
  readonly onCancel: () => void
}

/** A selection longer than this is no name. UTF-16 units. */
const LONGEST_NAME = 60

/** Whether a selection may be a name, and not a sentence that tells of somebody. */
function mayBeName(quote: string): boolean {
  if (quote.length > LONGEST_NAME || /\n|[!?。！？។]$/.test(quote)) return false
  return !/\p{Ll}\.$/u.test(quote) || /\b(?:Co|Ltd|Inc|Corp|Jr|Sr)\.$/.test(quote)
}

/** Says who or what a passage names: one of the case's entities, or a new one. */
export function EntityComposer({ quote, onPick, onNew, onCancel }: EntityComposerProps) {
  const { t } = useTranslation()
  const [remember, setRemember] = useState(false)
  const { data: rows = [] } = useCall('entities.list', {})
  const isName = mayBeName(quote)
  return (
    <div
      className="composer"
      role="dialog"
      aria-label={t('article.name', { quote })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onCancel()
      }}
    >
      <EntityPicker label={t('article.name', { quote })} text={isName ? quote : ''} onPick={(id) => onPick(id, remember)} onNew={onNew} />
      {isName && rows.length > 0 && !isKnownName(rows, quote)
        ? <Checkbox isSelected={remember} onChange={setRemember}>{t('article.remember', { name: quote })}</Checkbox>
        : null}
    </div>
  )
}
