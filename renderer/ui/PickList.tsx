import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import './pick-list.css'

export interface PickOption {
  readonly key: string
  readonly content: ReactNode
  /** Set over the first option of a group. */
  readonly heading?: string
}

export interface PickListProps {
  readonly label: string
  readonly placeholder?: string
  readonly text: string
  readonly onText: (text: string) => void
  readonly options: readonly PickOption[]
  readonly onPick: (key: string) => void
  /** Said when there are no options. */
  readonly empty?: string
  /** True: the cursor goes there when it appears. */
  readonly takesFocus?: boolean
  /** True: the list is there only while something is typed. */
  readonly quiet?: boolean
  /** Keys the list does not take itself. */
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly onBlur?: () => void
}

/** A field with a list under it that answers to what is typed: arrows choose, Enter picks. The list stays in place, in no overlay. */
export function PickList({
  label, placeholder, text, onText, options, onPick, empty, takesFocus = false, quiet = false, onKey, onBlur,
}: PickListProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const shown = quiet && text.trim() === '' ? [] : options
  const at = Math.min(active, shown.length - 1)

  useEffect(() => {
    if (!takesFocus) return
    input.current?.focus({ preventScroll: true })
    input.current?.select()
  }, [takesFocus])

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [at, shown.length])

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const chosen = shown[at]
    if (step !== 0 && shown.length > 0) {
      event.preventDefault()
      setActive((at + step + shown.length) % shown.length)
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && chosen) {
      event.preventDefault()
      onPick(chosen.key)
    } else {
      onKey?.(event)
    }
  }

  return (
    <div className="pick-list" data-own-keys="">
      <input
        ref={input}
        className="input"
        type="text"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown.length > 0 ? `${id}-${at}` : undefined}
        placeholder={placeholder}
        value={text}
        spellCheck={false}
        onChange={(event) => {
          setActive(0)
          onText(event.target.value)
        }}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      />
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={label} className="pick-options" hidden={shown.length === 0}>
        {shown.map(({ key, content, heading }, index) => (
          <div key={key} role="presentation">
            {heading ? <p className="pick-heading" role="presentation">{heading}</p> : null}
            <div
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              className="option pick-option"
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={() => setActive(index)}
              onClick={() => onPick(key)}
            >
              {content}
            </div>
          </div>
        ))}
      </div>
      {shown.length === 0 && empty && !quiet ? <p className="field-hint">{empty}</p> : null}
    </div>
  )
}
