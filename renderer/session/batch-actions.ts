import i18next from 'i18next'
import type { CallInput } from '../../contract/calls.ts'
import type { Batch } from '../../core/batch/batch.ts'
import { call, CallError } from '../api.ts'
import { open } from '../state/navigation.ts'
import { notify } from '../state/notices.ts'
import { undoAction } from './collection-actions.ts'

/** Writes what was found to a file of the person's choice. */
export async function exportBatch({ id, name }: Batch, what: NonNullable<CallInput<'batch.export'>['what']>): Promise<void> {
  const chosen = await call('dialog.saveBatch', { name })
  if (!chosen) return
  try {
    const { file, rows } = await call('batch.export', { batchId: id, what, file: chosen.token })
    notify({ kind: 'done', text: i18next.t('batch.exported', { file, rows }) })
  } catch (error) {
    if (!(error instanceof CallError) || error.data.code !== 'batch/stopped') throw error
    // Asked for: no error.
    notify({ kind: 'done', text: error.message })
  }
}

export async function deleteBatch({ id, name }: Batch): Promise<void> {
  await call('batch.delete', { batchId: id })
  open({ view: 'batch', batchId: null })
  notify({ kind: 'done', text: i18next.t('batch.deleted', { name }), action: undoAction() })
}

export async function markHits(input: CallInput<'batch.mark'>): Promise<void> {
  const { changed } = await call('batch.mark', input)
  if (changed > 0) notify({ kind: 'done', text: i18next.t(input.looked ? 'batch.marked' : 'batch.unmarked', { count: changed }), action: undoAction() })
}
