import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { usePending, type PendingPassage } from '../../state/pending-passage.ts'
import { Button } from '../../ui/Button.tsx'
import { shortQuote } from './annotation-place.ts'
import './annotation.css'

/** What was begun at an annotation, how it is ended, and the way out of it. */
export function PendingBanner({ pending: { kind, quote }, children }: { readonly pending: PendingPassage; readonly children?: ReactNode }) {
  const { t } = useTranslation()
  const end = usePending((state) => state.end)
  return (
    <section className="pending-banner" aria-label={t(kind === 'link' ? 'notebook.link' : 'notebook.placeByHand')}>
      <p role="status">{t(kind === 'link' ? 'notebook.linkHint' : 'notebook.placeHint', { quote: shortQuote(quote) })}</p>
      {children}
      <Button tone="quiet" onPress={end}>{t('common.cancel')}</Button>
    </section>
  )
}
