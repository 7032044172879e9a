import { Download, ListChecks, Pencil, Play, Search, Sheet, Square, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { BatchOverview } from '../../../contract/batch-shapes.ts'
import { runCommand } from '../../commands/registry.ts'
import { formatInstant, formatTime } from '../../format.ts'
import { open } from '../../state/navigation.ts'
import { CommandButton } from '../../ui/CommandButton.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { isRunning } from './batch-commands.ts'

const ICON = { size: 15, 'aria-hidden': true } as const

/** Which batch this is, what came of it, and what can be done to it. */
export function BatchBar({ overview }: { readonly overview: BatchOverview }) {
  const { t } = useTranslation()
  const { batch, names, counts, hits, looked, run, exporting } = overview
  const running = isRunning(overview)
  const act = (id: string, label: string, Icon: typeof Pencil) => <IconButton label={label} commandId={id} icon={<Icon {...ICON} />} onPress={() => runCommand(id)} />
  return (
    <div className="view-bar batch-bar">
      <div className="batch-title">
        <button type="button" className="link" onClick={() => open({ view: 'batch', batchId: null })}>{t('batch.back')}</button>
        <h1 className="clip" dir="auto" title={batch.name}>{batch.name}</h1>
      </div>
      <span className="batch-acts">
        {running
          ? <CommandButton id="batch.stop" icon={<Square {...ICON} />}>{t('batch.stop')}</CommandButton>
          : <CommandButton id="batch.run" tone={run === null || run.endedAt === null ? 'go' : 'plain'} icon={run === null ? <Search {...ICON} /> : <Play {...ICON} />}>{t(run === null ? 'batch.run' : run.endedAt === null ? 'batch.goOn' : 'batch.again')}</CommandButton>}
        {exporting
          ? <CommandButton id="batch.stop-export" icon={<Square {...ICON} />}>{t('batch.stopExport')}</CommandButton>
          : <CommandButton id="batch.export" icon={<Download {...ICON} />}>{t('batch.export')}</CommandButton>}
        {act('batch.export-matrix', t('batch.exportMatrix'), Sheet)}
        {act('batch.edit', t('batch.edit'), ListChecks)}
        {act('batch.rename', t('batch.rename'), Pencil)}
        {act('batch.delete', t('batch.commands.delete'), Trash2)}
      </span>
      <p className="batch-summary muted" role="status">
        {run === null ? t('batch.names', { count: names }) : t('batch.summary', { found: counts.found, count: names, hits, looked })}
        {run === null ? null : <span> · {t('batch.ran', { day: formatInstant(run.startedAt), time: formatTime(run.startedAt) })}</span>}
      </p>
    </div>
  )
}

/** How an export and a run go on, or what there is to know of the last run. */
export function BatchState({ overview }: { readonly overview: BatchOverview }) {
  const { t } = useTranslation()
  const { exporting } = overview
  return (
    <>
      {exporting === null ? null : (
        <div className="view-note batch-progress">
          <ProgressBar label={t('batch.exportBar')} value={exporting.done} total={exporting.total} />
          <span>{t('batch.exporting', { done: exporting.done, count: exporting.total })}</span>
        </div>
      )}
      <RunState overview={overview} />
    </>
  )
}

function RunState({ overview }: { readonly overview: BatchOverview }) {
  const { t } = useTranslation()
  const { names, searched, run, changed, progress } = overview
  if (isRunning(overview)) {
    return (
      <div className="view-note batch-progress">
        <ProgressBar label={t('batch.bar')} value={progress!.done} total={progress!.total} />
        <span>{progress!.state === 'waiting' ? t('batch.waiting') : t('batch.running', { done: progress!.done, count: progress!.total })}</span>
      </div>
    )
  }
  if (progress?.state === 'failed') return <div className="view-note"><InlineError>{progress.error?.message}</InlineError></div>
  const said = run === null ? t('batch.never') : run.endedAt === null ? t('batch.broken', { done: searched, count: names }) : changed ? t('batch.changed') : null
  return said === null ? null : <p className="view-note" role="status">{said}</p>
}
