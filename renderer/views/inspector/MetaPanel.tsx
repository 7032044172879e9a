import { Columns2, Download, Paperclip } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button as Pressable } from 'react-aria-components'
import { META_FIELDS, type Article, type ArticlePart } from '../../../core/article/article.ts'
import { formatInstant } from '../../format.ts'
import { open } from '../../state/navigation.ts'
import { tell } from '../../state/notices.ts'
import { Button } from '../../ui/Button.tsx'
import { saveOriginal } from '../article/save-original.ts'
import { CollectionLinks } from './CollectionLinks.tsx'
import { EncodingField } from './EncodingField.tsx'
import { MetaField } from './MetaField.tsx'
import { Part } from './Part.tsx'
import './about.css'

const ICON = { size: 14, 'aria-hidden': true } as const

interface MetaPanelProps {
  readonly id: string
  readonly article: Article
  /** Shows the original beside the text, where the text is open. */
  readonly onOriginal?: () => void
}

/** Where an article comes from: what import found, what was corrected, and the original it was made of. */
export function MetaPanel({ id, article, onOriginal }: MetaPanelProps) {
  const { t } = useTranslation()
  const { size, encoding, format, pages, partOf, parts, collections } = article
  const byOcr = pages.filter(({ reading }) => reading === 'ocr').length
  const original = [
    t(`original.format.${format}`), ...(pages.length > 0 ? [t('original.pages', { count: pages.length })] : []), ...(byOcr > 0 ? [t('inspector.byOcr', { count: byOcr })] : []),
    t('inspector.originalSize', { size }),
  ].join(', ')
  return (
    <Part id={id} title={t('inspector.about')}>
      <ul className="fields">
        {META_FIELDS.map((field) => <MetaField key={field} articleId={article.id} field={field} meta={article.meta[field]} />)}
      </ul>
      <dl className="facts">
        {partOf.length > 0 ? <Parts title={t('inspector.partOf')} parts={partOf} /> : null}
        {parts.length > 0 ? <Parts title={t('inspector.parts')} parts={parts} /> : null}
        {collections.length > 0 ? <CollectionLinks collections={collections} /> : null}
        <div><dt>{t('inspector.file')}</dt><dd>{article.file}</dd></div>
        <div><dt>{t('inspector.imported')}</dt><dd>{formatInstant(article.importedAt)}</dd></div>
        <div><dt>{t('inspector.read')}</dt><dd>{article.read === null ? t('inspector.unread') : formatInstant(article.read)}</dd></div>
        <div>
          <dt>{t('inspector.original')}</dt>
          <dd>
            <p>{original}</p>
            <div className="fact-actions">
              {onOriginal ? <Button tone="quiet" icon={<Columns2 {...ICON} />} onPress={onOriginal}>{t('inspector.showOriginal')}</Button> : null}
              <Button tone="quiet" icon={<Download {...ICON} />} onPress={() => void saveOriginal(article).catch(tell)}>{t('inspector.saveOriginal')}</Button>
            </div>
          </dd>
        </div>
        {encoding ? <EncodingField articleId={article.id} encoding={encoding} /> : null}
        <div><dt>{t('inspector.sha256')}</dt><dd className="hash">{article.sha256}</dd></div>
      </dl>
    </Part>
  )
}

/** The other ends of the ties between a whole and its parts, each a way there. */
function Parts({ title, parts }: { readonly title: string; readonly parts: readonly ArticlePart[] }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <ul className="fact-links">
          {parts.map(({ id, title: of, name }) => (
            <li key={id}>
              <Pressable className="row-button" onPress={() => open({ view: 'article', articleId: id })}>
                <Paperclip {...ICON} />
                <span className="row-name clip" dir="auto">{of}</span>
                {name === of ? null : <span className="row-detail clip" dir="auto">{name}</span>}
              </Pressable>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  )
}
