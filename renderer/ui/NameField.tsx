import { useRef, useState } from 'react'
import { TextField } from './TextField.tsx'

interface NameFieldProps {
  readonly label: string
  /** What stands in it at first. */
  readonly value: string
  /** It is only proposed: it is kept unchanged, too. */
  readonly isProposed?: boolean
  readonly error: string | null
  /** Rejects where the name cannot be kept: then the field stays and says why by `error`. */
  readonly onSave: (name: string) => Promise<unknown>
  /** The name was kept, or dropped. `byKey`: by Enter or Escape, so that the focus has to go somewhere. */
  readonly onLeave: (byKey: boolean) => void
}

/** What is typed replaces the name that was there. */
function selectAll(field: HTMLInputElement | null): void {
  field?.select()
}

/** A field in a list in which one of its lines gets its name. Enter keeps it and so does leaving, Escape drops it. */
export function NameField({ label, value, isProposed = false, error, onSave, onLeave }: NameFieldProps) {
  const [text, setText] = useState(value)
  const isDone = useRef(false)

  function leave(byKey: boolean): void {
    isDone.current = true
    onLeave(byKey)
  }

  async function save(byKey: boolean): Promise<void> {
    const name = text.trim()
    if (isDone.current) return
    if (name === '' || (name === value && !isProposed)) return leave(byKey)
    isDone.current = true
    try {
      await onSave(name)
      leave(byKey)
    } catch {
      // Said at the field, which stays.
      isDone.current = false
    }
  }

  return (
    <TextField
      label={label} hideLabel placeholder={label} value={text} onChange={setText} autoFocus error={error} inputRef={selectAll} onBlur={() => void save(false)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void save(true)
        else if (event.key === 'Escape') leave(true)
      }}
    />
  )
}
