import { useId, type ReactNode } from 'react'

export interface PanelProps {
  readonly title: string
  /** Set right of the title: a count, a button. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A titled part of a side pane. */
export function Panel({ title, aside, children }: PanelProps) {
  const id = useId()
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="panel-head">
        <h2 id={id}>{title}</h2>
        {aside ? <span className="panel-aside">{aside}</span> : null}
      </div>
      {children}
    </section>
  )
}
