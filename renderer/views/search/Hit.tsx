import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../../contract/shapes.ts'
import { useSourceLine } from '../../format.ts'
import { titleClass, UnreadSign } from '../../ui/UnreadSign.tsx'
import { Snippet } from './Snippet.tsx'

/** An article of the results: title, source, and the passage that tells most. */
export function Hit({ hit }: { readonly hit: SearchHit }) {
  const { t } = useTranslation()
  const source = useSourceLine()
  return (
    <div className="hit">
      <div className="hit-title">
        <UnreadSign read={hit.article.read} />
        <span className={`clip ${titleClass(hit.article.read)}`} lang={hit.article.language ?? undefined}>{hit.article.title}</span>
      </div>
      <div className="hit-source clip">
        {source(hit.article)}
        {hit.passage ? null : ` · ${t('search.titleOnly')}`}
      </div>
      <Snippet text={hit.snippet} marks={hit.marks} language={hit.article.language} />
    </div>
  )
}
