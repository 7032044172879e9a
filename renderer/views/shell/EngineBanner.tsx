import { useTranslation } from 'react-i18next'
import { useSession } from '../../state/session.ts'

/** Says that the engine is coming back; takes a line of its own so that nothing is covered. */
export function EngineBanner() {
  const { t } = useTranslation()
  const restarting = useSession(({ engine }) => engine === 'restarting')
  if (!restarting) return null
  return <p className="banner" role="alert">{t('shell.engineRestarting')}</p>
}
