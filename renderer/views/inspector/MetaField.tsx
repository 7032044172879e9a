import { Pencil, RotateCcw } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DATE_FIELDS, type MetaField as Field, type MetaValue } from '../../../core/article/article.ts'
import { useCommand } from '../../api.ts'
import { formatDate, languageName } from '../../format.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { ConfidenceSign } from './ConfidenceSign.tsx'
import { useKeptFocus } from './kept-focus.ts'

/** Where a value comes from and how sure it is. A guess asks to be checked. */
function Origin({ origin, confidence }: Pick<MetaValue, 'origin' | 'confidence'>) {
  const { t } = useTranslation()
  if (origin === 'analyst' || origin === 'none' || !confidence) return t(`inspector.origin.${origin}`)
  return (
    <>
      <ConfidenceSign confidence={confidence} />
      {t(`inspector.origin.${origin}`)} · <span className={confidence === 'low' ? 'guess' : undefined}>{t(`inspector.confidence.${confidence}`)}</span>
    </>
  )
}

interface MetaFieldProps {
  readonly articleId: string
  readonly field: Field
  readonly meta: MetaValue
}

const ICON = { size: 14, 'aria-hidden': true } as const

function shown(field: Field, value: string): string {
  if (DATE_FIELDS.includes(field)) return formatDate(value)
  return field === 'language' ? languageName(value) : value
}

/** One value of an article's metadata, where it came from, and the way to correct it and to take the correction back. */
export function MetaField({ articleId, field, meta }: MetaFieldProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<string | null>(null)
  const setMeta = useCommand('articles.setMeta', { shownInPlace: true })
  const resetMeta = useCommand('articles.resetMeta')
  const item = useRef<HTMLLIElement>(null)
  useKeptFocus(item, '[data-correct] button, input')
  const label = t(`inspector.field.${field}`)
  const close = () => {
    setDraft(null)
    setMeta.reset()
  }

  if (draft !== null) {
    const hint = DATE_FIELDS.includes(field) ? t('inspector.dateHint') : field === 'language' ? t('inspector.languageHint') : t('inspector.clearHint')
    const save = () => {
      if (draft.trim() === (meta.value ?? '')) close()
      else setMeta.mutate({ articleId, field, value: draft.trim() || null }, { onSuccess: close })
    }
    return (
      <li ref={item}>
        <form
          className="meta-form"
          data-own-keys=""
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          <TextField
            label={label}
            hint={hint}
            value={draft}
            onChange={setDraft}
            error={setMeta.error?.message ?? null}
            autoFocus
            onKeyDown={(event) => (event.key === 'Escape' ? close() : event.continuePropagation())}
          />
          <div className="card-actions">
            <Button tone="go" type="submit" isDisabled={setMeta.isPending}>{t('common.save')}</Button>
            <Button tone="quiet" onPress={close}>{t('common.cancel')}</Button>
          </div>
        </form>
      </li>
    )
  }

  const found = meta.found
  return (
    <li className="meta-field" ref={item}>
      <span className="field-label">{label}</span>
      <span className="meta-value">
        {meta.value === null ? <span className="muted">{t('inspector.empty')}</span> : shown(field, meta.value)}
      </span>
      <span className="meta-buttons" data-correct="">
        {found
          ? <IconButton label={t('inspector.reset')} icon={<RotateCcw {...ICON} />} onPress={() => resetMeta.mutate({ articleId, field })} />
          : null}
        <IconButton label={t(`inspector.correct.${field}`)} icon={<Pencil {...ICON} />} onPress={() => setDraft(meta.value ?? '')} />
      </span>
      {meta.origin === 'none' ? null : <span className="meta-origin"><Origin {...meta} /></span>}
      {found
        ? (
          <span className="meta-origin">
            {found.value === null
              ? t('inspector.foundNothing')
              : t('inspector.found', { value: shown(field, found.value), origin: t(`inspector.origin.${found.origin}`) })}
          </span>
        )
        : null}
    </li>
  )
}
