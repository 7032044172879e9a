import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { TextField } from '../../ui/TextField.tsx'

interface InlineTextProps {
  /** What the text is, for its field. */
  readonly label: string
  /** What pressing it does. */
  readonly editLabel: string
  readonly value: string
  /** Shown when there is no value. */
  readonly placeholder: string
  readonly onSave: (value: string) => void
  readonly className: string
}

/** A text that becomes a field when it is pressed. Enter keeps the change, and so does leaving; Escape drops it. */
export function InlineText({ label, editLabel, value, placeholder, onSave, className }: InlineTextProps) {
  const [draft, setDraft] = useState<string | null>(null)
  if (draft === null) {
    return (
      <Button className={`inline-text ${className}`} aria-label={`${editLabel}: ${value || placeholder}`} onPress={() => setDraft(value)}>
        <span className={value ? undefined : 'muted'}>{value || placeholder}</span>
        <Pencil size={13} aria-hidden="true" />
      </Button>
    )
  }
  const leave = () => {
    setDraft(null)
    if (draft.trim() !== value) onSave(draft.trim())
  }
  return (
    <div className={`inline-text-field ${className}`} data-own-keys="">
      <TextField
        label={label}
        hideLabel
        placeholder={placeholder}
        value={draft}
        onChange={setDraft}
        autoFocus
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') leave()
          else if (event.key === 'Escape') setDraft(null)
        }}
      />
    </div>
  )
}
