import { useTranslation } from 'react-i18next'
import { Button as Pressable } from 'react-aria-components'
import type { Annotation } from '../../../core/annotation/annotation.ts'
import type { Entity } from '../../../core/entity/entity.ts'
import { usePlaceWords, type CitedPlace } from '../../place-words.ts'
import { useSelection } from '../../state/selection.ts'
import { EntityChip } from '../../ui/EntityChip.tsx'
import { Markdown } from '../../ui/Markdown.tsx'
import { AnnotationSigns } from '../article/AnnotationSigns.tsx'
import { shortQuote } from '../article/annotation-place.ts'
import { AnnotationEditor } from './AnnotationEditor.tsx'
import { useInView } from './in-view.ts'

interface AnnotationCardProps {
  readonly annotation: Annotation
  readonly quote: string
  readonly place: CitedPlace
  /** All that the article's marks name. */
  readonly entities: readonly Entity[]
  readonly language: string | null
  readonly isSelected: boolean
}

/** One annotation: closed, what it says; open, everything about it to change. */
export function AnnotationCard({ annotation, quote, place, entities, language, isSelected }: AnnotationCardProps) {
  const { t } = useTranslation()
  const { short } = usePlaceWords()
  const card = useInView<HTMLDivElement>(isSelected)
  const tied = annotation.entityIds.map((id) => entities.find((entity) => entity.id === id)).filter((entity) => entity !== undefined)
  return (
    <div className={`card annotation annotation-${annotation.colour}${isSelected ? ' current' : ''}`} ref={card} data-annotation={annotation.id}>
      <Pressable
        className="quote-button"
        aria-label={t('inspector.showPassage', { quote: shortQuote(quote) })}
        aria-expanded={isSelected}
        onPress={() => useSelection.getState().select(isSelected ? null : { kind: 'annotation', id: annotation.id })}
      >
        <span lang={language ?? undefined} className="quote">{t('inspector.quote', { quote: shortQuote(quote) })}</span>
        <span className="card-place">{short(place)}</span>
      </Pressable>
      {isSelected
        ? <AnnotationEditor annotation={annotation} tied={tied} />
        : (
          <>
            {annotation.note ? <Markdown text={annotation.note} /> : null}
            <AnnotationSigns annotation={annotation} />
            {annotation.tags.length > 0 || tied.length > 0
              ? (
                <ul className="tags">
                  {tied.map((entity) => <li key={entity.id} className="tag"><EntityChip type={entity.type} />{entity.name}</li>)}
                  {annotation.tags.map((tag) => <li key={tag} className="tag">{tag}</li>)}
                </ul>
              )
              : null}
          </>
        )}
    </div>
  )
}
