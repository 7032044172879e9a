import { useTranslation } from 'react-i18next'
import { useCall, useCommand } from '../../api.ts'
import { formatInstant } from '../../format.ts'
import { undoAction } from '../../session/collection-actions.ts'
import { notify } from '../../state/notices.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { EntityChip } from '../../ui/EntityChip.tsx'
import { InlineError } from '../../ui/InlineError.tsx'

/** The names that were refused for the whole case, and the way back. */
export function RefusedNames() {
  const { t } = useTranslation()
  const { data: refused, error } = useCall('review.refused', {})
  const allow = useCommand('review.allow')
  if (error) return <div className="view-message"><InlineError>{error.message}</InlineError></div>
  if (!refused) return <div className="view-body" aria-busy="true" />
  if (refused.length === 0) return <EmptyState title={t('review.refusedNone')} />
  return (
    <div className="view-body" data-scroller="" tabIndex={0} role="region" aria-label={t('review.refusedList')} data-pane-focus="">
      <ul className="rows">
        {refused.map(({ id, type, name, createdAt }) => (
          <li key={id} className="review-row review-refused">
            <EntityChip type={type} />
            <span className="clip" dir="auto">{name}</span>
            <span className="muted grow">{formatInstant(createdAt)}</span>
            <Button
              tone="quiet" aria-label={`${t('review.allow')}: ${name}`}
              onPress={() => allow.mutate({ type, name }, { onSuccess: () => notify({ kind: 'done', text: t('review.allowed', { name }), action: undoAction() }) })}
            >
              {t('review.allow')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
