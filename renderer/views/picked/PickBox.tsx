import { Check } from 'lucide-react'

/** Where a row is picked with the mouse. With the keyboard the row itself is, and says so. */
export function PickBox({ onToggle }: { readonly onToggle: () => void }) {
  return (
    <span
      className="pick-box" aria-hidden="true"
      onClick={(event) => {
        event.stopPropagation()
        onToggle()
      }}
    >
      <span className="pick-mark"><Check size={12} strokeWidth={3} /></span>
    </span>
  )
}
