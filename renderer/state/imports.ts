import { create } from 'zustand'
import type { ImportProgress } from '../../contract/shapes.ts'

interface Imports {
  /** The job told of last, running or ended; null before the first of this case. */
  readonly latest: ImportProgress | null
  readonly report: (progress: ImportProgress) => void
  readonly forget: () => void
}

export const useImports = create<Imports>()((set) => ({
  latest: null,
  report: (latest) => set({ latest }),
  forget: () => set({ latest: null }),
}))
