import { useTranslation } from 'react-i18next'
import { useSession } from '../../state/session.ts'

/** Says that the engine is coming back. It lies over the panes, so that nothing moves for a moment's absence. */
export function EngineBanner() {
  const { t } = useTranslation()
  const restarting = useSession(({ engine }) => engine === 'restarting')
  if (!restarting) return null
  return <p className="banner" role="alert">{t('shell.engineRestarting')}</p>
}
