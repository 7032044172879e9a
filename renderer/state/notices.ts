import { create } from 'zustand'
import { CallError } from '../api.ts'

/** Something to tell the analyst without stopping the work. */
export interface Notice {
  readonly id: number
  /** An error stays until it is closed; a confirmation goes by itself. */
  readonly kind: 'done' | 'error'
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

interface Notices {
  readonly notices: readonly Notice[]
  readonly notify: (notice: Omit<Notice, 'id'>) => void
  readonly dismiss: (id: number) => void
}

let lastId = 0

export const useNotices = create<Notices>()((set) => ({
  notices: [],
  // The same sentence twice is one notice: a failing autosave must not fill the window.
  notify: (notice) => set(({ notices }) => ({ notices: [...notices.filter(({ text }) => text !== notice.text), { ...notice, id: ++lastId }].slice(-4) })),
  dismiss: (id) => set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
}))

export function notify(notice: Omit<Notice, 'id'>): void {
  useNotices.getState().notify(notice)
}

/** Takes a notice away by what it says: it was acted on. */
export function dismissText(text: string): void {
  const { notices, dismiss } = useNotices.getState()
  for (const notice of notices) if (notice.text === text) dismiss(notice.id)
}

/** Tells of a call that failed. Anything else is a fault of ours and goes on as one. */
export function tell(error: unknown): void {
  if (!(error instanceof CallError)) throw error
  notify({ kind: 'error', text: error.message })
}
