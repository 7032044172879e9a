import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ENTITY_TYPES, type EntityType } from '../../../core/entity/entity.ts'
import { useCommand } from '../../api.ts'
import { open } from '../../state/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { EntityChip } from '../../ui/EntityChip.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'

interface NewEntityProps {
  readonly type: EntityType
  readonly name: string
  readonly onClose: () => void
}

/** Makes an entity by hand and opens its page. */
export function NewEntity({ type: first, name: typed, onClose }: NewEntityProps) {
  const { t } = useTranslation()
  const [type, setType] = useState(first)
  const [name, setName] = useState(typed)
  const [role, setRole] = useState('')
  const create = useCommand('entities.create', { shownInPlace: true })
  return (
    <form
      className="card new-entity"
      data-own-keys=""
      aria-label={t('entities.newEntity')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        create.mutate({ type, name, role: role.trim() || null }, { onSuccess: ({ id }) => open({ view: 'entity', entityId: id }) })
      }}
    >
      <Select
        label={t('entities.type')}
        value={type}
        options={ENTITY_TYPES.map((one) => ({ value: one, label: t(`common.entityType.${one}`), icon: <EntityChip type={one} named={false} /> }))}
        onChange={setType}
      />
      <TextField label={t('entities.name')} value={name} onChange={setName} error={create.error?.message ?? null} autoFocus />
      <TextField label={t('entities.role')} placeholder={t('entities.rolePlaceholder')} value={role} onChange={setRole} />
      <div className="row">
        <Button tone="go" type="submit" isDisabled={create.isPending || name.trim() === ''}>{t('entities.create')}</Button>
        <Button tone="quiet" onPress={onClose}>{t('common.cancel')}</Button>
      </div>
    </form>
  )
}
