import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { Proposal } from '../../../contract/proposal-shapes.ts'
import type { QueryField } from '../../../core/search/query-fields.ts'
import { EntityChip } from '../../ui/EntityChip.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import './proposals.css'

/** The id of the list of proposals, and with `-n` of each of them. */
export const PROPOSALS = 'search-proposals'

interface ProposalListProps {
  readonly list: readonly Proposal[]
  readonly active: number
  readonly onPick: (proposal: Proposal) => void
  /** How far from the beginning of the field what they replace begins. Pixels. */
  readonly from: number
}

/** What may stand at the caret, under the field. The field keeps the focus. */
export function ProposalList({ list, active, onPick, from }: ProposalListProps) {
  const { t } = useTranslation()
  return (
    <div className="proposals" style={{ '--from': `${from}px` } as CSSProperties}>
      <div className="proposal-list" id={PROPOSALS} role="listbox" aria-label={t('query.proposals')}>
        {list.map((proposal, index) => (
          <div
            key={`${proposal.kind} ${proposal.insert}`} id={`${PROPOSALS}-${index}`} role="option" aria-selected={index === active} className="option proposal"
            ref={(line) => { if (index === active) line?.scrollIntoView({ block: 'nearest' }) }}
            onMouseDown={(event) => event.preventDefault()} onClick={() => onPick(proposal)}
          >
            <Line proposal={proposal} />
          </div>
        ))}
      </div>
      <p className="proposal-keys" aria-hidden="true">
        <Kbd shortcut="ArrowDown" /> {t('query.choose')} <Kbd shortcut="ArrowRight" /> {t('query.takeFirst')} <Kbd shortcut="Escape" /> {t('query.close')}
      </p>
    </div>
  )
}

function Line({ proposal: { kind, label, insert, detail, type, articles } }: { readonly proposal: Proposal }) {
  const { t } = useTranslation()
  const said = kind === 'field' ? t(`query.field.${label as QueryField}`)
    : kind === 'operator' ? t(`query.operator.${label as 'AND' | 'OR' | 'NOT'}`)
    : kind === 'entity' ? detail ?? t('query.byName')
    : detail
  const isSign = kind === 'field' || kind === 'operator'
  return (
    <>
      {type ? <EntityChip type={type} /> : null}
      {isSign ? <code className="proposal-sign">{insert}</code> : <span className="proposal-label">{label}</span>}
      <span className="proposal-detail clip">{said}</span>
      {articles === null ? null : <span className="proposal-count">{t('query.articles', { count: articles })}</span>}
    </>
  )
}
