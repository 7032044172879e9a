import { create } from 'zustand'
import type { HighlightColour } from '../../../core/annotation/annotation.ts'
import type { TextRange } from '../../../core/text/block.ts'

/** What is being made of a passage. `annotation` opens with the cursor in its note or its tags. */
export type Composing =
  | { readonly kind: 'annotation'; readonly start: 'note' | 'tags'; readonly passage: TextRange }
  | { readonly kind: 'entity'; readonly passage: TextRange }

/** The part of an annotation's card the cursor should go to. */
export interface Editing {
  readonly annotationId: string
  readonly field: 'note' | 'tags' | 'entities' | 'reply'
}

/** What is going on in the open article. Nothing of it is kept in the case. */
interface Desk {
  /** The words selected in the text, trimmed. */
  readonly passage: TextRange | null
  readonly composing: Composing | null
  readonly editing: Editing | null
  /** The colour of the next highlight: the one used last. */
  readonly colour: HighlightColour
  readonly set: (change: Partial<Pick<Desk, 'passage' | 'composing' | 'editing' | 'colour'>>) => void
  /** For another article: forgets all but the colour. */
  readonly clear: () => void
}

export const useDesk = create<Desk>()((set) => ({
  passage: null,
  composing: null,
  editing: null,
  colour: 'yellow',
  set: (change) => set(change),
  clear: () => set({ passage: null, composing: null, editing: null }),
}))
