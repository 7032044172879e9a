import { useTranslation } from 'react-i18next'
import './unread-sign.css'

/** A dot where an article is unread, and as much room where it is not. It is drawn before the title and said behind it, in a row that is a flex box. */
export function UnreadSign({ read }: { readonly read: string | null }) {
  const { t } = useTranslation()
  return <span className="unread-slot">{read === null ? <span className="unread-sign" role="img" aria-label={t('picked.unread')} title={t('picked.unread')} /> : null}</span>
}

/** The class of a title: heavier where the article is unread. */
export const titleClass = (read: string | null): string => (read === null ? 'is-unread' : 'is-read')
