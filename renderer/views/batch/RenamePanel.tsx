import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Batch } from '../../../core/batch/batch.ts'
import { useCommand } from '../../api.ts'
import { returnFocusToWork } from '../../session/focus.ts'
import { useBatches } from '../../state/batches.ts'
import { Button } from '../../ui/Button.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import { TextField } from '../../ui/TextField.tsx'

/** Gives a batch another name, between the bar and the list. */
export function RenamePanel({ batch }: { readonly batch: Batch }) {
  const { t } = useTranslation()
  const [name, setName] = useState(batch.name)
  const field = useRef<HTMLInputElement>(null)
  const rename = useCommand('batch.rename', { shownInPlace: true })
  const close = () => useBatches.getState().set({ renaming: false })

  useEffect(() => {
    field.current?.focus()
    field.current?.select()
    return returnFocusToWork
  }, [])

  function submit(event: FormEvent): void {
    event.preventDefault()
    rename.mutate({ batchId: batch.id, name }, { onSuccess: close })
  }

  return (
    <form className="batch-rename" data-own-keys="" onSubmit={submit} onKeyDown={(event) => { if (event.key === 'Escape') close() }}>
      <TextField label={t('batch.renameTitle')} value={name} onChange={setName} maxLength={200} inputRef={field} />
      <Button type="submit" tone="go" isDisabled={name.trim() === '' || rename.isPending}>{t('common.save')}</Button>
      <Button tone="quiet" onPress={close}>{t('common.cancel')}</Button>
      {rename.error ? <InlineError>{rename.error.message}</InlineError> : null}
    </form>
  )
}
