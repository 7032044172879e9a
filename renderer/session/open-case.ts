import { call, CallError } from '../api.ts'
import { useSession, type CaseFile } from '../state/session.ts'

/**
 * Opens a case. Without a passphrase first: only the file knows whether it has one, and then it is asked for.
 * What goes wrong is shown at the door, in the place of what was tried.
 */
export async function openCase(file: CaseFile, passphrase: string | null = null, again = false): Promise<void> {
  const { show } = useSession.getState()
  show({ kind: 'open', file, step: 'trying', error: null, again })
  try {
    await call('case.open', { file: file.token, passphrase })
    show(null)
  } catch (error) {
    if (!(error instanceof CallError)) throw error
    const { code, message } = error.data
    const asks = code === 'case/passphrase-needed' || code === 'case/wrong-passphrase'
    show({ kind: 'open', file, step: asks ? 'passphrase' : 'failed', error: code === 'case/passphrase-needed' ? null : message, again })
  }
}

/** Asks for the passphrase of the case that was open when the engine died. It is the one opened last. */
export async function reopenCase(): Promise<void> {
  const [latest] = await call('recent.list', {})
  const { lastCase, show } = useSession.getState()
  if (!latest) return show({ kind: 'list' })
  show({ kind: 'open', file: { token: latest.token, name: lastCase?.name ?? latest.name }, step: 'passphrase', error: null, again: true })
}

export async function chooseCase(): Promise<void> {
  const chosen = await call('dialog.openCase', {})
  if (chosen) await openCase({ token: chosen.token, name: chosen.names[0] ?? '' })
}

export async function openSampleCase(): Promise<void> {
  const { token, names } = await call('shell.sampleCase', {})
  await openCase({ token, name: names[0] ?? '' })
}
