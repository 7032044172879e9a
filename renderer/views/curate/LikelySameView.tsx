import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LikelySamePair } from '../../../contract/curate-shapes.ts'
import type { Entity } from '../../../core/entity/entity.ts'
import { useCall, useCommand } from '../../api.ts'
import { useCommands } from '../../commands/registry.ts'
import { undoAction } from '../../session/collection-actions.ts'
import { notify } from '../../state/notices.ts'
import { useSelection } from '../../state/selection.ts'
import { CommandButton } from '../../ui/CommandButton.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { EntityChip } from '../../ui/EntityChip.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { MergePanel } from './MergePanel.tsx'
import './curate.css'

/** Pixels. */
const ROW = 74

/** Pairs of entities whose names are so alike that they may be one: merged, or kept apart. */
export function LikelySameView() {
  const { t } = useTranslation()
  const { data: pairs, error } = useCall('entities.likelySame', {})
  const keepApart = useCommand('entities.keepApart')
  const [active, setActive] = useState(-1)
  const [merging, setMerging] = useState<LikelySamePair | null>(null)
  const at = Math.min(active, (pairs?.length ?? 0) - 1)
  const pair = pairs?.[at]

  function activate(index: number): void {
    setActive(index)
    const next = pairs?.[index]
    useSelection.getState().select(next ? { kind: 'entity', id: next.one.id } : null)
  }

  function apart(): void {
    if (!pair) return
    const { one, other } = pair
    keepApart.mutate({ one: one.id, other: other.id }, {
      onSuccess: () => notify({ kind: 'done', text: t('curate.keptApart', { one: one.name, other: other.name }), action: undoAction() }),
    })
  }

  useCommands([
    { id: 'alike.merge', label: 'curate.commands.mergePair', group: 'entity', shortcuts: ['M'], when: () => pair !== undefined && merging === null, run: () => setMerging(pair ?? null) },
    { id: 'alike.apart', label: 'curate.commands.keepApart', group: 'entity', shortcuts: ['K'], when: () => pair !== undefined && merging === null, run: apart },
  ])

  if (error) return <div className="view-message"><InlineError>{error.message}</InlineError></div>
  if (!pairs) return <div className="view" aria-busy="true" />
  if (pairs.length === 0) return <EmptyState level={1} title={t('curate.alikeNoneTitle')}><p>{t('curate.alikeNone')}</p></EmptyState>
  return (
    <div className="view">
      <div className="view-bar">
        <h1>{t('curate.alike', { count: pairs.length })}</h1>
        <span className="muted grow clip">{t('curate.alikeHint')}</span>
        <CommandButton id="alike.merge">{t('curate.merge')}</CommandButton>
        <CommandButton id="alike.apart">{t('curate.keepApart')}</CommandButton>
      </div>
      {merging ? <MergePanel key={`${merging.one.id} ${merging.other.id}`} one={better(merging)[0]} other={better(merging)[1]} onClose={() => setMerging(null)} onMerged={() => setMerging(null)} /> : null}
      <div className="view-body">
        <VirtualList
          label={t('curate.alikeList')} count={pairs.length} rowHeight={ROW} active={at} onActive={activate} rowClass="alike-row"
          onOpen={(index) => setMerging(pairs[index] ?? null)}
        >
          {(index) => (pairs[index] ? <Pair pair={pairs[index]} /> : null)}
        </VirtualList>
      </div>
    </div>
  )
}

/** The one that more mentions stand behind first: it is the better guess which of the two stays. */
const better = ({ one, other, mentions }: LikelySamePair): readonly [Entity, Entity] => (mentions[1] > mentions[0] ? [other, one] : [one, other])

function Pair({ pair: { one, other, why, names, mentions } }: { readonly pair: LikelySamePair }) {
  const { t } = useTranslation()
  return (
    <>
      <span className="alike-why muted">{t(`curate.why.${why}`)}</span>
      {[one, other].map((entity, place) => (
        <span key={entity.id} className="alike-one">
          <EntityChip type={entity.type} />
          <span className="clip" dir="auto">{entity.name}</span>
          {names[place] === entity.name ? null : <span className="muted clip" dir="auto">{names[place]}</span>}
          {entity.role ? <span className="muted clip">{entity.role}</span> : null}
          <span className="grow" />
          <span className="entity-row-count">{t('entities.mentions', { count: mentions[place] ?? 0 })}</span>
        </span>
      ))}
    </>
  )
}
