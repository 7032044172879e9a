import { useTranslation } from 'react-i18next'
import { useCall, useCommand } from '../../api.ts'
import { undoAction } from '../../session/collection-actions.ts'
import { open } from '../../state/navigation.ts'
import { notify } from '../../state/notices.ts'
import { Button } from '../../ui/Button.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import type { PanelProps } from './CorrectPanel.tsx'

const AND = new Intl.ListFormat('en')

/** Shows what goes together with some articles before they are removed. */
export function RemovePanel({ articleIds, onClose, onDone }: PanelProps) {
  const { t } = useTranslation()
  const { data, error } = useCall('articles.removalPreview', { articleIds: [...articleIds] })
  const remove = useCommand('articles.remove', { shownInPlace: true })
  const count = articleIds.length
  const more = data ? data.annotations - data.sample.length : 0

  const goes = data
    ? [
        data.annotations > 0 ? t('library.removeAnnotations', { count: data.annotations }) : null,
        data.mentions > 0 ? t('library.removeMentions', { count: data.mentions }) : null,
      ].filter((part) => part !== null)
    : []

  function confirm(): void {
    remove.mutate({ articleIds: [...articleIds] }, {
      onSuccess: ({ removed }) => {
        notify({ kind: 'done', text: t('library.removed', { count: removed }), action: undoAction() })
        onDone()
      },
    })
  }

  return (
    <section className="panel-form" aria-label={t('library.removeTitle', { count })}>
      <h2>{t('library.removeTitle', { count })}</h2>
      {error ? <InlineError>{error.message}</InlineError> : null}
      {remove.error ? <InlineError>{remove.error.message}</InlineError> : null}
      {data ? (
        <p>
          {goes.length === 0 ? t('library.removeNothing') : t('library.removeGoes', { what: AND.format(goes) })}{' '}
          {t('library.removeUndo')}
        </p>
      ) : error ? null : <p className="muted">{t('library.removeCounting')}</p>}
      {data && data.sample.length > 0 ? (
        <ul className="removal-sample" aria-label={t('library.removeSample')}>
          {data.sample.map(({ annotation, article }) => (
            <li key={annotation.id}>
              <button
                type="button" className="line-button"
                onClick={() => open({ view: 'article', articleId: article.id, passage: annotation.target.position })}
              >
                <span className={`removal-quote hl-${annotation.colour} clip`} dir="auto">{annotation.target.quote.exact}</span>
                {annotation.note === '' ? null : <span className="clip" dir="auto">{annotation.note}</span>}
                <span className="muted clip grow" dir="auto">{article.title}</span>
              </button>
            </li>
          ))}
          {more > 0 ? <li className="muted removal-more">{t('library.removeMore', { count: more })}</li> : null}
        </ul>
      ) : null}
      <div className="row">
        {data ? <Button tone="danger" isDisabled={remove.isPending} onPress={confirm} autoFocus>{t('library.removeDo', { count })}</Button> : null}
        <Button tone="quiet" onPress={onClose}>{t('common.cancel')}</Button>
      </div>
    </section>
  )
}
