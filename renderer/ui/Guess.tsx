import { useTranslation } from 'react-i18next'

/** A value of metadata, with a sign and a hint where it is only a guess. */
export function Guess({ value, guessed }: { readonly value: string; readonly guessed: boolean }) {
  const { t } = useTranslation()
  if (!guessed) return value
  return <span className="guess" title={t('common.guessHint')}>{t('common.guess', { value })}<span className="visually-hidden">{t('common.guessHint')}</span></span>
}
