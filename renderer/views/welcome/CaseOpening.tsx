import { Lock } from 'lucide-react'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { openCase } from '../../session/open-case.ts'
import { useSession, type Door } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import { TextField } from '../../ui/TextField.tsx'

/** A case on its way to being open: asks for the passphrase, or says what went wrong. */
export function CaseOpening({ door }: { readonly door: Extract<Door, { kind: 'open' }> }) {
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

  return (
    <div className="card opening">
      <div className="row">
        {asks ? <Lock size={14} aria-hidden="true" /> : null}
        <strong className="clip">{name}</strong>
        <span className="muted" role="status">{door.step === 'trying' ? t('welcome.opening', { name: '' }).trim() : asks ? t('welcome.locked') : ''}</span>
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
