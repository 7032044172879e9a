import { useEffect } from 'react'
import type { CollectionRow } from '../../../contract/shapes.ts'
import { returnFocusToWork } from '../../session/focus.ts'
import type { Picks } from '../../state/picks.ts'
import { AnnotatePanel } from './AnnotatePanel.tsx'
import { CollectPanel } from './CollectPanel.tsx'
import { CorrectPanel } from './CorrectPanel.tsx'
import { RemovePanel } from './RemovePanel.tsx'

interface PickedPanelsProps {
  readonly picks: Picks
  /** The collection that is shown, to take articles out of it. */
  readonly collection: CollectionRow | null
  /** What the list was found by; null: nothing was looked for. */
  readonly query: string | null
}

/** What is being done to the picked articles, between the bar and the list. */
export function PickedPanels({ picks: { panel, place, picked, show, pick }, collection, query }: PickedPanelsProps) {
  useEffect(() => {
    if (panel !== null) return returnFocusToWork
    return undefined
  }, [panel])
  if (panel === null || picked.size === 0) return null

  const shared = {
    articleIds: [...picked],
    onClose: () => show(null),
    /** It is done: nothing is picked any more. */
    onDone: () => pick(new Set()),
  }
  return (
    <div
      className="picked-panel" data-own-keys=""
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) shared.onClose()
      }}
    >
      {panel === 'annotate' ? <AnnotatePanel {...shared} query={query} place={place} start="note" /> : null}
      {panel === 'tag' ? <AnnotatePanel {...shared} query={query} place={place} start="tags" /> : null}
      {panel === 'correct' ? <CorrectPanel {...shared} /> : null}
      {panel === 'collect' ? <CollectPanel {...shared} collection={collection} /> : null}
      {panel === 'remove' ? <RemovePanel {...shared} /> : null}
    </div>
  )
}
