import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Checkbox, Radio, RadioGroup } from 'react-aria-components'
import { call, useCommand } from '../../api.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { StrengthMeter } from './StrengthMeter.tsx'

type Protection = 'passphrase' | 'none'

interface Draft {
  readonly name: string
  readonly protection: Protection
  readonly passphrase: string
  readonly repeated: string
}

const EMPTY: Draft = { name: '', protection: 'passphrase', passphrase: '', repeated: '' }

/** What keeps a draft from being made; null when nothing does. Keys of `welcome`. */
export function obstacle({ name, protection, passphrase, repeated }: Draft): 'needName' | 'needPassphrase' | 'mismatch' | null {
  if (name.trim() === '') return 'needName'
  if (protection === 'none') return null
  if (passphrase === '') return 'needPassphrase'
  return passphrase === repeated ? null : 'mismatch'
}

export function NewCaseForm() {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(EMPTY)
  const [shown, setShown] = useState(false)
  const [asked, setAsked] = useState(false)
  const create = useCommand('case.create', { shownInPlace: true })
  const problem = asked ? obstacle(draft) : null
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    setAsked(true)
    if (obstacle(draft)) return
    const name = draft.name.trim()
    const chosen = await call('dialog.newCase', { name })
    if (!chosen) return
    const passphrase = draft.protection === 'none' ? null : draft.passphrase
    create.mutate({ file: chosen.token, passphrase, name }, { onSuccess: () => useSession.getState().show(null) })
  }

  const secret = { type: shown ? 'text' : 'password', autoComplete: 'off', spellCheck: 'false' } as const
  return (
    <form className="new-case" onSubmit={(event) => void submit(event)} noValidate>
      <div>
        <h1>{t('welcome.newTitle')}</h1>
        <p className="welcome-lead">{t('welcome.newLead')}</p>
      </div>
      <TextField
        label={t('welcome.name')} value={draft.name} onChange={(name) => change({ name })} autoFocus maxLength={200}
        hint={t('welcome.nameHint')} error={problem === 'needName' ? t('welcome.needName') : null}
      />
      <RadioGroup
        aria-label={t('welcome.protection')} className="choices" value={draft.protection}
        onChange={(protection) => change({ protection: protection as Protection })}
      >
        <Radio value="passphrase" className="choice">
          <span className="radio-sign" aria-hidden="true" />
          <span><strong>{t('welcome.withPassphrase')}</strong><span className="field-hint">{t('welcome.withPassphraseHint')}</span></span>
        </Radio>
        <Radio value="none" className="choice">
          <span className="radio-sign" aria-hidden="true" />
          <span><strong>{t('welcome.without')}</strong><span className="field-hint">{t('welcome.withoutHint')}</span></span>
        </Radio>
      </RadioGroup>
      {draft.protection === 'passphrase' ? (
        <div className="passphrases">
          <TextField
            label={t('welcome.passphrase')} {...secret} value={draft.passphrase} onChange={(passphrase) => change({ passphrase })} maxLength={1024}
            error={problem === 'needPassphrase' ? t('welcome.needPassphrase') : null}
          />
          <TextField
            label={t('welcome.repeat')} {...secret} value={draft.repeated} onChange={(repeated) => change({ repeated })} maxLength={1024}
            error={problem === 'mismatch' ? t('welcome.mismatch') : null}
          />
          <StrengthMeter passphrase={draft.passphrase} />
          <Checkbox className="checkbox" isSelected={shown} onChange={setShown}>
            <span className="checkbox-sign" aria-hidden="true" />
            {t('welcome.show')}
          </Checkbox>
        </div>
      ) : null}
      {create.error ? <InlineError>{create.error.message}</InlineError> : null}
      <div className="row">
        <Button type="submit" tone="go" isDisabled={create.isPending}>{create.isPending ? t('welcome.creating') : t('welcome.create')}</Button>
        <Button tone="quiet" onPress={() => useSession.getState().show(null)}>{t('common.cancel')}</Button>
      </div>
    </form>
  )
}
