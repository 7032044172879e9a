import type { Annotation } from '../../../core/annotation/annotation.ts'
import type { TextRange } from '../../../core/text/block.ts'
import { goTo } from '../../session/focus.ts'
import { useSelection } from '../../state/selection.ts'

/** Longer quotes are cut where they only name a passage. UTF-16 units. */
const QUOTED = 160

export function shortQuote(quote: string): string {
  const flat = quote.replace(/\s+/g, ' ')
  return flat.length > QUOTED ? `${flat.slice(0, QUOTED).trimEnd()}…` : flat
}

/** Opens the article at an annotation, and picks it there. One whose passage is lost opens its article. */
export function openAnnotation({ id, articleId }: Annotation, range: TextRange | null): void {
  goTo({ view: 'article', articleId, ...(range ? { passage: range } : {}) })
  // The article that was open forgets its selection as it goes.
  requestAnimationFrame(() => useSelection.getState().select({ kind: 'annotation', id }))
}
