import { ChevronDown, ChevronUp } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { BatchHit } from '../../../contract/batch-shapes.ts'
import { useCall } from '../../api.ts'
import { runCommand, useCommands } from '../../commands/registry.ts'
import { formatInstant, formatTime, useSourceLine } from '../../format.ts'
import { usePages } from '../../paged.ts'
import { markHits } from '../../session/batch-actions.ts'
import { goTo } from '../../session/focus.ts'
import { open, useNavigation } from '../../state/navigation.ts'
import { tell } from '../../state/notices.ts'
import { useSelection } from '../../state/selection.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { PickBox } from '../picked/PickBox.tsx'
import { Snippet } from '../search/Snippet.tsx'
import { batchCommands, lineCommands } from './batch-commands.ts'
import { LookSign } from './LookSign.tsx'
import { PickedLines } from './PickedLines.tsx'
import { useLinePicks } from './useLinePicks.ts'

/** Pixels: title, source and two lines of text. */
const ROW = 106

const ICON = { size: 16, 'aria-hidden': true } as const

function Hit({ hit: { article, places, snippet, marks, passage, lookedAt }, onToggle }: { readonly hit: BatchHit; readonly onToggle: () => void }) {
  const { t } = useTranslation()
  const source = useSourceLine()
  const looked = <span className="batch-hit-look"><LookSign looked={lookedAt !== null} />{lookedAt === null ? t('batch.open') : t('batch.looked', { day: formatInstant(lookedAt), time: formatTime(lookedAt) })}</span>
  if (!article) return <div className="batch-hit"><span className="pick-box" /><div className="grow"><p className="muted">{t('batch.gone')}</p>{looked}</div></div>
  return (
    <div className="batch-hit">
      <PickBox onToggle={onToggle} />
      <div className="grow">
        <div className="batch-hit-title clip" lang={article.language ?? undefined} dir="auto">{article.title}</div>
        <div className="batch-hit-source">
          <span className="clip">{passage ? t('batch.places', { count: places }) : t('batch.titleOnly')} · {source(article)}</span>
          {looked}
        </div>
        <Snippet text={snippet} marks={marks} language={article.language} />
      </div>
    </div>
  )
}

/** The articles found for one name of a batch, with what was looked at. */
export function BatchHits({ batchId, entry }: { readonly batchId: string; readonly entry: number }) {
  const { t } = useTranslation()
  const replace = useNavigation((navigation) => navigation.replace)
  const { data: overview } = useCall('batch.get', { batchId })
  const { data: row, error } = useCall('batch.name', { batchId, entry })
  const { first, pageOf, total, error: failed, onRange } = usePages('batch.hits', { batchId, entry })
  const hitAt = (index: number): BatchHit | undefined => {
    const found = pageOf(index)
    return found?.page.rows[found.at]
  }
  const lines = useLinePicks(`${batchId} ${entry}`, total, (index) => hitAt(index)?.article?.id ?? null)
  const { active } = lines
  const articleId = hitAt(active)?.article?.id ?? null
  const select = useSelection((selection) => selection.select)
  useEffect(() => select(articleId === null ? null : { kind: 'article', id: articleId }), [articleId, select])

  const names = overview?.names ?? 0
  const step = (by: 1 | -1) => replace({ view: 'batch', batchId, entry: entry + by })
  const mark = (looked: boolean) => void markHits({ batchId, looked, marks: [{ entry, articleIds: [...lines.targets()] }] }).then(lines.none).catch(tell)
  useCommands([
    ...batchCommands(overview),
    ...lineCommands({
      hasTargets: () => lines.targets().length > 0, hasPicked: () => lines.picked > 0, mark, toggle: () => lines.toggle(active), extend: (by) => lines.extend(active + by), none: lines.none,
    }),
    { id: 'batch.next-name', label: 'batch.commands.nextName', group: 'batch', shortcuts: ['N'], when: () => entry + 1 < names, run: () => step(1) },
    { id: 'batch.previous-name', label: 'batch.commands.previousName', group: 'batch', shortcuts: ['P'], when: () => entry > 0, run: () => step(-1) },
  ])

  const wrong = error ?? failed
  if (wrong) return <div className="view-message"><InlineError>{wrong.message}</InlineError></div>
  if (!row || !first || !overview) return <div className="view" aria-busy="true" />
  const { name, articles, places, looked, query } = row
  return (
    <div className="view">
      <div className="view-bar batch-bar">
        <div className="batch-title">
          <button type="button" className="link clip" dir="auto" onClick={() => open({ view: 'batch', batchId })}>{overview.batch.name}</button>
          <h1 className="clip" dir="auto" title={query}>{name}</h1>
        </div>
        <span className="batch-acts">
          {lines.picked > 0 ? <PickedLines count={lines.picked} /> : null}
          <IconButton label={t('batch.previousName')} commandId="batch.previous-name" icon={<ChevronUp {...ICON} />} isDisabled={entry === 0} onPress={() => runCommand('batch.previous-name')} />
          <IconButton label={t('batch.nextName')} commandId="batch.next-name" icon={<ChevronDown {...ICON} />} isDisabled={entry + 1 >= names} onPress={() => runCommand('batch.next-name')} />
        </span>
        <p className="batch-summary muted" role="status">
          {t('batch.hitsOf', { count: articles, places: t('batch.places', { count: places }) })}{articles > 0 ? ` · ${t('batch.lookedAt', { looked, count: articles })}` : ''}
        </p>
      </div>
      {row.error ? <div className="view-message"><InlineError>{row.error.message}</InlineError></div>
        : total === 0 ? <EmptyState title={row.searchedAt === null ? t('batch.notSearched') : t('batch.noHits', { name })}>{row.searchedAt === null ? null : <p>{t('batch.noHitsText')}</p>}</EmptyState>
        : (
          <div className="view-body" data-batch-lines="">
            <VirtualList
              label={t('batch.hits', { name })} count={total} rowHeight={ROW} active={active} onActive={lines.move} onRange={onRange} rowClass="row-hit" picking={lines.picking}
              onOpen={(index) => {
                const hit = hitAt(index)
                if (hit?.article) goTo({ view: 'article', articleId: hit.article.id, search: { query, batch: { batchId, entry } }, ...(hit.passage ? { passage: hit.passage } : {}) })
              }}
            >
              {(index) => {
                const hit = hitAt(index)
                return hit ? <Hit hit={hit} onToggle={() => lines.toggle(index)} /> : null
              }}
            </VirtualList>
          </div>
        )}
    </div>
  )
}
