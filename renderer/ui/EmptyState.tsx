import type { ReactNode } from 'react'

export interface EmptyStateProps {
  readonly title: string
  /** 1 where it is all the work pane shows. */
  readonly level?: 1 | 2
  /** What to do next. */
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

export function EmptyState({ title, level = 2, children, actions }: EmptyStateProps) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div className="empty">
      <Heading className="empty-title">{title}</Heading>
      {children ? <div className="empty-text">{children}</div> : null}
      {actions ? <div className="row">{actions}</div> : null}
    </div>
  )
}
