import { useTranslation } from 'react-i18next'
import { AnnotationFields, type AnnotationFieldsProps } from './AnnotationFields.tsx'

/** A new annotation, composed beside its passage. */
export function AnnotationComposer({ quote, ...fields }: AnnotationFieldsProps & { readonly quote: string }) {
  const { t } = useTranslation()
  return (
    <div className="composer" role="dialog" aria-label={t('article.annotate', { quote })}>
      <AnnotationFields {...fields} hasTask />
    </div>
  )
}
