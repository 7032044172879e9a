import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallInput } from '../../../contract/calls.ts'
import type { HeldRole } from '../../../core/entity/entity.ts'
import { formatDate } from '../../format.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { TextField } from '../../ui/TextField.tsx'

type Given = NonNullable<CallInput<'entities.update'>['roles']>

interface RolesFieldProps {
  readonly roles: readonly HeldRole[]
  /** What is typed where nobody entered a time yet: the first role of the list. */
  readonly role: string | null
  /** `saved` is called when they were taken. */
  readonly onRoles: (roles: Given, saved: () => void) => void
}

const NONE = { title: '', from: '', to: '' }

const given = (roles: readonly HeldRole[]): Given => roles.map(({ title, from, to }) => ({ title, from: from ?? null, to: to ?? null }))

/** The roles somebody held, each with its time. */
export function RolesField({ roles, role, onRoles }: RolesFieldProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(NONE)
  const change = (field: keyof typeof NONE) => (text: string) => setDraft((before) => ({ ...before, [field]: text }))

  // The role that was typed so far stays, unless its time is what is entered.
  const begun = roles.length === 0 && role !== null && role !== draft.title.trim() ? [{ title: role, from: null, to: null }] : given(roles)

  function span({ from, to }: HeldRole): string {
    if (from !== undefined && to !== undefined) return t('entities.roleFromTo', { from: formatDate(from), to: formatDate(to) })
    if (from !== undefined) return t('entities.roleFrom', { from: formatDate(from) })
    return to === undefined ? t('entities.roleNoTime') : t('entities.roleTo', { to: formatDate(to) })
  }

  return (
    <div className="held-roles" role="group" aria-label={t('entities.roles')}>
      {roles.length > 0 ? (
        <ul className="alias-lines">
          {roles.map((held, place) => (
            <li key={JSON.stringify(held)} className="role-line">
              <span dir="auto">{held.title}</span>
              <span className="muted">{span(held)}</span>
              <IconButton label={t('entities.removeRole', { title: held.title })} icon={<X size={13} aria-hidden="true" />} onPress={() => onRoles(given(roles.filter((_, other) => other !== place)), () => {})} />
            </li>
          ))}
        </ul>
      ) : null}
      <form
        className="role-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (draft.title.trim() === '') return
          onRoles([...begun, { title: draft.title, from: draft.from || null, to: draft.to || null }], () => setDraft(NONE))
        }}
      >
        <TextField label={t('entities.roleHeld')} placeholder={role ?? t('entities.rolePlaceholder')} value={draft.title} onChange={change('title')} />
        <TextField label={t('entities.roleBegin')} placeholder="2021-05" value={draft.from} onChange={change('from')} />
        <TextField label={t('entities.roleEnd')} placeholder="2023" value={draft.to} onChange={change('to')} />
        <Button type="submit" isDisabled={draft.title.trim() === ''}>{t('entities.add')}</Button>
      </form>
    </div>
  )
}
