import { useEffect } from 'react'
import type { CollectionRow } from '../../../contract/shapes.ts'
import { returnFocusToWork } from '../../session/focus.ts'
import { useLibrary } from '../../state/library.ts'
import { CollectPanel } from './CollectPanel.tsx'
import { CorrectPanel } from './CorrectPanel.tsx'
import { RemovePanel } from './RemovePanel.tsx'

/** What is being done to the picked articles, between the bar and the list. */
export function LibraryPanels({ collection }: { readonly collection: CollectionRow | null }) {
  const panel = useLibrary((library) => library.panel)
  const picked = useLibrary((library) => library.picked)
  const show = useLibrary((library) => library.show)
  useEffect(() => {
    if (panel !== null) return returnFocusToWork
    return undefined
  }, [panel])
  if (panel === null || picked.size === 0) return null

  const articleIds = [...picked]
  const onClose = () => show(null)
  /** It is done: nothing is picked any more. */
  const onDone = () => useLibrary.getState().pick(new Set())
  return (
    <div
      className="library-panel" data-own-keys=""
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose()
      }}
    >
      {panel === 'correct' ? <CorrectPanel articleIds={articleIds} onClose={onClose} onDone={onDone} /> : null}
      {panel === 'collect' ? <CollectPanel articleIds={articleIds} collection={collection} onClose={onClose} onDone={onDone} /> : null}
      {panel === 'remove' ? <RemovePanel articleIds={articleIds} onClose={onClose} onDone={onDone} /> : null}
    </div>
  )
}
