import { Circle, CircleCheck, CircleHelp } from 'lucide-react'
import type { Confidence } from '../../../core/article/article.ts'

const SIGNS = { high: CircleCheck, medium: Circle, low: CircleHelp } as const

/** How sure a value is, as a small sign. The words for it stand beside it. */
export function ConfidenceSign({ confidence }: { readonly confidence: Confidence }) {
  const Sign = SIGNS[confidence]
  return <Sign size={11} aria-hidden="true" className={`confidence confidence-${confidence}`} />
}
