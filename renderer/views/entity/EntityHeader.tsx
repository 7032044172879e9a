import { Combine, FileText, Split, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallInput } from '../../../contract/calls.ts'
import { ENTITY_TYPES, type Entity, type EntityType } from '../../../core/entity/entity.ts'
import { CommandButton } from '../../ui/CommandButton.tsx'
import { EntityChip } from '../../ui/EntityChip.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import { Select } from '../../ui/Select.tsx'
import { InlineText } from './InlineText.tsx'

interface EntityHeaderProps {
  readonly entity: Entity
  readonly hasDossier: boolean
  readonly onChange: (what: Omit<CallInput<'entities.update'>, 'entityId'>) => void
  /** Why the last change was refused. */
  readonly error: string | null
  /** The counts at a glance. */
  readonly children: ReactNode
}

/** The types that hold a post. */
export const WITH_ROLE: readonly EntityType[] = ['official', 'person']

/** Who or what an entity is, to read and to change in place, and what can be made of it. */
export function EntityHeader({ entity: { type, name, role, roles }, hasDossier, onChange, error, children }: EntityHeaderProps) {
  const { t } = useTranslation()
  return (
    <header className="entity-head">
      <div className="entity-title">
        <EntityChip type={type} />
        <h1>
          <InlineText
            className="entity-name"
            label={t('entities.name')}
            editLabel={t('entities.editName')}
            value={name}
            placeholder={t('common.untitled')}
            onSave={(next) => onChange({ name: next })}
          />
        </h1>
      </div>
      <div className="entity-kind">
        <Select
          label={t('entities.type')}
          hideLabel
          value={type}
          options={ENTITY_TYPES.map((one) => (
            { value: one, label: t(`common.entityType.${one}`), icon: <EntityChip type={one} named={false} /> }
          ))}
          onChange={(next) => onChange({ type: next })}
        />
        {roles ? <span className="muted" dir="auto">{role}</span> : WITH_ROLE.includes(type) || role
          ? (
            <InlineText
              className="entity-role"
              label={t('entities.role')}
              editLabel={t('entities.editRole')}
              value={role ?? ''}
              placeholder={t('entities.noRole')}
              onSave={(next) => onChange({ role: next || null })}
            />
          )
          : null}
      </div>
      {error ? <InlineError>{error}</InlineError> : null}
      <div className="entity-glance">
        {children}
      </div>
      <div className="entity-acts">
        {hasDossier
          ? <CommandButton id="entity.dossier" tone="go" icon={<FileText size={15} aria-hidden="true" />}>{t('entities.exportDossier')}</CommandButton>
          : null}
        <CommandButton id="entity.merge" tone="quiet" icon={<Combine size={14} aria-hidden="true" />}>{t('curate.merge')}</CommandButton>
        <CommandButton id="entity.split" tone="quiet" icon={<Split size={14} aria-hidden="true" />}>{t('curate.split')}</CommandButton>
        <CommandButton id="entity.delete" tone="quiet" icon={<Trash2 size={14} aria-hidden="true" />}>{t('common.delete')}</CommandButton>
      </div>
    </header>
  )
}
