import { useTranslation } from 'react-i18next'
import type { Mark } from '../../reader/marks.ts'
import { suggestionKey } from '../../reader/marks.ts'
import { EntityChip } from '../../ui/EntityChip.tsx'
import { Markdown } from '../../ui/Markdown.tsx'
import { useColourName } from './colour-names.ts'
import { AnnotationSigns } from './AnnotationSigns.tsx'
import type { OnTheText } from './article-marks.ts'
import { suggestedOffice } from './suggested-office.ts'

/** What a mark is, in a few words. */
export function MarkCard({ mark, on }: { readonly mark: Mark; readonly on: OnTheText }) {
  const { t } = useTranslation()
  const colourName = useColourName()
  if (mark.kind === 'annotation') {
    const annotation = on.marks.annotations.find(({ record }) => record.id === mark.key)?.record
    return (
      <>
        {annotation?.note ? <Markdown text={annotation.note} /> : null}
        {annotation ? <AnnotationSigns annotation={annotation} /> : null}
        <p className="muted small">{[colourName(mark.colour), ...(annotation?.tags ?? [])].join(' · ')}</p>
      </>
    )
  }
  const suggestion = mark.kind === 'suggestion' ? on.suggestions.find((one) => suggestionKey(one) === mark.key) : undefined
  const mention = on.marks.mentions.find(({ record }) => record.id === mark.key)?.record
  const entity = on.marks.entities.find(({ id }) => id === mention?.entityId)
  const role = suggestion ? suggestedOffice(suggestion) : entity?.role
  const kind = t(`common.entityType.${mark.type}`).toLowerCase()
  return (
    <>
      <p className="mark-name"><EntityChip type={mark.type} named={false} />{suggestion?.name ?? entity?.name ?? mention?.name}</p>
      <p className="muted small">
        {suggestion
          ? role ? t('inspector.suggestedWithRole', { type: kind, role }) : t('inspector.suggested', { type: kind })
          : [kind, role].filter(Boolean).join(' · ')}
      </p>
    </>
  )
}
