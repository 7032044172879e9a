import { BookOpen, MapPin } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSourceLine } from '../../format.ts'
import { usePlaceWords } from '../../place-words.ts'
import { useNotebook } from '../../state/notebook.ts'
import { Button } from '../../ui/Button.tsx'
import { CommandButton } from '../../ui/CommandButton.tsx'
import { openAnnotation } from '../article/annotation-place.ts'
import { AnnotationEditor } from '../inspector/AnnotationEditor.tsx'

/** The annotation the notebook is at, whole and to be changed. */
export function NotebookInspector() {
  const { t } = useTranslation()
  const { short } = usePlaceWords()
  const sourceLine = useSourceLine()
  const current = useNotebook((state) => state.current)
  if (!current) {
    return (
      <div className="inspector-hint">
        <h3>{t('inspector.hintTitle')}</h3>
        <p>{t('notebook.hint')}</p>
      </div>
    )
  }
  const { annotation, article, range, page, paragraph, entities } = current
  const tied = annotation.entityIds.flatMap((id) => entities.find((entity) => entity.id === id) ?? [])
  return (
    <div className="inspector">
      <div className="inspector-body" data-scroller="">
        <section aria-label={t('notebook.editor')} className={`card annotation annotation-${annotation.colour} current`}>
          <p className="quote" lang={article.language ?? undefined} dir="auto">{t('inspector.quote', { quote: annotation.target.quote.exact })}</p>
          <p className="muted small" dir="auto">{[article.title, sourceLine(article), ...(range ? [short({ page, paragraph })] : [t('notebook.lost')])].join(' · ')}</p>
          <div className="card-actions">
            <Button tone="quiet" icon={<BookOpen size={14} aria-hidden="true" />} onPress={() => openAnnotation(annotation, range)}>{t('notebook.openPassage')}</Button>
            {range ? null : <CommandButton id="article.place" tone="quiet" icon={<MapPin size={14} aria-hidden="true" />}>{t('notebook.placeByHand')}</CommandButton>}
          </div>
          <AnnotationEditor key={annotation.id} annotation={annotation} tied={tied} />
        </section>
      </div>
    </div>
  )
}
