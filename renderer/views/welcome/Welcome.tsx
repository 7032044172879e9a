import { useTranslation } from 'react-i18next'
import type { CaseInfo } from '../../../contract/shapes.ts'
import { useCall } from '../../api.ts'
import { runCommand, useCommands } from '../../commands/registry.ts'
import { useSession, type Door } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { CaseOpening } from './CaseOpening.tsx'
import { NewCaseForm } from './NewCaseForm.tsx'
import { RecentCases } from './RecentCases.tsx'
import './welcome.css'

/** Back to the case behind, or to the list where there is none. */
function leaveDoor(): void {
  useSession.getState().show(null)
}

function Start({ door, behind }: WelcomeProps) {
  const { t } = useTranslation()
  const { data: info } = useCall('shell.info', {})
  const { data: recent } = useCall('recent.list', {})
  const opening = door.kind === 'open' ? door : null
  const inList = opening && recent?.some(({ token }) => token === opening.file.token)
  return (
    <>
      <h1>{t('welcome.title')}</h1>
      <p className="welcome-lead">{t('welcome.lead')}</p>
      <div className="row welcome-actions">
        <Button tone="go" autoFocus onPress={() => runCommand('case.new')}>{t('welcome.newCase')}</Button>
        <Button onPress={() => runCommand('case.open')}>{t('welcome.openCase')}</Button>
        {info?.sample ? <Button onPress={() => runCommand('case.sample')}>{t('welcome.sampleCase')}</Button> : null}
        {behind ? <Button tone="quiet" onPress={leaveDoor}>{t('common.cancel')}</Button> : null}
      </div>
      {opening && !inList ? <CaseOpening door={opening} /> : null}
      <RecentCases recent={recent ?? []} opening={opening} />
    </>
  )
}

interface WelcomeProps {
  readonly door: Door
  /** The case that stays open behind the door, to go back to. */
  readonly behind: CaseInfo | null
}

/** The window without a case: what Redthread is, and the ways in. */
export function Welcome({ door, behind }: WelcomeProps) {
  const { t } = useTranslation()
  useCommands([{
    id: 'welcome.cancel', label: 'common.cancel', group: 'case', shortcuts: ['Escape'], typing: 'always', hidden: true,
    when: () => door.kind !== 'list' || behind !== null, run: leaveDoor,
  }])
  return (
    <div className="welcome">
      <main className="welcome-sheet">
        <p className="brand"><span className="thread" aria-hidden="true" />{t('shell.name')}</p>
        {door.kind === 'new' ? <NewCaseForm />
          : door.kind === 'open' && door.again ? <Again door={door} />
          : <Start door={door} behind={behind} />}
      </main>
      <footer className="welcome-foot">{t('shell.offline')}</footer>
    </div>
  )
}

function Again({ door }: { readonly door: Extract<Door, { kind: 'open' }> }) {
  const { t } = useTranslation()
  return (
    <>
      <h1>{t('welcome.againTitle', { name: door.file.name })}</h1>
      <p className="welcome-lead">{t('welcome.again')}</p>
      <CaseOpening door={door} />
    </>
  )
}
