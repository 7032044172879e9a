import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseInfo } from '../../../contract/shapes.ts'
import { useCall } from '../../api.ts'
import { runCommand } from '../../commands/registry.ts'
import { formatNumber } from '../../format.ts'
import { open, samePlace, UNREAD, useNavigation, type Place } from '../../state/navigation.ts'
import { useSearch } from '../../state/search.ts'
import { EntityChip } from '../../ui/EntityChip.tsx'
import { useRoving } from '../../ui/useRoving.ts'
import { CollectionTree } from '../collections/CollectionTree.tsx'
import { SavedSearches } from '../saved/SavedSearches.tsx'
import { groupEntities } from './navigator-items.ts'
import './navigator.css'

interface Item {
  readonly key: string
  readonly label: string
  readonly count: number | null
  readonly current: boolean
  readonly icon?: ReactNode
  readonly go: () => void
}

function isAt(here: Place, place: Place): boolean {
  return here.view === place.view && (place.view === 'entity' || place.view === 'entities' || place.view === 'library' ? samePlace(here, place) : true)
}

export function Navigator({ info }: { readonly info: CaseInfo }) {
  const { t } = useTranslation()
  const here = useNavigation((trail) => trail.here)
  const hits = useSearch((search) => search.total)
  const entities = useCall('entities.list', {})
  const log = useCall('history.list', { limit: 1 })
  const imports = useCall('import.reports', {})
  const isUnread = here.view === 'search' && here.saved === undefined && here.query === UNREAD.query
  const batches = useCall('batch.list', {})
  const groups = groupEntities(entities.data ?? [])

  const toPlace = (key: string, label: string, count: number | null, place: Place, icon?: ReactNode): Item => ({
    key, label, count, icon, current: isAt(here, place), go: () => open(place),
  })

  const top: Item[] = [
    toPlace('library', t('shell.articles'), info.articles, { view: 'library' }),
    ...(info.unread > 0 ? [{ ...toPlace('unread', t('shell.unread'), info.unread, UNREAD), current: isUnread }] : []),
    { key: 'search', label: t('shell.search'), count: hits, current: here.view === 'search' && here.saved === undefined && !isUnread, go: () => runCommand('go.search') },
    toPlace('batch', t('shell.batches'), batches.data?.length ?? null, { view: 'batch', batchId: null }),
    toPlace('notebook', t('notebook.go'), info.annotations, { view: 'notebook' }),
    toPlace('entities', t('shell.entities'), entities.data?.length ?? null, { view: 'entities', type: null }),
    toPlace('review', t('review.title'), null, { view: 'review' }),
    toPlace('imports', t('shell.imports'), imports.data?.length ?? null, { view: 'imports', jobId: null }),
    toPlace('history', t('shell.history'), log.data?.total ?? null, { view: 'history' }),
  ]
  const sections = groups.map(({ type, total, shown }) => ({
    head: toPlace(`type-${type}`, t(`common.entityTypes.${type}`), total, { view: 'entities', type }),
    items: shown.map(({ entity, mentions }) => toPlace(entity.id, entity.name, mentions, { view: 'entity', entityId: entity.id }, <EntityChip type={type} named={false} />)),
  }))

  const known = new Set([...top, ...sections.flatMap(({ head, items }) => [head, ...items])].map(({ key }) => key))
  const { onKeyDown, stop } = useRoving(top.find(({ current }) => current)?.key ?? 'library')

  const line = (item: Item, className: string) => (
    <button
      key={item.key} type="button" className={className} aria-current={item.current ? 'page' : undefined} onClick={item.go}
      {...stop(item.key, known)} {...(item.current ? { 'data-pane-focus': '' } : {})}
    >
      {item.icon}
      <span className="clip grow">{item.label}</span>
      {item.count === null ? null : <span className="nav-count">{formatNumber(item.count)}</span>}
    </button>
  )

  return (
    <div className="navigator" onKeyDown={onKeyDown}>
      <ul>{top.map((item) => <li key={item.key}>{line(item, 'nav-item')}</li>)}</ul>
      <SavedSearches />
      <CollectionTree />
      {entities.data?.length === 0 ? <p className="nav-hint">{t('shell.noEntities')}</p> : null}
      {sections.map(({ head, items }) => (
        <section key={head.key} aria-label={head.label}>
          <h2 className="nav-head">{line(head, 'nav-item nav-type')}</h2>
          <ul>{items.map((item) => <li key={item.key}>{line(item, 'nav-item')}</li>)}</ul>
        </section>
      ))}
    </div>
  )
}
