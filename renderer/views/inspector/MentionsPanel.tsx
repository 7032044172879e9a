import { ArrowUpRight, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button as Pressable } from 'react-aria-components'
import type { Placed } from '../../../contract/shapes.ts'
import type { Article } from '../../../core/article/article.ts'
import { ENTITY_TYPES, type Entity, type Mention } from '../../../core/entity/entity.ts'
import { placeIn, usePlaceWords } from '../../place-words.ts'
import { open } from '../../state/navigation.ts'
import { useSelection } from '../../state/selection.ts'
import { CommandButton } from '../../ui/CommandButton.tsx'
import { EntityChip } from '../../ui/EntityChip.tsx'
import { useInView } from './in-view.ts'
import { Part } from './Part.tsx'

const ICON = { size: 14, 'aria-hidden': true } as const

interface MentionsPanelProps {
  readonly id: string
  readonly article: Article
  readonly mentions: readonly Placed<Mention>[]
  readonly entities: readonly Entity[]
  readonly selectedKey: string | null
}

function inOrder(mentions: readonly Placed<Mention>[]): Placed<Mention>[] {
  return [...mentions].sort((a, b) => a.range!.start - b.range!.start)
}

/** Who is named in the article, compounds and officials first, with the paragraphs where. */
export function MentionsPanel({ id, article, mentions, entities, selectedKey }: MentionsPanelProps) {
  const { t } = useTranslation()
  const named = entities
    .map((entity) => ({ entity, here: inOrder(mentions.filter(({ record }) => record.entityId === entity.id)) }))
    .filter(({ here }) => here.length > 0)
    .sort((a, b) => ENTITY_TYPES.indexOf(a.entity.type) - ENTITY_TYPES.indexOf(b.entity.type) || b.here.length - a.here.length)
  return (
    <Part id={id} title={t('inspector.mentions')} aside={mentions.length || null}>
      {named.length === 0 ? <p className="muted">{t('inspector.noMentions')}</p> : null}
      <ul className="rows">
        {named.map(({ entity, here }) => (
          <li key={entity.id}><NamedEntity article={article} entity={entity} here={here} selectedKey={selectedKey} /></li>
        ))}
      </ul>
    </Part>
  )
}

interface NamedEntityProps {
  readonly article: Article
  readonly entity: Entity
  readonly here: readonly Placed<Mention>[]
  readonly selectedKey: string | null
}

function NamedEntity({ article, entity, here, selectedKey }: NamedEntityProps) {
  const { t } = useTranslation()
  const { short, spoken } = usePlaceWords()
  const isSelected = here.some(({ record }) => record.id === selectedKey)
  const row = useInView<HTMLDivElement>(isSelected)
  return (
    <div className={isSelected ? 'card current' : 'named'} ref={row} data-entity={entity.id}>
      <div className="named-head">
        <EntityChip type={entity.type} />
        <Pressable className="name-link row-name clip" onPress={() => open({ view: 'entity', entityId: entity.id })}>{entity.name}</Pressable>
        {isSelected || !entity.role ? null : <span className="row-detail clip">{entity.role}</span>}
        <span className="places">
          {here.map(({ record, range }) => {
            const place = placeIn(article, range!.start)
            return (
              <Pressable
                key={record.id}
                className="place"
                aria-label={t('inspector.showMention', { place: spoken(place) })}
                data-selected={record.id === selectedKey || undefined}
                onPress={() => useSelection.getState().select({ kind: 'mention', id: record.id })}
              >
                {short(place)}
              </Pressable>
            )
          })}
        </span>
      </div>
      {isSelected
        ? (
          <>
            <p className="muted small">{[t(`common.entityType.${entity.type}`).toLowerCase(), entity.role].filter(Boolean).join(' · ')}</p>
            <div className="card-actions">
              <CommandButton id="article.open-entity" icon={<ArrowUpRight {...ICON} />}>{t('inspector.openEntity')}</CommandButton>
              <CommandButton id="article.remove" tone="quiet" icon={<X {...ICON} />}>{t('inspector.removeMention')}</CommandButton>
            </div>
          </>
        )
        : null}
    </div>
  )
}
