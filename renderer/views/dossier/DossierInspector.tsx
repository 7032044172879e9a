import { useCall } from '../../api.ts'
import { DossierForm } from './DossierForm.tsx'
import { StatementList } from './StatementList.tsx'

/** Beside the pages of a dossier: what was chosen for it, and each thing it says. */
export function DossierInspector({ entityId }: { readonly entityId: string }) {
  const { data: draft } = useCall('dossier.draft', { entityId })
  const { data: model } = useCall('dossier.model', { entityId }, { keep: true })
  return (
    <div className="inspector">
      <div className="inspector-body" data-scroller="">
        {draft ? <DossierForm draft={draft} /> : null}
        {model ? <StatementList model={model} /> : null}
      </div>
    </div>
  )
}
