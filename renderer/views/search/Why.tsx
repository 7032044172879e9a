import { useRef } from 'react'
import { Dialog, Heading, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { SearchWhy, WhyClause } from '../../../contract/hit-shapes.ts'
import { useCall } from '../../api.ts'
import { formatNumber } from '../../format.ts'
import { InlineError } from '../../ui/InlineError.tsx'

interface WhyProps {
  readonly query: string
  readonly articleId: string
  /** The hit it is about. */
  readonly anchor: () => Element | null
  readonly onClose: () => void
}

/** Why an article is in the list, and what its place there is made of. */
export function Why({ query, articleId, anchor, onClose }: WhyProps) {
  const { t } = useTranslation()
  const { data, error } = useCall('search.why', { query, articleId })
  const hit = useRef<Element | null>(anchor())
  return (
    <Popover className="popover why" triggerRef={hit} placement="bottom start" offset={-24} isOpen onOpenChange={(isOpen) => { if (!isOpen) onClose() }}>
      <Dialog className="why-body">
        <Heading slot="title" className="why-title">{t('search.why.title')}</Heading>
        {error ? <InlineError>{error.message}</InlineError> : null}
        {data ? <Reasons why={data} query={query} /> : null}
      </Dialog>
    </Popover>
  )
}

function Reasons({ why: { score, clauses, together }, query }: { readonly why: SearchWhy; readonly query: string }) {
  const { t } = useTranslation()
  return (
    <>
      <ul className="why-clauses">
        {clauses.map((clause) => <Reason key={clause.start} clause={clause} query={query} score={score} />)}
        {together > 0 ? (
          <li>
            <div className="why-line"><span>{t('search.why.together')}</span><Share share={together} of={score} /></div>
          </li>
        ) : null}
      </ul>
      {score > 0 ? <p className="muted">{t('search.why.score')}</p> : null}
    </>
  )
}

function Reason({ clause, query, score }: { readonly clause: WhyClause; readonly query: string; readonly score: number }) {
  const { t } = useTranslation()
  const { start, end, kind, matches, common, share, early, found, articles } = clause
  const verdict = kind === 'words' ? (matches ? null : t(articles === 0 ? 'search.why.nowhere' : 'search.why.missing')) : t(`search.why.${kind}.${matches ? 'passes' : 'fails'}`)
  return (
    <li data-missing={kind === 'words' && !matches ? '' : undefined}>
      <div className="why-line">
        <code>{query.slice(start, end)}</code>
        {verdict === null ? null : <span className="muted">{verdict}</span>}
        {kind === 'words' && matches && share > 0 ? <Share share={share} of={score} /> : null}
      </div>
      {found.length > 0 ? (
        <div className="why-found">
          {found.map(({ field, text, times }) => (
            <span key={`${field} ${text}`}><mark>{text}</mark> {t(`search.why.in.${field}`, { count: times })}</span>
          ))}
        </div>
      ) : null}
      {kind === 'words' && matches ? (
        <div className="why-note">
          {t('search.why.articles', { count: articles })}
          {early > 0 ? ` · ${t('search.why.early')}` : null}
          {common ? ` · ${t('search.why.common')}` : null}
        </div>
      ) : null}
    </li>
  )
}

/** A part of the score as a bar with its per cent. */
function Share({ share, of }: { readonly share: number; readonly of: number }) {
  const { t } = useTranslation()
  const percent = Math.round((share / of) * 100)
  return (
    <span className="why-share">
      <span className="why-bar" aria-hidden="true"><span style={{ width: `${percent}%` }} /></span>
      {t('search.why.share', { percent: formatNumber(percent) })}
    </span>
  )
}
