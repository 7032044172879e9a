import { useTranslation } from 'react-i18next'
import { META_FIELDS, type Article } from '../../../core/article/article.ts'
import { formatInstant } from '../../format.ts'
import { MetaField } from './MetaField.tsx'
import { Part } from './Part.tsx'

/** Where an article comes from: what import found, what was corrected, and the original it was made of. */
export function MetaPanel({ id, article }: { readonly id: string; readonly article: Article }) {
  const { t } = useTranslation()
  const { size, encoding } = article
  const original = encoding === null ? t('inspector.originalSize', { size }) : t('inspector.originalEncoding', { size, encoding: encoding.label })
  return (
    <Part id={id} title={t('inspector.about')}>
      <ul className="fields">
        {META_FIELDS.map((field) => <MetaField key={field} articleId={article.id} field={field} meta={article.meta[field]} />)}
      </ul>
      <dl className="facts">
        <div><dt>{t('inspector.file')}</dt><dd>{article.file}</dd></div>
        <div><dt>{t('inspector.imported')}</dt><dd>{formatInstant(article.importedAt)}</dd></div>
        <div><dt>{t('inspector.original')}</dt><dd>{original}</dd></div>
        <div><dt>{t('inspector.sha256')}</dt><dd className="hash">{article.sha256}</dd></div>
      </dl>
    </Part>
  )
}
