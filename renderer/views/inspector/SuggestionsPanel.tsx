import { useTranslation } from 'react-i18next'
import { Button as Pressable } from 'react-aria-components'
import type { Article } from '../../../core/article/article.ts'
import type { Suggestion } from '../../../core/entity/entity.ts'
import { placeIn, usePlaceWords } from '../../place-words.ts'
import { suggestionKey } from '../../reader/marks.ts'
import { useSelection } from '../../state/selection.ts'
import { CommandButton } from '../../ui/CommandButton.tsx'
import { EntityChip } from '../../ui/EntityChip.tsx'
import { selectSuggestion } from '../article/article-marks.ts'
import { suggestedOffice } from '../article/suggested-office.ts'
import { byName, type SuggestedName } from '../article/suggestion-order.ts'
import { useInView } from './in-view.ts'
import { Part } from './Part.tsx'

interface SuggestionsPanelProps {
  readonly id: string
  readonly article: Article
  readonly suggestions: readonly Suggestion[]
  readonly loading: boolean
  readonly selectedKey: string | null
}

/** What is proposed, name by name in the order of the text. The current one is open and shows its reason. */
export function SuggestionsPanel({ id, article, suggestions, loading, selectedKey }: SuggestionsPanelProps) {
  const { t } = useTranslation()
  const names = byName(suggestions)
  return (
    <Part id={id} title={t('inspector.suggestions')} aside={suggestions.length || null}>
      {names.length === 0 ? <p className="muted">{t(loading ? 'inspector.searching' : 'inspector.noSuggestions')}</p> : null}
      <ul className="rows">
        {names.map((name) => {
          const current = name.all.find((one) => suggestionKey(one) === selectedKey)
          return <li key={name.key}><SuggestedItem article={article} name={name} current={current ?? null} /></li>
        })}
      </ul>
    </Part>
  )
}

interface SuggestedItemProps {
  readonly article: Article
  readonly name: SuggestedName
  /** The place of it that is being decided; null when another name's is. */
  readonly current: Suggestion | null
}

function SuggestedItem({ article, name: { first, all }, current }: SuggestedItemProps) {
  const { t } = useTranslation()
  const { short } = usePlaceWords()
  const item = useInView<HTMLDivElement>(current !== null, current?.start)
  return (
    <div className={current ? 'card current' : 'suggested'} ref={item} data-suggestion={first.name}>
      <Pressable
        className="row-button"
        aria-expanded={current !== null}
        onPress={() => (current ? useSelection.getState().select(null) : selectSuggestion(first))}
      >
        <EntityChip type={first.type} />
        <span className="row-name clip">{first.name}</span>
        {first.role && !current ? <span className="row-detail clip">{first.role}</span> : null}
        {current
          ? <span className="row-count">{short(placeIn(article, current.start))}</span>
          : all.length > 1 ? <span className="row-count">{t('inspector.times', { count: all.length })}</span> : null}
      </Pressable>
      {current ? <Reason suggestion={current} count={all.length} /> : null}
    </div>
  )
}

function Reason({ suggestion, count }: { readonly suggestion: Suggestion; readonly count: number }) {
  const { type, text, name, reason, entityId } = suggestion
  const role = suggestedOffice(suggestion)
  const { t } = useTranslation()
  const kind = t(`common.entityType.${type}`).toLowerCase()
  return (
    <>
      <p className="muted small">
        {role ? t('inspector.suggestedWithRole', { type: kind, role }) : t('inspector.suggested', { type: kind })}
        {entityId ? ` · ${t('inspector.knownAs')}` : ''}
      </p>
      {text === name ? null : <p className="small">{t('inspector.asWritten', { text })}</p>}
      <p className="reason">{reason}</p>
      <div className="card-actions">
        <CommandButton id="article.accept" tone="go">{t('inspector.accept')}</CommandButton>
        <CommandButton id="article.reject">{t('inspector.reject')}</CommandButton>
        <CommandButton id="article.next">{t('inspector.next')}</CommandButton>
        <CommandButton id="article.entity" tone="quiet">{t('inspector.someoneElse')}</CommandButton>
        {count > 1
          ? <CommandButton id="article.accept-all" tone="quiet">{t('inspector.acceptAll', { count })}</CommandButton>
          : null}
      </div>
    </>
  )
}
