import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button as Pressable } from 'react-aria-components'
import type { ReviewName } from '../../../contract/review-shapes.ts'
import { ENTITY_TYPES, type EntityType } from '../../../core/entity/entity.ts'
import { useCommands } from '../../commands/registry.ts'
import { usePages } from '../../paged.ts'
import { CommandButton } from '../../ui/CommandButton.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { EntityChip } from '../../ui/EntityChip.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { EntityPicker } from '../entity/EntityPicker.tsx'
import { ReviewPlaces } from './ReviewPlaces.tsx'
import { useDecisions } from './useDecisions.ts'

/** Pixels. */
const ROW = 36

/** The names, those in most articles first; beside them where the one stands that the keyboard is on. */
export function ReviewNames({ isLooking }: { readonly isLooking: boolean }) {
  const { t } = useTranslation()
  const [type, setType] = useState<EntityType | null>(null)
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const [choosing, setChoosing] = useState(false)
  const filter = useRef<HTMLInputElement>(null)
  const { first, pageOf, total, error, onRange } = usePages('review.names', { type, text })
  const { accept, reject } = useDecisions()
  const at = Math.min(active, total - 1)
  const nameAt = (index: number): ReviewName | undefined => {
    const found = pageOf(index)
    return found?.page.rows[found.at]
  }
  const name = at < 0 ? undefined : nameAt(at)
  const has = () => name !== undefined && !choosing

  useCommands([
    { id: 'review.accept', label: 'review.commands.accept', group: 'entity', shortcuts: ['A'], when: has, run: () => name && accept(name, null) },
    { id: 'review.reject', label: 'review.commands.reject', group: 'entity', shortcuts: ['R'], when: has, run: () => name && reject(name, null) },
    { id: 'review.someone-else', label: 'review.commands.someoneElse', group: 'entity', shortcuts: ['E'], when: has, run: () => setChoosing(true) },
    { id: 'review.filter', label: 'review.commands.filter', group: 'entity', shortcuts: ['F'], run: () => filter.current?.focus() },
  ])

  if (error && !first) return <div className="view-message"><InlineError>{error.message}</InlineError></div>
  if (!first) return <div className="view-body" aria-busy="true" />
  const isFiltered = type !== null || text.trim() !== ''
  return (
    <div className="review">
      <div className="review-names">
        <div className="review-filter">
          <div className="type-filter" role="group" aria-label={t('entities.type')}>
            {([null, ...ENTITY_TYPES] as const).filter((one) => one === null || one === type || first.types[one] > 0).map((one) => (
              <Pressable key={one ?? 'all'} className="type-button" aria-pressed={type === one} onPress={() => setType(one)}>
                {one === null ? t('review.all') : <><EntityChip type={one} named={false} />{t(`common.entityTypes.${one}`)}</>}
                {one === null ? null : <span className="type-count">{first.types[one]}</span>}
              </Pressable>
            ))}
          </div>
          <TextField label={t('review.filter')} hideLabel placeholder={t('review.filter')} value={text} onChange={setText} inputRef={filter} />
        </div>
        {total === 0 ? (
          <EmptyState title={isFiltered ? t('review.noneFit') : t('review.emptyTitle')}>{isFiltered ? null : <p>{t(isLooking ? 'review.looking' : 'review.empty')}</p>}</EmptyState>
        ) : (
          <VirtualList
            label={t('review.list')} count={total} rowHeight={ROW} active={at} onActive={setActive} onOpen={(index) => setActive(index)} onRange={onRange} rowClass="review-row"
          >
            {(index) => {
              const one = nameAt(index)
              if (!one) return null
              return (
                <>
                  <EntityChip type={one.type} />
                  <span className="clip review-name" dir="auto">{one.name}</span>
                  <span className="muted clip grow">{[one.entity ? t('review.known') : null, one.role].filter(Boolean).join(' · ')}</span>
                  <span className="review-count muted">{t('common.articles', { count: one.articles })}</span>
                </>
              )
            }}
          </VirtualList>
        )}
      </div>
      <div className="review-where">
        {name ? (
          <>
            <div className="review-head">
              <h2 dir="auto"><EntityChip type={name.type} /> {name.name}</h2>
              {name.role ? <p className="muted">{name.role}</p> : null}
              <div className="row">
                <CommandButton id="review.accept" tone="go">{t('review.accept')}</CommandButton>
                <CommandButton id="review.reject">{t('review.reject')}</CommandButton>
                <CommandButton id="review.someone-else" tone="quiet">{t('review.someoneElse')}</CommandButton>
              </div>
              {choosing ? (
                <div
                  className="review-choose" data-own-keys=""
                  onKeyDown={(event) => {
                    if (event.key === 'Escape') setChoosing(false)
                  }}
                >
                  <EntityPicker
                    label={t('review.someoneElseTitle', { name: name.name })} text={name.name}
                    onPick={(entityId) => { setChoosing(false); accept(name, null, { entityId }) }}
                    onNew={(of, wanted) => { setChoosing(false); accept(name, null, { type: of, name: wanted }) }}
                  />
                </div>
              ) : null}
            </div>
            <ReviewPlaces key={`${name.type} ${name.name}`} name={name} />
          </>
        ) : <p className="muted review-hint">{t('review.pickOne')}</p>}
      </div>
    </div>
  )
}
