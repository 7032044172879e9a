import { useId, type ReactNode, type Ref } from 'react'

interface PageSectionProps {
  readonly title: string
  readonly aside?: ReactNode
  readonly sectionRef?: Ref<HTMLElement>
  readonly children: ReactNode
}

/** A titled part of a page, one level below the page's own heading. */
export function PageSection({ title, aside, sectionRef, children }: PageSectionProps) {
  const id = useId()
  return (
    <section className="page-section" aria-labelledby={id} ref={sectionRef}>
      <div className="panel-head">
        <h2 id={id}>{title}</h2>
        {aside ? <span className="panel-aside">{aside}</span> : null}
      </div>
      {children}
    </section>
  )
}
