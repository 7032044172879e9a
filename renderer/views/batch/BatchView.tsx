import { useEffect } from 'react'
import type { Place } from '../../state/navigation.ts'
import { useSelection } from '../../state/selection.ts'
import { BatchHits } from './BatchHits.tsx'
import { BatchNames } from './BatchNames.tsx'
import { BatchesView } from './BatchesView.tsx'
import { NewBatch } from './NewBatch.tsx'
import './batch.css'

/** Lists of names that are searched together: all of them, one that is made, the names of one, or the articles of a name. */
export function BatchView({ place: { batchId, entry, new: isNew } }: { readonly place: Place & { readonly view: 'batch' } }) {
  // The lists of one batch select what they show.
  const selectsNothing = isNew === true || batchId === null
  useEffect(() => {
    if (selectsNothing) useSelection.getState().select(null)
  }, [selectsNothing])
  if (isNew) return <NewBatch key={batchId} batchId={batchId} />
  if (batchId === null) return <BatchesView />
  return entry === undefined ? <BatchNames key={batchId} batchId={batchId} /> : <BatchHits key={`${batchId} ${entry}`} batchId={batchId} entry={entry} />
}
