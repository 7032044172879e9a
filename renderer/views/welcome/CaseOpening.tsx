import { Lock } from 'lucide-react'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { openCase } from '../../session/open-case.ts'
import { useSession, type Door } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import { TextField } from '../../ui/TextField.tsx'

interface CaseOpeningProps {
  readonly door: Extract<Door, { kind: 'open' }>
  /** False where the name stands above. */
  readonly named?: boolean
}

/** A case on its way to being open: asks for the passphrase, or says what went wrong. */
export function CaseOpening({ door, named = true }: CaseOpeningProps) {
  const { t } = useTranslation()
  const [passphrase, setPassphrase] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const name = door.file.name || t('welcome.thisCase')
  const asks = door.step === 'passphrase' || (door.step === 'trying' && passphrase !== '')

  // After a wrong one the whole is selected, to be typed again.
  useEffect(() => {
    if (door.step !== 'passphrase') return
    field.current?.focus()
    field.current?.select()
  }, [door.step, door.error])

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (passphrase !== '') void openCase(door.file, passphrase, door.again)
  }

  // Most cases without a passphrase are open before anything could be read here.
  if (!asks && door.step === 'trying') return null
  return (
    <div className="card opening">
      <div className="row" hidden={!named && !asks}>
        {asks ? <Lock size={14} aria-hidden="true" /> : null}
        {named ? <strong className="clip">{name}</strong> : null}
        <span className="muted" role="status">{door.step === 'trying' ? t('welcome.opening') : asks ? t('welcome.locked') : ''}</span>
      </div>
      {asks ? (
        <form className="row opening-form" onSubmit={submit}>
          <div className="grow">
            <TextField
              label={t('welcome.passphrase')} hideLabel placeholder={t('welcome.passphrase')} type="password" autoComplete="off"
              value={passphrase} onChange={setPassphrase} inputRef={field} error={door.error}
            />
          </div>
          <Button type="submit" tone="go" isDisabled={passphrase === '' || door.step === 'trying'}>{t('welcome.open')}</Button>
          <Button tone="quiet" onPress={() => useSession.getState().show({ kind: 'list' })}>{t('common.cancel')}</Button>
        </form>
      ) : null}
      {door.step === 'failed' && door.error ? <InlineError>{door.error}</InlineError> : null}
    </div>
  )
}
