import { useTranslation } from 'react-i18next'
import type { TextRange } from '../../../core/text/block.ts'
import { useCommand } from '../../api.ts'
import { undoAction } from '../../session/collection-actions.ts'
import { notify } from '../../state/notices.ts'
import { InlineError } from '../../ui/InlineError.tsx'
import { AnnotationFields, type Composed } from '../article/AnnotationFields.tsx'
import { useDesk } from '../article/desk.ts'
import type { PanelProps } from './CorrectPanel.tsx'

interface AnnotatePanelProps extends PanelProps {
  readonly query: string | null
  /** In one article: the place that is meant. */
  readonly place: TextRange | null
  /** Which field has the cursor at first. */
  readonly start: 'note' | 'tags'
}

/** The same note and tags for several articles: on what was found in each. */
export function AnnotatePanel({ articleIds, query, place, start, onClose, onDone }: AnnotatePanelProps) {
  const { t } = useTranslation()
  const colour = useDesk((desk) => desk.colour)
  const annotate = useCommand('annotations.createInMany', { shownInPlace: true })
  const title = t(start === 'tags' ? 'picked.tagTitle' : 'picked.annotateTitle', { count: articleIds.length })

  function save({ note, tags, colour: chosen }: Composed): void {
    annotate.mutate({ articleIds: [...articleIds], place, query, note, tags: [...tags], colour: chosen }, {
      onSuccess: ({ changed, without }) => {
        const done = changed === 0 ? [] : [t(note === '' && tags.length > 0 ? 'picked.tagged' : 'picked.annotated', { count: changed })]
        const left = without === 0 ? [] : [t('picked.without', { count: without })]
        const said = [...done, ...left]
        notify({ kind: 'done', text: said.length === 0 ? t('picked.annotatedNone') : said.join(' '), ...(changed > 0 ? { action: undoAction() } : {}) })
        onDone()
      },
    })
  }

  return (
    <section className="panel-form" aria-label={title}>
      <h2>{title}</h2>
      {annotate.error ? <InlineError>{annotate.error.message}</InlineError> : null}
      <AnnotationFields start={start} hasNote={start === 'note'} colour={colour} saving={annotate.isPending} onSave={save} onCancel={onClose} />
      <p className="field-hint">{t(place ? 'picked.wherePlace' : query === null ? 'picked.whereWhole' : 'picked.whereFound')}</p>
    </section>
  )
}
