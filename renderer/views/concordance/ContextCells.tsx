import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from 'react-aria-components'
import { CONTEXT_SORTS, type ContextLine, type ContextSort } from '../../../contract/context-shapes.ts'
import { runCommand, useCommandInfo } from '../../commands/registry.ts'
import { formatDate } from '../../format.ts'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { directionOf } from './direction.ts'

/** What stands before the match, the match with what stands behind it, the article, its outlet, its day. */
export const COLUMNS = ['before', 'after', 'article', 'outlet', 'date'] as const
type Column = (typeof COLUMNS)[number]

const isSort = (column: Column): column is Column & ContextSort => CONTEXT_SORTS.some((sort) => sort === column)

/** The head of a column: where lines can be put in its order, a button that does. */
export function Head({ column, sort }: { readonly column: Column; readonly sort: ContextSort }) {
  const { t } = useTranslation()
  const by = isSort(column) ? column : null
  const direction = by === 'date' ? 'descending' : 'ascending'
  return (
    <div role="columnheader" className={`context-cell context-${column}`} {...(by ? { 'aria-sort': by === sort ? direction : 'none' } : {})}>
      {by ? <SortButton by={by} isCurrent={by === sort} /> : t(`context.column.${column}`)}
    </div>
  )
}

function SortButton({ by, isCurrent }: { readonly by: ContextSort; readonly isCurrent: boolean }) {
  const { t } = useTranslation()
  const command = useCommandInfo(`context.sort-${by}`)
  const Arrow = by === 'date' ? ArrowDown : ArrowUp
  return (
    <Tooltip text={t(`context.sort.${by}`)} shortcut={command?.shortcuts?.[0]}>
      <Button className="sort" onPress={() => runCommand(`context.sort-${by}`)}>
        {t(`context.column.${by}`)}
        {isCurrent ? <Arrow size={12} aria-hidden="true" /> : null}
      </Button>
    </Tooltip>
  )
}

/** One place on its line. Of a script that runs from right to left, what stands before it is on the right. */
export function Cells({ line: { article, page, before, match, after } }: { readonly line: ContextLine }) {
  const { t } = useTranslation()
  const dir = directionOf(match + after + before)
  const language = article.language ?? undefined
  const title = page === null ? article.title : t('context.onPage', { title: article.title, page })
  return (
    <>
      <div role="gridcell" className="context-cell context-before" dir={dir} lang={language}><span>{before}</span></div>
      <div role="gridcell" className="context-cell context-after" dir={dir} lang={language}><span><mark>{match}</mark>{after}</span></div>
      <div role="gridcell" className="context-cell context-article clip" dir="auto" title={title}>{title}</div>
      <div role="gridcell" className="context-cell context-outlet clip" title={article.outlet ?? undefined}>{article.outlet ?? '–'}</div>
      <div role="gridcell" className="context-cell context-date">{article.published ? formatDate(article.published) : t('common.undated')}</div>
    </>
  )
}
