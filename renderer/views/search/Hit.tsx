import { CornerDownRight } from 'lucide-react'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchPassage } from '../../../contract/hit-shapes.ts'
import type { SearchHit } from '../../../contract/shapes.ts'
import { useCommandInfo } from '../../commands/registry.ts'
import { IS_MAC, keyCaps } from '../../commands/shortcut.ts'
import { useSourceLine } from '../../format.ts'
import { titleClass, UnreadSign } from '../../ui/UnreadSign.tsx'
import { Snippet } from './Snippet.tsx'

interface HitProps {
  readonly hit: SearchHit
  /** The last look at the saved search brought it. */
  readonly isNew: boolean
  readonly query: string
  readonly isUnfolded: boolean
  readonly onUnfold: () => void
  readonly onWhy: () => void
}

/** An article of the results: title, source, and the passage that tells most. */
export function Hit({ hit, isNew, query, isUnfolded, onUnfold, onWhy }: HitProps) {
  const { t } = useTranslation()
  const source = useSourceLine()
  const { copies, others, missing } = hit
  return (
    <div className="hit">
      <div className="hit-title">
        <span className={`clip ${titleClass(hit.article.read)}`} lang={hit.article.language ?? undefined}>{hit.article.title}</span>
        <UnreadSign read={hit.article.read} />
        {isNew ? <span className="new-sign">{t('saved.newSign')}</span> : null}
      </div>
      <div className="hit-source">
        <span className="clip">
          {source(hit.article)}
          {hit.passage ? null : ` · ${t('search.titleOnly')}`}
        </span>
        {missing.length > 0 ? <span className="hit-missing clip">{t('search.missing', { clauses: missing.map(({ start, end }) => query.slice(start, end)).join(', ') })}</span> : null}
        {copies > 0 ? <Sign label={t('search.copies', { count: copies })} commandId={isUnfolded ? 'results.fold' : 'results.unfold'} isExpanded={isUnfolded} onPress={onUnfold} /> : null}
        {others > 0 ? <Sign label={t('search.others', { count: others })} commandId={isUnfolded ? 'results.fold' : 'results.unfold'} isExpanded={isUnfolded} onPress={onUnfold} /> : null}
        <Sign label={t('search.why.ask')} commandId="results.why" className="why-sign" onPress={onWhy} />
      </div>
      <Snippet text={hit.snippet} marks={hit.marks} language={hit.article.language} />
    </div>
  )
}

interface SignProps {
  readonly label: string
  /** What it does, for its hint. */
  readonly commandId: string
  readonly className?: string
  readonly isExpanded?: boolean
  readonly onPress: () => void
}

/** What a hit has to show when it is clicked. A line of a list has no buttons: the list has keys for all of them, and keeps the focus. */
function Sign({ label, commandId, className = '', isExpanded = false, onPress }: SignProps) {
  const { t } = useTranslation()
  const command = useCommandInfo(commandId)
  const hint = command && `${t(command.label)} (${keyCaps(command.shortcuts![0]!, IS_MAC).join('+')})`
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    event.stopPropagation()
    event.currentTarget.closest<HTMLElement>('[role="listbox"]')?.focus({ preventScroll: true })
    onPress()
  }
  return <span className={`hit-sign ${className}`} data-expanded={isExpanded || undefined} title={hint} onClick={onClick}>{label}</span>
}

/** An article that folds under the one above. */
export function CopyLine({ hit }: { readonly hit: SearchHit }) {
  const source = useSourceLine()
  return (
    <div className="hit hit-copy">
      <CornerDownRight size={13} aria-hidden="true" className="copy-bend" />
      <span className={`clip ${titleClass(hit.article.read)}`} lang={hit.article.language ?? undefined}>{hit.article.title}</span>
      <UnreadSign read={hit.article.read} />
      <span className="hit-source clip">{source(hit.article)}</span>
    </div>
  )
}

/** Another place of the article above. */
export function PlaceLine({ place, language }: { readonly place: SearchPassage; readonly language: string | null }) {
  const { t } = useTranslation()
  return (
    <div className="hit hit-place">
      <span className="hit-source">{place.page === null ? t('search.paragraph', { paragraph: place.paragraph }) : t('search.page', { page: place.page, paragraph: place.paragraph })}</span>
      <Snippet text={place.snippet} marks={place.marks} language={language} />
    </div>
  )
}
