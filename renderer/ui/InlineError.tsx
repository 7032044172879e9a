import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

/** A failure, told where it happened. */
export function InlineError({ children }: { readonly children: ReactNode }) {
  return (
    <p className="inline-error" role="alert">
      <CircleAlert size={15} aria-hidden="true" />
      <span>{children}</span>
    </p>
  )
}
