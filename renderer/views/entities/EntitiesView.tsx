import { Combine, Plus } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button as Pressable } from 'react-aria-components'
import { ENTITY_TYPES, type EntityType } from '../../../core/entity/entity.ts'
import { useCall } from '../../api.ts'
import { useCommands } from '../../commands/registry.ts'
import { open, useNavigation } from '../../state/navigation.ts'
import { useSelection } from '../../state/selection.ts'
import { Button } from '../../ui/Button.tsx'
import { CommandButton } from '../../ui/CommandButton.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { EntityChip } from '../../ui/EntityChip.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { countByType, filterEntities } from './filter-entities.ts'
import { NewEntity } from './NewEntity.tsx'
import './entities.css'

/** Pixels. */
const ROW = 36

/** All entities of the case: filtered by type and by what is typed, with a way to make a new one. */
export function EntitiesView({ type }: { readonly type: EntityType | null }) {
  const { t } = useTranslation()
  const { data: rows, error } = useCall('entities.list', {})
  const { data: alike = [] } = useCall('entities.likelySame', {})
  const [text, setText] = useState('')
  const [active, setActive] = useState(-1)
  const [making, setMaking] = useState(false)
  const filter = useRef<HTMLInputElement>(null)
  const replace = useNavigation((navigation) => navigation.replace)
  const shown = useMemo(() => filterEntities(rows ?? [], type, text), [rows, type, text])
  const counts = useMemo(() => countByType(rows ?? []), [rows])

  useCommands([
    { id: 'entities.new', label: 'entities.commands.new', group: 'entity', shortcuts: ['Mod+E'], run: () => setMaking(true) },
    { id: 'entities.filter', label: 'entities.commands.filter', group: 'entity', shortcuts: ['F'], run: () => filter.current?.focus() },
    { id: 'entities.alike', label: 'curate.commands.alike', group: 'entity', shortcuts: ['S'], when: () => alike.length > 0, run: () => open({ view: 'alike' }) },
  ])

  function activate(index: number): void {
    setActive(index)
    const row = shown[index]
    useSelection.getState().select(row ? { kind: 'entity', id: row.entity.id } : null)
  }

  if (error) return <div className="view-message"><InlineError>{error.message}</InlineError></div>
  if (!rows) return <div className="page" aria-busy="true" />
  return (
    <div className="entities">
      <header className="entities-head">
        <div className="entities-line">
          <h1>{t('entities.title')}</h1>
          <span className="grow" />
          {alike.length > 0 ? <CommandButton id="entities.alike" icon={<Combine size={15} aria-hidden="true" />}>{t('curate.alike', { count: alike.length })}</CommandButton> : null}
          <CommandButton id="entities.new" icon={<Plus size={15} aria-hidden="true" />}>{t('entities.newEntity')}</CommandButton>
        </div>
        <div className="entities-line">
          <div className="type-filter" role="group" aria-label={t('entities.type')}>
            {(['all', ...ENTITY_TYPES] as const).filter((one) => one === 'all' || one === type || counts[one] > 0).map((one) => (
              <Pressable
                key={one}
                className="type-button"
                aria-pressed={(type ?? 'all') === one}
                onPress={() => {
                  setActive(-1)
                  replace({ view: 'entities', type: one === 'all' ? null : one })
                }}
              >
                {one === 'all' ? t('entities.all') : <><EntityChip type={one} named={false} />{t(`common.entityTypes.${one}`)}</>}
                <span className="type-count">{counts[one]}</span>
              </Pressable>
            ))}
          </div>
          <TextField label={t('entities.filter')} hideLabel placeholder={t('entities.filter')} value={text} onChange={setText} inputRef={filter} />
        </div>
        {making ? <NewEntity type={type ?? 'official'} name={text} onClose={() => setMaking(false)} /> : null}
      </header>
      <div className="entities-list">
        {rows.length === 0
          ? <EmptyState title={t('entities.emptyTitle')}>{t('entities.empty')}</EmptyState>
          : shown.length === 0
            ? (
              <EmptyState
                title={t('entities.noneFit')}
                actions={(
                  <Button
                    onPress={() => {
                      setText('')
                      replace({ view: 'entities', type: null })
                    }}
                  >
                    {t('entities.clearFilter')}
                  </Button>
                )}
              />
            )
            : (
              <VirtualList
                label={t('entities.list')}
                count={shown.length}
                rowHeight={ROW}
                active={Math.min(active, shown.length - 1)}
                onActive={activate}
                onOpen={(index) => shown[index] && open({ view: 'entity', entityId: shown[index].entity.id })}
                rowClass="entity-row"
              >
                {(index) => {
                  const row = shown[index]
                  if (!row) return null
                  const { entity, mentions, articles } = row
                  return (
                    <>
                      <EntityChip type={entity.type} />
                      <span className="entity-row-name clip" dir="auto">{entity.name}</span>
                      <span className="entity-row-detail clip">{[entity.role, ...entity.aliases].filter(Boolean).join(' · ')}</span>
                      <span className="entity-row-count">{t('entities.mentions', { count: mentions })}</span>
                      <span className="entity-row-count">{t('common.articles', { count: articles })}</span>
                    </>
                  )
                }}
              </VirtualList>
            )}
      </div>
    </div>
  )
}
