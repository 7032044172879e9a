import { X } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useNotices, type Notice } from '../../state/notices.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'

/** How long a confirmation stays. Milliseconds. */
const STAYS = 6000

function NoticeLine({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation()
  const dismiss = useNotices((state) => state.dismiss)
  useEffect(() => {
    if (notice.kind === 'error') return
    const timer = setTimeout(() => dismiss(notice.id), STAYS)
    return () => clearTimeout(timer)
  }, [notice, dismiss])
  return (
    <li className={`notice notice-${notice.kind}`}>
      <span className="grow" role={notice.kind === 'error' ? 'alert' : 'status'}>{notice.text}</span>
      {notice.action ? <Button tone="quiet" onPress={notice.action.run}>{notice.action.label}</Button> : null}
      <IconButton label={t('shell.dismiss')} icon={<X size={14} aria-hidden="true" />} onPress={() => dismiss(notice.id)} />
    </li>
  )
}

/** What happened, above the status bar: never in the way of the work, and an error stays until it is read. */
export function Notices() {
  const { t } = useTranslation()
  const notices = useNotices((state) => state.notices)
  if (notices.length === 0) return null
  return (
    <section aria-label={t('shell.notices')}>
      <ul className="notices">
        {notices.map((notice) => <NoticeLine key={notice.id} notice={notice} />)}
      </ul>
    </section>
  )
}
