import type { ReactNode } from 'react'

interface PartProps {
  readonly id: string
  readonly title: string
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A part of the inspector that the buttons at its top lead to. */
export function Part({ id, title, aside, children }: PartProps) {
  return (
    <section className="panel part" aria-labelledby={`${id}-title`}>
      <div className="panel-head" id={id} tabIndex={-1}>
        <h3 id={`${id}-title`}>{title}</h3>
        {aside ? <span className="panel-aside">{aside}</span> : null}
      </div>
      {children}
    </section>
  )
}
