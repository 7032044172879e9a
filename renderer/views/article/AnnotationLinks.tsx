import { Link2, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button as Pressable } from 'react-aria-components'
import type { Annotation } from '../../../core/annotation/annotation.ts'
import { useCall, useCommand } from '../../api.ts'
import { usePlaceWords } from '../../place-words.ts'
import { usePending } from '../../state/pending-passage.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { openAnnotation, shortQuote } from './annotation-place.ts'
import './annotation.css'

/** The passages an annotation is linked with, the way to each, and the way to link another. */
export function AnnotationLinks({ annotation: { id: annotationId, articleId, target } }: { readonly annotation: Annotation }) {
  const { t } = useTranslation()
  const { short } = usePlaceWords()
  const { data: links = [] } = useCall('annotations.links', { annotationId })
  const link = useCommand('annotations.link')
  return (
    <div className="ties" role="group" aria-label={t('notebook.linkedWith')}>
      {links.map(({ annotation: other, title, range, page, paragraph }) => {
        const quote = shortQuote(other.target.quote.exact)
        return (
          <div key={other.id} className="linked-row">
            <Pressable className="quote-button" aria-label={t('notebook.goToLinked', { quote, title })} onPress={() => openAnnotation(other, range)}>
              <span className="quote">{t('inspector.quote', { quote })}</span>
              <span className="card-place">{range ? `${title}, ${short({ page, paragraph })}` : title}</span>
            </Pressable>
            <IconButton label={t('notebook.part', { quote })} icon={<X size={13} aria-hidden="true" />} onPress={() => link.mutate({ annotationId, otherId: other.id, linked: false })} />
          </div>
        )
      })}
      <Button
        tone="quiet" icon={<Link2 size={14} aria-hidden="true" />} commandId="article.link"
        onPress={() => usePending.getState().begin({ kind: 'link', annotationId, articleId, quote: target.quote.exact })}
      >
        {t('notebook.link')}
      </Button>
    </div>
  )
}
