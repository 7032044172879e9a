import { useRef, type ReactNode } from 'react'
import { useKeptFocus } from './kept-focus.ts'

interface PartProps {
  readonly id: string
  readonly title: string
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A part of the inspector that the buttons at its top lead to. */
export function Part({ id, title, aside, children }: PartProps) {
  const part = useRef<HTMLElement>(null)
  useKeptFocus(part, '.current button')
  return (
    <section className="panel part" aria-labelledby={`${id}-title`} ref={part}>
      <div className="panel-head" id={id} tabIndex={-1}>
        <h2 id={`${id}-title`}>{title}</h2>
        {aside ? <span className="panel-aside">{aside}</span> : null}
      </div>
      {children}
    </section>
  )
}
