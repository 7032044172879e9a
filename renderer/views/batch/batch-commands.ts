import type { BatchOverview } from '../../../contract/batch-shapes.ts'
import { call } from '../../api.ts'
import type { Command } from '../../commands/command.ts'
import { deleteBatch, exportBatch } from '../../session/batch-actions.ts'
import { useBatches } from '../../state/batches.ts'
import { open } from '../../state/navigation.ts'
import { tell } from '../../state/notices.ts'

export const isRunning = (overview: BatchOverview | undefined): boolean => ['waiting', 'running'].includes(overview?.progress?.state ?? '')

/** What is done to the batch that is shown. */
export function batchCommands(overview: BatchOverview | undefined): Command[] {
  const batch = overview?.batch
  const running = isRunning(overview)
  const when = () => batch !== undefined
  const isExporting = () => (overview?.exporting ?? null) !== null
  const canExport = () => when() && !isExporting()
  return [
    { id: 'batch.run', label: 'batch.commands.run', group: 'batch', shortcuts: ['R'], when: () => when() && !running, run: () => void call('batch.run', { batchId: batch!.id }).catch(tell) },
    { id: 'batch.stop', label: 'batch.commands.stop', group: 'batch', when: () => running, run: () => void call('batch.cancel', { batchId: batch!.id }).catch(tell) },
    { id: 'batch.export', label: 'batch.commands.export', group: 'batch', shortcuts: ['E'], when: canExport, run: () => void exportBatch(batch!, 'hits').catch(tell) },
    { id: 'batch.export-matrix', label: 'batch.commands.exportMatrix', group: 'batch', shortcuts: ['Shift+E'], when: canExport, run: () => void exportBatch(batch!, 'matrix').catch(tell) },
    { id: 'batch.stop-export', label: 'batch.commands.stopExport', group: 'batch', when: isExporting, run: () => void call('batch.stopExport', { batchId: batch!.id }).catch(tell) },
    { id: 'batch.edit', label: 'batch.commands.edit', group: 'batch', shortcuts: ['Shift+F2'], when, run: () => open({ view: 'batch', batchId: batch!.id, new: true }) },
    { id: 'batch.rename', label: 'batch.commands.rename', group: 'batch', shortcuts: ['F2'], when, run: () => useBatches.getState().set({ renaming: true }) },
    { id: 'batch.delete', label: 'batch.commands.delete', group: 'batch', when, run: () => void deleteBatch(batch!).catch(tell) },
  ]
}

/** A list whose lines can be picked and marked. */
interface Lines {
  readonly hasTargets: () => boolean
  readonly mark: (looked: boolean) => void
  readonly toggle: () => void
  readonly extend: (step: 1 | -1) => void
  readonly none: () => void
  readonly hasPicked: () => boolean
}

const WITHIN = '[data-batch-lines]'

/** What is done to the lines of a list: several picked, or the one the keyboard is on. */
export function lineCommands({ hasTargets, mark, toggle, extend, none, hasPicked }: Lines): Command[] {
  return [
    { id: 'batch.mark', label: 'batch.commands.mark', group: 'batch', shortcuts: ['L'], when: hasTargets, run: () => mark(true) },
    { id: 'batch.unmark', label: 'batch.commands.unmark', group: 'batch', shortcuts: ['Shift+L'], when: hasTargets, run: () => mark(false) },
    { id: 'batch.pick', label: 'batch.commands.pick', group: 'batch', shortcuts: [' '], within: WITHIN, hidden: true, run: toggle },
    { id: 'batch.pick-down', label: 'batch.commands.pickDown', group: 'batch', shortcuts: ['Shift+ArrowDown'], within: WITHIN, hidden: true, run: () => extend(1) },
    { id: 'batch.pick-up', label: 'batch.commands.pickUp', group: 'batch', shortcuts: ['Shift+ArrowUp'], within: WITHIN, hidden: true, run: () => extend(-1) },
    { id: 'batch.pick-none', label: 'batch.commands.pickNone', group: 'batch', shortcuts: ['Escape'], when: hasPicked, run: none },
  ]
}
