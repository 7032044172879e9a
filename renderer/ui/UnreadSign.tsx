import { useTranslation } from 'react-i18next'
import './unread-sign.css'

/** Before the title of an article: a dot where it is unread, and as much room where it is not. The title beside it is set heavier by `unread`. */
export function UnreadSign({ read }: { readonly read: string | null }) {
  const { t } = useTranslation()
  return <span className="unread-slot">{read === null ? <span className="unread-sign" role="img" aria-label={t('picked.unread')} title={t('picked.unread')} /> : null}</span>
}

/** The class of a title. */
export const titleClass = (read: string | null): string => (read === null ? 'is-unread' : 'is-read')
