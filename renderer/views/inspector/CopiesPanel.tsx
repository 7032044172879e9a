import { GitCompare, LogOut, Star } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button as Pressable } from 'react-aria-components'
import type { ArticleGroup, GroupMember } from '../../../contract/shapes.ts'
import { useCommand } from '../../api.ts'
import { runCommand } from '../../commands/registry.ts'
import { useSourceLine } from '../../format.ts'
import { open } from '../../state/navigation.ts'
import { notify } from '../../state/notices.ts'
import { Button } from '../../ui/Button.tsx'
import { comparison } from '../compare/in-order.ts'
import { Part } from './Part.tsx'
import { VersionLine } from './VersionLine.tsx'
import './copies.css'

interface CopiesPanelProps {
  readonly id: string
  readonly articleId: string
  readonly group: ArticleGroup
}

const ICON = { size: 14, 'aria-hidden': true } as const

/** The articles that say the same: which of them is read, how alike the others are, and what to do about a wrong group. */
export function CopiesPanel({ id, articleId, group: { members, corrected } }: CopiesPanelProps) {
  const { t } = useTranslation()
  const [lead] = members
  if (!lead) return null
  const isRead = lead.article.id === articleId
  const others = members.length - 1
  return (
    <Part id={id} title={t('copies.title')} aside={members.length}>
      <p className="muted small">
        {isRead ? `${t('copies.readHere', { count: others })} ${t('copies.oneSource')}` : t('copies.foldsUnder')}
        {corrected ? ` ${t('copies.corrected')}` : ''}
      </p>
      <ul className="cards copies">
        {members.map((member) => (
          <li key={member.article.id}>
            <Copy member={member} lead={lead} isHere={member.article.id === articleId} />
          </li>
        ))}
      </ul>
      <VersionLine members={members} articleId={articleId} />
    </Part>
  )
}

function Copy({ member, lead, isHere }: { readonly member: GroupMember; readonly lead: GroupMember; readonly isHere: boolean }) {
  const { t } = useTranslation()
  const sourceLine = useSourceLine()
  const setLead = useCommand('groups.setLead')
  const part = useCommand('groups.part')
  const { article, tie, similarity } = member
  const { id, title } = article
  return (
    <div className={isHere ? 'card copy current' : 'card copy'} data-copy={id}>
      <div className="copy-head">
        {isHere
          ? <span className="row-name" dir="auto">{title}</span>
          : <Pressable className="name-link row-name" aria-label={t('copies.go', { title })} onPress={() => open({ view: 'article', articleId: id })}>{title}</Pressable>}
        {tie === null ? <span className="copy-lead"><Star size={11} aria-hidden="true" />{t('copies.lead')}</span> : null}
      </div>
      <p className="source-line">
        {[sourceLine(article), ...(tie === null ? [] : [t(`copies.tie.${tie}`), t('copies.alike', { percent: Math.floor(similarity * 100) })]), ...(isHere ? [t('copies.here')] : [])].join(' · ')}
      </p>
      {tie === null
        ? null
        : (
          <div className="card-actions">
            <Button
              tone="quiet" icon={<GitCompare {...ICON} />} aria-label={t('copies.compareWith', { title: lead.article.title })}
              onPress={() => open(comparison(lead, member))}
            >
              {t('copies.compare')}
            </Button>
            <Button
              tone="quiet" icon={<Star {...ICON} />} aria-label={t('copies.chooseTitle', { title })} isDisabled={setLead.isPending}
              onPress={() => setLead.mutate({ articleId: id })}
            >
              {t('copies.choose')}
            </Button>
            <Button
              tone="quiet" icon={<LogOut {...ICON} />} aria-label={t('copies.partTitle', { title })} isDisabled={part.isPending}
              onPress={() => part.mutate({ articleId: id }, {
                onSuccess: () => notify({
                  kind: 'done', text: t('copies.partDone', { title }), action: { label: t('commands.undo'), run: () => void runCommand('edit.undo') },
                }),
              })}
            >
              {t('copies.partOut')}
            </Button>
          </div>
        )}
    </div>
  )
}
