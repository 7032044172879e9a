import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'

interface PdfPasswordProps {
  readonly isWrong: boolean
  readonly onPassword: (password: string) => void
}

/** The case keeps a locked PDF as it came, and never its password: to see the pages it is asked for again. */
export function PdfPassword({ isWrong, onPassword }: PdfPasswordProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  return (
    <form
      className="original-password"
      data-own-keys=""
      onSubmit={(event) => {
        event.preventDefault()
        if (typed !== '') onPassword(typed)
      }}
    >
      <TextField
        label={t('original.password')} hint={t('original.passwordHint')} type="password" value={typed} onChange={setTyped}
        error={isWrong ? t('original.passwordWrong') : null}
      />
      <Button tone="go" type="submit" isDisabled={typed === ''}>{t('original.open')}</Button>
    </form>
  )
}
