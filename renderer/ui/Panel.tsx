import { useId, type ReactNode, type Ref } from 'react'

export interface PanelProps {
  readonly title: string
  /** Set right of the title: a count, a button. */
  readonly aside?: ReactNode
  /** How it is set: in a side pane, or as a part of a page. */
  readonly className?: 'panel' | 'page-section'
  readonly sectionRef?: Ref<HTMLElement>
  readonly children: ReactNode
}

/** A titled part of a side pane or a page. */
export function Panel({ title, aside, className = 'panel', sectionRef, children }: PanelProps) {
  const id = useId()
  return (
    <section className={className} aria-labelledby={id} ref={sectionRef}>
      <div className="panel-head">
        <h2 id={id}>{title}</h2>
        {aside ? <span className="panel-aside">{aside}</span> : null}
      </div>
      {children}
    </section>
  )
}
