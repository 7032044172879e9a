import { useQueryClient } from '@tanstack/react-query'
import { RotateCcw } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { FateKind, ImportFate } from '../../../contract/shapes.ts'
import { call, useCall } from '../../api.ts'
import { useCommands } from '../../commands/registry.ts'
import { formatInstant, formatNumber, formatTime } from '../../format.ts'
import { usePages } from '../../paged.ts'
import { open, useNavigation } from '../../state/navigation.ts'
import { tell } from '../../state/notices.ts'
import { useSelection } from '../../state/selection.ts'
import { CommandButton } from '../../ui/CommandButton.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import { between, toggled } from '../../ui/picking.ts'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { FateDetail } from './FateDetail.tsx'
import { FateRow } from './FateRow.tsx'
import { countFates, FILTERS, type FateFilter } from './fates.ts'
import { RunningJob } from './RunningJob.tsx'
import { useJobWords } from './useJobWords.ts'

/** Pixels. */
const ROW = 44

/** The report of an import that runs is read again this often: it tells of its files by the thousand. Milliseconds. */
const READ_AGAIN_EVERY = 2000

const NONE: ReadonlySet<string> = new Set()
const IN_THE_LIST = '[data-report]'

/** What became of every file of one import, and the ways to try again what failed. */
export function ReportView({ jobId, fate }: { readonly jobId: string; readonly fate: FateKind | null }) {
  const { t } = useTranslation()
  const words = useJobWords()
  const client = useQueryClient()
  const [active, setActive] = useState(-1)
  const [picked, setPicked] = useState(NONE)
  const [anchor, setAnchor] = useState(-1)
  const { first, pageOf, total, error, shown, onRange } = usePages('import.report', { jobId, fate })
  const { data: jobs } = useCall('import.progress', {})
  const job = jobs?.find((one) => one.jobId === jobId && one.endedAt === null)
  const select = useSelection((selection) => selection.select)
  const replace = useNavigation((navigation) => navigation.replace)
  const shownFate = shown.fate ?? null

  useEffect(() => {
    setActive(-1)
    setPicked(NONE)
    setAnchor(-1)
  }, [shownFate])

  const isRunning = job?.state === 'running'
  useEffect(() => {
    if (!isRunning) return undefined
    const timer = setInterval(() => void client.invalidateQueries({ queryKey: ['import.report'] }), READ_AGAIN_EVERY)
    return () => clearInterval(timer)
  }, [client, isRunning])

  const fateAt = (index: number): ImportFate | undefined => {
    const found = pageOf(index)
    return found?.page.rows[found.at]
  }
  const current = fateAt(active)
  const articleId = current && 'articleId' in current ? current.articleId : null
  useEffect(() => select(articleId === null ? null : { kind: 'article', id: articleId }), [articleId, select])

  /** The failures that "try again" is about: those picked, or else the one the keyboard is on. */
  const targets = (): readonly string[] => (picked.size > 0 ? [...picked] : current?.fate === 'failed' ? [current.key] : [])

  function toggle(index: number): void {
    const one = fateAt(index)
    if (one?.fate !== 'failed') return
    setPicked(toggled(picked, one.key))
    setAnchor(index)
  }

  /** Picks the failures from the last one picked to this; of rows that were never in sight nothing is known. */
  function extend(index: number): void {
    const to = Math.max(0, Math.min(total - 1, index))
    const from = anchor < 0 ? Math.max(0, active) : anchor
    const keys = Array.from({ length: total }, (_, at) => {
      const one = fateAt(at)
      return one?.fate === 'failed' ? one.key : ''
    })
    setActive(to)
    setAnchor(from)
    setPicked(new Set([...between(keys, from, to)].filter((key) => key !== '')))
  }

  function again(keys: readonly string[] | null, password: string | null): void {
    call('import.retry', { jobId, keys: keys && [...keys], password }).then(() => setPicked(NONE), tell)
  }

  const hasFailed = (first?.counts.failed ?? 0) > 0
  useCommands([
    { id: 'report.pick', label: 'importing.commands.pick', group: 'imports', shortcuts: [' '], within: IN_THE_LIST, hidden: true, run: () => toggle(active) },
    { id: 'report.pick-down', label: 'importing.commands.pickDown', group: 'imports', shortcuts: ['Shift+ArrowDown'], within: IN_THE_LIST, hidden: true, run: () => extend(active + 1) },
    { id: 'report.pick-up', label: 'importing.commands.pickUp', group: 'imports', shortcuts: ['Shift+ArrowUp'], within: IN_THE_LIST, hidden: true, run: () => extend(active - 1) },
    { id: 'report.pick-none', label: 'importing.commands.pickNone', group: 'imports', shortcuts: ['Escape'], when: () => picked.size > 0, run: () => setPicked(NONE) },
    { id: 'report.again', label: 'importing.commands.again', group: 'imports', shortcuts: ['T'], when: () => targets().length > 0, run: () => again(targets(), null) },
    { id: 'report.again-all', label: 'importing.commands.againAll', group: 'imports', shortcuts: ['Shift+T'], when: () => hasFailed, run: () => again(null, null) },
  ])

  if (error && !first) return <div className="view-message"><InlineError>{error.message}</InlineError></div>
  if (!first) return <div className="view" aria-busy="true" />
  const counts = countFates(first.counts)
  return (
    <div className="view">
      <div className="view-bar report-bar">
        <div className="report-title">
          <button type="button" className="link" onClick={() => open({ view: 'imports', jobId: null })}>{t('importing.title')}</button>
          <h1 className="clip" dir="auto" title={words.name(first)}>{words.name(first)}</h1>
          <span className="muted clip">{t('importing.reportOf', { day: formatInstant(first.startedAt), time: formatTime(first.startedAt) })}</span>
          <span className={`job-state job-${first.state}`}>{t(`importing.state.${first.state}`)}</span>
          <span className="grow" />
          {counts.failed > 0 ? (
            <CommandButton id="report.again-all" icon={<RotateCcw size={14} aria-hidden="true" />}>{t('importing.againAll', { count: counts.failed })}</CommandButton>
          ) : null}
        </div>
        <ToggleButtonGroup
          aria-label={t('importing.reportFilter')} className="segments" disallowEmptySelection selectedKeys={[fate ?? 'all']}
          onSelectionChange={(keys) => {
            const [key = 'all'] = [...keys] as FateFilter[]
            replace({ view: 'imports', jobId, ...(key === 'all' ? {} : { fate: key }) })
          }}
        >
          {FILTERS.filter((key) => key === 'all' || key === 'failed' || key === 'imported' || counts[key] > 0 || key === fate).map((key) => (
            <ToggleButton key={key} id={key} className="segment">
              {t(`importing.filter.${key}`)} <span className="segment-count">{formatNumber(counts[key])}</span>
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
      {job ? <RunningJob job={job} /> : first.error ? <div className="view-note"><InlineError>{first.error.message}</InlineError></div>
        : first.state === 'cancelled' ? <p className="view-note">{t('importing.cancelledNote')}</p> : null}
      {total === 0 ? <EmptyState title={t('importing.noneOfThese')} /> : (
        <>
          <div className="view-body" data-report="">
            <VirtualList
              label={t('importing.files')} count={total} rowHeight={ROW} active={active} onActive={setActive} onRange={onRange} rowClass="row-fate"
              picking={{
                isEmpty: picked.size === 0,
                isPicked: (index) => picked.has(fateAt(index)?.key ?? ''),
                onToggle: toggle,
                onExtend: extend,
              }}
              // A click selects: what became of the file is said below. Enter opens its article.
              onOpen={(index, how) => {
                const opened = fateAt(index)
                if (how === 'key' && opened && 'articleId' in opened) open({ view: 'article', articleId: opened.articleId })
              }}
            >
              {(index) => {
                const row = fateAt(index)
                return row ? <FateRow fate={row} isPicked={picked.has(row.key)} onToggle={() => toggle(index)} /> : null
              }}
            </VirtualList>
          </div>
          <FateDetail fate={current ?? null} picked={picked.size} onAgain={(password) => again(targets(), password)} />
        </>
      )}
    </div>
  )
}
