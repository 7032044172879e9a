import { useFindings } from '../../state/findings.ts'
import { useLayout } from '../../state/layout.ts'
import { Finder } from '../finder/Finder.tsx'
import { FindingsList } from './FindingsList.tsx'
import { QueryGuide } from '../search/QueryGuide.tsx'
import { KeyList } from './KeyList.tsx'

export function Overlays() {
  const findings = useFindings((state) => state.findings)
  const overlay = useLayout((layout) => layout.overlay)
  const show = useLayout((layout) => layout.show)
  if (findings) return <FindingsList findings={findings} />
  if (overlay === 'finder') return <Finder onClose={() => show(null)} />
  if (overlay === 'keys') return <KeyList onClose={() => show(null)} />
  if (overlay === 'guide') return <QueryGuide onClose={() => show(null)} />
  return null
}
