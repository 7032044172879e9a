import { Check } from 'lucide-react'

/** Whether something was looked at: a tick, or an empty ring. What it says stands beside it in words. */
export function LookSign({ looked }: { readonly looked: boolean }) {
  return <span className={looked ? 'look-sign look-done' : 'look-sign'} aria-hidden="true">{looked ? <Check size={11} strokeWidth={3} /> : null}</span>
}
