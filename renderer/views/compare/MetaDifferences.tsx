import { useTranslation } from 'react-i18next'
import { DATE_FIELDS, META_FIELDS, type MetaField } from '../../../core/article/article.ts'
import { useCall } from '../../api.ts'
import { formatDate, languageName } from '../../format.ts'

interface MetaDifferencesProps {
  /** Ids of articles. */
  readonly before: string
  readonly after: string
}

function shown(field: MetaField, value: string): string {
  if (DATE_FIELDS.includes(field)) return formatDate(value)
  return field === 'language' ? languageName(value) : value
}

/** Headline, outlet, dates and the rest where the two articles do not agree. */
export function MetaDifferences({ before, after }: MetaDifferencesProps) {
  const { t } = useTranslation()
  const { data: one } = useCall('articles.get', { articleId: before })
  const { data: other } = useCall('articles.get', { articleId: after })
  if (!one || !other) return null
  const different = META_FIELDS.filter((field) => one.meta[field].value !== other.meta[field].value)
  if (different.length === 0) return null
  const cell = (field: MetaField, value: string | null) => (value === null ? <span className="muted">{t('compare.none')}</span> : shown(field, value))
  return (
    <table className="meta-differences">
      <caption>{t('compare.metadata')}</caption>
      <thead>
        <tr><th scope="col">{t('compare.field')}</th><th scope="col">{t('compare.before')}</th><th scope="col">{t('compare.after')}</th></tr>
      </thead>
      <tbody>
        {different.map((field) => (
          <tr key={field}>
            <th scope="row">{t(`inspector.field.${field}`)}</th>
            <td dir="auto">{cell(field, one.meta[field].value)}</td>
            <td dir="auto">{cell(field, other.meta[field].value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
