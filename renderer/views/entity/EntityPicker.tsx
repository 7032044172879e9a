import { useMemo, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ENTITY_TYPES, type EntityType } from '../../../core/entity/entity.ts'
import { useCall } from '../../api.ts'
import { EntityChip } from '../../ui/EntityChip.tsx'
import { PickList, type PickOption } from '../../ui/PickList.tsx'
import { matchEntities } from './match-entities.ts'

export interface EntityPickerProps {
  readonly label: string
  /** What is searched for at first. */
  readonly text: string
  readonly onPick: (entityId: string) => void
  /** Absent: only what the case has can be picked. */
  readonly onNew?: (type: EntityType, name: string) => void
  /** Left out of the list. */
  readonly without?: readonly string[]
  /** False: the cursor stays where it is. */
  readonly takesFocus?: boolean
  /** True: the list is there only while something is typed. */
  readonly quiet?: boolean
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>) => void
}

const OFFERED = 8

/** Search as you type over the case's entities, and below them a new one of each type by the name that was typed. */
export function EntityPicker({ label, text: first, onPick, onNew, without, takesFocus = true, quiet = false, onKey }: EntityPickerProps) {
  const { t } = useTranslation()
  const [text, setText] = useState(first)
  const { data: rows = [] } = useCall('entities.list', {})
  const found = useMemo(
    () => matchEntities(rows, text).filter(({ entity }) => !without?.includes(entity.id)).slice(0, OFFERED),
    [rows, text, without],
  )
  const name = text.trim()

  const options: PickOption[] = found.map(({ entity }, index) => ({
    key: `id ${entity.id}`,
    ...(index === 0 ? { heading: t('article.known') } : {}),
    content: (
      <>
        <EntityChip type={entity.type} />
        <span className="pick-name">{entity.name}</span>
        {entity.role ? <span className="muted clip">{entity.role}</span> : null}
      </>
    ),
  }))
  if (onNew && name !== '') {
    ENTITY_TYPES.forEach((type, index) => options.push({
      key: `new ${type}`,
      ...(index === 0 ? { heading: t('article.unknown') } : {}),
      content: (
        <>
          <EntityChip type={type} named={false} />
          <span className="clip">{t('article.newEntity', { type: t(`common.entityType.${type}`).toLowerCase(), name })}</span>
        </>
      ),
    }))
  }

  return (
    <PickList
      label={label}
      placeholder={t('article.findEntity')}
      text={text}
      onText={setText}
      options={options}
      onPick={(key) => {
        const type = ENTITY_TYPES.find((one) => key === `new ${one}`)
        if (type) onNew?.(type, name)
        else onPick(key.slice('id '.length))
      }}
      empty={onNew ? t('article.typeName') : ''}
      takesFocus={takesFocus}
      quiet={quiet}
      {...(onKey ? { onKey } : {})}
    />
  )
}
