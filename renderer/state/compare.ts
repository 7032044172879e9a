import { create } from 'zustand'

/** How two compared texts are laid out, for as long as the window lives. */
interface CompareLayout {
  readonly inline: boolean
  readonly setInline: (inline: boolean) => void
}

export const useCompareLayout = create<CompareLayout>()((set) => ({
  inline: false,
  setInline: (inline) => set({ inline }),
}))
