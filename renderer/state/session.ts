import { create } from 'zustand'
import type { CaseInfo } from '../../contract/shapes.ts'

/** A file chosen to be opened: its token and the name to call it by, which may be empty. */
export interface CaseFile {
  readonly token: string
  readonly name: string
}

/** What the window asks for instead of showing a case. */
export type Door =
  | { readonly kind: 'list' }
  | { readonly kind: 'new' }
  | {
      readonly kind: 'open'
      readonly file: CaseFile
      readonly step: 'trying' | 'passphrase' | 'failed'
      /** The sentence of what went wrong last. */
      readonly error: string | null
      /** True: the engine died and lost the key; the analyst goes on where they were. */
      readonly again: boolean
    }

interface Session {
  /** Null: the case that is open is shown. */
  readonly door: Door | null
  readonly engine: 'up' | 'restarting'
  /** The case shown last, to know whether another one was opened. */
  readonly lastCase: Pick<CaseInfo, 'id' | 'name'> | null
  readonly show: (door: Door | null) => void
}

export const useSession = create<Session>()((set) => ({
  door: null,
  engine: 'up',
  lastCase: null,
  show: (door) => set({ door }),
}))
