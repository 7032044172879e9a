import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DATE_FIELDS, META_FIELDS, type MetaField } from '../../../core/article/article.ts'
import { useCommand } from '../../api.ts'
import { undoAction } from '../../session/collection-actions.ts'
import { notify } from '../../state/notices.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'

export interface PanelProps {
  readonly articleIds: readonly string[]
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Gives one field of several articles the same value. */
export function CorrectPanel({ articleIds, onClose, onDone }: PanelProps) {
  const { t } = useTranslation()
  const [field, setField] = useState<MetaField>('outlet')
  const [value, setValue] = useState('')
  const correct = useCommand('articles.setMetaOfMany', { shownInPlace: true })
  const count = articleIds.length
  const hint = DATE_FIELDS.includes(field) ? t('inspector.dateHint') : field === 'language' ? t('inspector.languageHint') : t('inspector.clearHint')
  const name = t(`inspector.field.${field}`)

  function save(): void {
    correct.mutate({ articleIds: [...articleIds], field, value: value.trim() || null }, {
      onSuccess: ({ changed }) => {
        notify(changed === 0
          ? { kind: 'done', text: t('library.correctedNone') }
          : { kind: 'done', text: t('library.corrected', { count: changed, field: name }), action: undoAction() })
        onDone()
      },
    })
  }

  return (
    <form
      className="panel-form" aria-label={t('library.correctTitle', { count })}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <h2>{t('library.correctTitle', { count })}</h2>
      <div className="panel-fields">
        <Select
          label={t('library.field')} value={field} options={META_FIELDS.map((one) => ({ value: one, label: t(`inspector.field.${one}`) }))}
          onChange={(chosen) => {
            setField(chosen)
            correct.reset()
          }}
        />
        <TextField
          label={t('library.value')} hint={hint} value={value} onChange={setValue} error={correct.error?.message ?? null} autoFocus
          onKeyDown={(event) => event.continuePropagation()}
        />
      </div>
      <div className="row">
        <Button tone="go" type="submit" isDisabled={correct.isPending}>{t('library.correctDo', { count })}</Button>
        <Button tone="quiet" onPress={onClose}>{t('common.cancel')}</Button>
      </div>
    </form>
  )
}
