import { useLayout } from '../../state/layout.ts'
import { Finder } from '../finder/Finder.tsx'
import { KeyList } from './KeyList.tsx'

export function Overlays() {
  const overlay = useLayout((layout) => layout.overlay)
  const show = useLayout((layout) => layout.show)
  if (overlay === 'finder') return <Finder onClose={() => show(null)} />
  if (overlay === 'keys') return <KeyList onClose={() => show(null)} />
  return null
}
