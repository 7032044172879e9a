import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportFate } from '../../../contract/shapes.ts'
import { open } from '../../state/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'

const ICON = { size: 14, 'aria-hidden': true } as const

interface FateDetailProps {
  readonly fate: ImportFate | null
  /** Failures picked together with it. */
  readonly picked: number
  readonly onAgain: (password: string | null) => void
}

const wantsPassword = (fate: ImportFate): boolean =>
  fate.fate === 'failed' && (fate.error.code === 'import/password-needed' || fate.error.code === 'import/wrong-password')

/** Asks for the password of encrypted files. It leaves this field only to read them, and is never kept. */
function PasswordForm({ several, onAgain }: { readonly several: boolean; readonly onAgain: (password: string) => void }) {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  return (
    <form
      className="password-form" data-own-keys=""
      onSubmit={(event) => {
        event.preventDefault()
        if (password !== '') onAgain(password)
        setPassword('')
      }}
    >
      <TextField
        label={t(several ? 'importing.passwordOfSeveral' : 'importing.password')} type="password" autoComplete="off" hint={t('importing.passwordHint')} value={password} onChange={setPassword}
        onKeyDown={(event) => event.continuePropagation()}
      />
      <Button tone="go" type="submit" icon={<RotateCcw {...ICON} />} isDisabled={password === ''}>{t('importing.again')}</Button>
    </form>
  )
}

/** The selected file of a report: its whole path, what became of it in a whole sentence, and what can be done. Its place is always there, so that nothing moves. */
export function FateDetail({ fate, picked, onAgain }: FateDetailProps) {
  const { t } = useTranslation()
  const several = picked > 1
  return (
    <section className="fate-detail" aria-label={t('importing.detail')}>
      {fate === null ? <p className="muted">{t('importing.detailHint')}</p> : (
        <>
          <div className="fate-told">
            <p className="fate-file" dir="auto">{fate.file}</p>
            {'error' in fate ? <p>{fate.error.message}</p> : null}
            {'title' in fate ? <p className="muted" dir="auto">{fate.title}</p> : null}
            {fate.fate === 'opened' ? <p className="muted">{t('importing.openedFiles', { count: fate.files })}</p> : null}
          </div>
          <div className="fate-acts">
            {'articleId' in fate ? <Button onPress={() => open({ view: 'article', articleId: fate.articleId })}>{t('importing.openArticle')}</Button> : null}
            {wantsPassword(fate) ? <PasswordForm key={fate.key} several={several} onAgain={onAgain} /> : null}
            {(fate.fate === 'failed' && !wantsPassword(fate)) || several ? (
              <Button icon={<RotateCcw {...ICON} />} onPress={() => onAgain(null)}>
                {several ? t('importing.againSelected', { count: picked }) : t('importing.again')}
              </Button>
            ) : null}
          </div>
        </>
      )}
    </section>
  )
}
