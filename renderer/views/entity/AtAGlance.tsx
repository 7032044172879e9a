import { useTranslation } from 'react-i18next'
import { Button as Pressable } from 'react-aria-components'
import type { EntityPage } from '../../../contract/entity-shapes.ts'
import type { Entity } from '../../../core/entity/entity.ts'
import { formatDate } from '../../format.ts'
import { open } from '../../state/navigation.ts'
import { EntityChip } from '../../ui/EntityChip.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { glanceAt } from './at-a-glance.ts'

/** Since when, where and with whom an entity is named, and what the case does not say of it. */
export function AtAGlance({ page }: { readonly page: EntityPage }) {
  const { t } = useTranslation()
  const { first, last, where, withWhom, missing } = glanceAt(page)
  const when = first === null || last === null ? null : first === last ? formatDate(first) : t('entities.whenFromTo', { from: formatDate(first), to: formatDate(last) })
  const lines = [
    ...(when === null ? [] : [{ label: t('entities.when'), value: when }]),
    ...(where.length === 0 ? [] : [{ label: t('entities.where'), value: <Links entities={where} /> }]),
    ...(withWhom.length === 0 ? [] : [{ label: t('entities.withWhom'), value: <Links entities={withWhom} /> }]),
    ...(missing.length === 0 ? [] : [{ label: t('entities.missing'), value: missing.map((one) => t(`entities.missingWhat.${one}`)).join(' ') }]),
  ]
  if (lines.length === 0) return null
  return (
    <Panel className="page-section" title={t('entities.atAGlance')}>
      <dl className="glance-lines">
        {lines.map(({ label, value }) => <div key={label} className="glance-line"><dt>{label}</dt><dd>{value}</dd></div>)}
      </dl>
    </Panel>
  )
}

function Links({ entities }: { readonly entities: readonly Entity[] }) {
  return (
    <span className="glance-links">
      {entities.map(({ id, type, name }) => (
        <Pressable key={id} className="name-link glance-link" onPress={() => open({ view: 'entity', entityId: id })}><EntityChip type={type} /><span dir="auto">{name}</span></Pressable>
      ))}
    </span>
  )
}
