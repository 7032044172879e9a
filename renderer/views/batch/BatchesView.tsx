import { ListPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { BatchOverview } from '../../../contract/batch-shapes.ts'
import { useCall } from '../../api.ts'
import { useCommands } from '../../commands/registry.ts'
import { formatInstant } from '../../format.ts'
import { open } from '../../state/navigation.ts'
import { useBatches } from '../../state/batches.ts'
import { CommandButton } from '../../ui/CommandButton.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { batchCommands, isRunning } from './batch-commands.ts'
import { RenamePanel } from './RenamePanel.tsx'

/** Pixels. */
const ROW = 52
const LIST = 'batches'

function Line({ overview }: { readonly overview: BatchOverview }) {
  const { t } = useTranslation()
  const { batch, names, counts, hits, looked, run, progress } = overview
  return (
    <div className="batch-line">
      <span className="batch-line-name clip" dir="auto">{batch.name}</span>
      <span className="batch-line-made muted">{t('batch.made', { day: formatInstant(batch.madeAt) })}</span>
      <span className="batch-line-counts muted clip">
        {run === null ? `${t('batch.names', { count: names })}, ${t('batch.notSearched')}` : `${t('batch.foundIn', { found: counts.found, count: names })}, ${t('batch.lookedAt', { looked, count: hits })}`}
      </span>
      {isRunning(overview) ? <ProgressBar label={t('batch.bar')} value={progress!.done} total={progress!.total} /> : null}
    </div>
  )
}

/** The batches of the case. */
export function BatchesView() {
  const { t } = useTranslation()
  const { data: batches, error } = useCall('batch.list', {})
  const active = useBatches(({ actives }) => actives[LIST] ?? -1)
  const renaming = useBatches((state) => state.renaming)
  const move = useBatches((state) => state.move)
  const current = batches?.[active]
  useCommands(batchCommands(current))

  if (error) return <div className="view-message"><InlineError>{error.message}</InlineError></div>
  if (!batches) return <div className="view" aria-busy="true" />
  if (batches.length === 0) {
    return (
      <EmptyState level={1} title={t('batch.emptyTitle')} actions={<CommandButton id="batch.new" tone="go" icon={<ListPlus size={15} aria-hidden="true" />}>{t('batch.create')}</CommandButton>}>
        <p>{t('batch.empty')}</p>
      </EmptyState>
    )
  }
  return (
    <div className="view">
      <div className="view-bar">
        <h1>{t('batch.title')}</h1>
        <span className="grow" />
        <CommandButton id="batch.new" tone="go" icon={<ListPlus size={15} aria-hidden="true" />}>{t('batch.create')}</CommandButton>
      </div>
      {renaming && current ? <RenamePanel batch={current.batch} /> : null}
      <div className="view-body">
        <VirtualList
          label={t('batch.list')} count={batches.length} rowHeight={ROW} active={active} onActive={(index) => move(LIST, index)} rowClass="row-batch"
          onOpen={(index) => {
            const batchId = batches[index]?.batch.id
            if (batchId !== undefined) open({ view: 'batch', batchId })
          }}
        >
          {(index) => (batches[index] ? <Line overview={batches[index]} /> : null)}
        </VirtualList>
      </div>
    </div>
  )
}
