import { useTranslation } from 'react-i18next'
import { Button as Pressable } from 'react-aria-components'
import type { GroupMember } from '../../../contract/shapes.ts'
import { formatDate } from '../../format.ts'
import { open } from '../../state/navigation.ts'
import { comparison, dayOf } from '../compare/in-order.ts'

interface VersionLineProps {
  readonly members: readonly GroupMember[]
  readonly articleId: string
}

/** The states of one address in the order of their dates, and what changed from each to the next. Nothing where there is one state only. */
export function VersionLine({ members, articleId }: VersionLineProps) {
  const { t } = useTranslation()
  if (!members.some(({ tie }) => tie === 'version')) return null
  const versions = members
    .filter(({ tie }, index) => index === 0 || tie === 'version')
    .toSorted((a, b) => (dayOf(a) ?? '').localeCompare(dayOf(b) ?? '', 'en'))
  const label = (member: GroupMember) => {
    const day = dayOf(member)
    return day === null ? member.article.title : formatDate(day)
  }
  return (
    <section className="versions" aria-label={t('copies.versions')}>
      <h3>{t('copies.versions')}</h3>
      <ol>
        {versions.map((version, index) => {
          const before = versions[index - 1]
          return (
            <li key={version.article.id} className="version" aria-current={version.article.id === articleId || undefined}>
              <Pressable className="version-date" aria-label={t('copies.go', { title: `${version.article.title}, ${label(version)}` })} onPress={() => open({ view: 'article', articleId: version.article.id })}>
                {label(version)}
              </Pressable>
              {before
                ? (
                  <Pressable
                    className="link version-change" aria-label={t('copies.changesFrom', { before: label(before), after: label(version) })}
                    onPress={() => open(comparison(before, version))}
                  >
                    {t('copies.changes')}
                  </Pressable>
                )
                : null}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
