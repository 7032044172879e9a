import { useQueryClient } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { RecentCase } from '../../../contract/shapes.ts'
import { useCommand } from '../../api.ts'
import { formatInstant } from '../../format.ts'
import { openCase } from '../../session/open-case.ts'
import { useSession, type Door } from '../../state/session.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { CaseOpening } from './CaseOpening.tsx'

interface RecentCasesProps {
  readonly recent: readonly RecentCase[]
  readonly opening: Extract<Door, { kind: 'open' }> | null
}

export function RecentCases({ recent, opening }: RecentCasesProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const remove = useCommand('recent.remove')

  function forget(token: string): void {
    if (opening?.file.token === token) useSession.getState().show({ kind: 'list' })
    remove.mutate({ token }, { onSuccess: (left) => client.setQueryData(['recent.list', {}], left) })
  }

  return (
    <section aria-labelledby="recent-cases">
      <h2 id="recent-cases" className="section-title">{t('welcome.recent')}</h2>
      {recent.length === 0 ? <p className="muted">{t('welcome.noRecent')}</p> : (
        <ul className="recent">
          {recent.map((one) => (
            <li key={one.token}>
              <div className="recent-line">
                <button type="button" className="line-button" onClick={() => void openCase(one)}>
                  <strong className="clip">{one.name}</strong>
                  <span className="muted clip grow">{one.folder}</span>
                  <span className="muted">
                    {opening?.file.token === one.token && opening.step === 'trying' ? t('welcome.opening') : t('welcome.openedAt', { day: formatInstant(one.openedAt) })}
                  </span>
                </button>
                <IconButton label={t('welcome.remove', { name: one.name })} icon={<X size={14} aria-hidden="true" />} onPress={() => forget(one.token)} />
              </div>
              {opening?.file.token === one.token ? <CaseOpening key={one.token} door={opening} named={false} /> : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
