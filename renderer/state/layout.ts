import { create } from 'zustand'

/** What is open around the work pane, for this window only. Pane widths are settings. */
interface Layout {
  readonly navigator: boolean
  readonly inspector: boolean
  readonly overlay: 'finder' | 'keys' | 'guide' | null
  readonly toggle: (pane: 'navigator' | 'inspector') => void
  readonly setPane: (pane: 'navigator' | 'inspector', open: boolean) => void
  readonly show: (overlay: Layout['overlay']) => void
}

export const useLayout = create<Layout>()((set) => ({
  navigator: true,
  inspector: true,
  overlay: null,
  toggle: (pane) => set((layout) => ({ [pane]: !layout[pane] })),
  setPane: (pane, open) => set((layout) => (layout[pane] === open ? layout : { [pane]: open })),
  show: (overlay) => set({ overlay }),
}))
