import type { QueryClient } from '@tanstack/react-query'
import i18next from 'i18next'
import type { ErrorCode } from '../../contract/errors.ts'
import type { HistoryState } from '../../contract/shapes.ts'
import { call, CallError } from '../api.ts'
import { dismissText, notify, tell } from '../state/notices.ts'

type Step = 'undo' | 'redo'

/** What came later does not let the step be taken, and never will while it stays. */
const STUCK: ReadonlySet<ErrorCode> = new Set(['edit/stale', 'article/imported-again', 'collection/filled'])

/** Takes the last edit back, or does it again, and says so. Where that cannot be done, the way on is offered: to leave that edit as it is. */
export async function stepHistory(client: QueryClient, step: Step): Promise<void> {
  const what = client.getQueryData<HistoryState>(['history.state', {}])?.[step] ?? null
  try {
    await call(`history.${step}`, {})
    if (what !== null) notify({ kind: 'done', text: i18next.t(step === 'undo' ? 'history.undone' : 'history.redone', { what }) })
  } catch (error) {
    // Nothing to take back needs no words: the buttons already say so.
    if (error instanceof CallError && error.data.code.startsWith('history/')) return
    if (!(error instanceof CallError) || !STUCK.has(error.data.code)) return tell(error)
    const text = what === null ? error.message : `${what}: ${error.message}`
    notify({ kind: 'error', text, action: { label: i18next.t('history.leave'), run: () => void leave(step, what, text) } })
  }
}

async function leave(step: Step, what: string | null, told: string): Promise<void> {
  dismissText(told)
  try {
    await call('history.leave', { step })
    if (what !== null) notify({ kind: 'done', text: i18next.t('history.left', { what }) })
  } catch (error) {
    tell(error)
  }
}
