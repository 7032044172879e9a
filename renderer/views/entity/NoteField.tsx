import { useCallback, useEffect, useRef, useState } from 'react'
import { TextField } from '../../ui/TextField.tsx'

interface NoteFieldProps {
  readonly label: string
  readonly placeholder: string
  readonly note: string
  /** True: the cursor goes there. */
  readonly isEdited?: boolean
  readonly onSave: (note: string) => void
  /** After Escape or Ctrl+Enter. */
  readonly onDone?: () => void
}

/** Letters that fit on a line of the narrowest pane it stands in. */
const LINE = 44

/**
 * Longer text, kept when the field is left, however that happens: one sitting is one step to undo. Escape takes back what was typed.
 */
export function NoteField({ label, placeholder, note, isEdited = false, onSave, onDone }: NoteFieldProps) {
  const [draft, setDraft] = useState(note)
  const [known, setKnown] = useState(note)
  const area = useRef<HTMLTextAreaElement>(null)
  const unsaved = useRef<string | null>(null)
  const save = useRef(onSave)

  // It was changed elsewhere: by undo, or by the engine, which tidies what it keeps.
  if (known !== note) {
    setKnown(note)
    setDraft(note)
  }

  useEffect(() => {
    save.current = onSave
    unsaved.current = draft.trim() === note.trim() ? null : draft
  })

  useEffect(() => {
    const element = area.current
    if (!isEdited || !element) return
    element.focus()
    element.setSelectionRange(element.value.length, element.value.length)
  }, [isEdited])

  const keep = useCallback(() => {
    if (unsaved.current !== null) save.current(unsaved.current)
    unsaved.current = null
  }, [])
  useEffect(() => keep, [keep])

  return (
    <TextField
      label={label}
      hideLabel
      placeholder={placeholder}
      lines={Math.min(12, Math.max(2, draft.split('\n').length + Math.floor(draft.length / LINE)))}
      value={draft}
      onChange={setDraft}
      areaRef={area}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          setDraft(note)
          unsaved.current = null
          onDone?.()
        } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          keep()
          onDone?.()
        } else {
          event.continuePropagation()
        }
      }}
    />
  )
}
