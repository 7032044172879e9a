import { ArrowDown, ArrowUp, FileInput, FolderInput } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleSummary } from '../../../core/article/article.ts'
import { runCommand } from '../../commands/registry.ts'
import { formatDate, formatInstant, formatNumber, languageName } from '../../format.ts'
import { usePages } from '../../paged.ts'
import { useLibrary } from '../../state/library.ts'
import { open } from '../../state/navigation.ts'
import { useSelection } from '../../state/selection.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { COLUMNS, type Column } from './columns.ts'
import './library.css'

/** Pixels. */
const ROW = 34
const HEAD = 30

const ICON = { size: 15, 'aria-hidden': true } as const

function ImportButtons() {
  const { t } = useTranslation()
  return (
    <>
      <Button icon={<FileInput {...ICON} />} onPress={() => runCommand('import.files')}>{t('library.importFiles')}</Button>
      <Button icon={<FolderInput {...ICON} />} onPress={() => runCommand('import.folder')}>{t('library.importFolder')}</Button>
    </>
  )
}

function Head({ column }: { readonly column: Column }) {
  const { t } = useTranslation()
  const sort = useLibrary((library) => library.sort)
  const sortBy = useLibrary((library) => library.sortBy)
  const name = t(`library.column.${column.key}`)
  const hint = column.key === 'annotations' || column.key === 'mentions' ? t(`library.columnHint.${column.key}`) : undefined
  const by = column.sort
  const current = by?.by === sort
  const Arrow = by?.direction === 'ascending' ? ArrowUp : ArrowDown
  return (
    <div role="columnheader" className={`cell cell-${column.key}`} title={hint} {...(by ? { 'aria-sort': current ? by.direction : 'none' } : {})}>
      {by ? (
        <button type="button" className="sort" onClick={() => sortBy(by.by)}>
          {name}
          {current ? <Arrow size={12} aria-hidden="true" /> : null}
        </button>
      ) : name}
    </div>
  )
}

function cellOf(article: ArticleSummary, key: Column['key'], undated: string): string {
  switch (key) {
    case 'title': return article.title
    case 'outlet': return article.outlet ?? '–'
    case 'published': return article.published ? formatDate(article.published) : undated
    case 'language': return article.language ? languageName(article.language) : '–'
    case 'words': return formatNumber(article.words)
    case 'annotations': return article.annotations > 0 ? formatNumber(article.annotations) : '·'
    case 'mentions': return article.mentions > 0 ? formatNumber(article.mentions) : '·'
    case 'imported': return formatInstant(article.importedAt)
  }
}

function Cells({ article }: { readonly article: ArticleSummary }) {
  const { t } = useTranslation()
  return COLUMNS.map(({ key }) => (
    <div key={key} role="gridcell" className={`cell cell-${key}`} {...(key === 'title' ? { lang: article.language ?? undefined, title: article.title } : {})}>
      {cellOf(article, key, t('common.undated'))}
    </div>
  ))
}

export function LibraryView() {
  const { t } = useTranslation()
  const { sort, active, move } = useLibrary()
  const select = useSelection((selection) => selection.select)
  const { first, pageOf, total, error, onRange } = usePages('articles.list', { sort })

  const articleAt = (index: number): ArticleSummary | undefined => {
    const found = pageOf(index)
    return found?.page.rows[found.at]
  }

  const current = articleAt(active)?.id
  useEffect(() => {
    if (current) select({ kind: 'article', id: current })
  }, [current, select])

  if (error && !first) return <div className="view-message"><InlineError>{error.message}</InlineError></div>
  if (!first) return <div className="view" aria-busy="true" />
  if (total === 0) return <EmptyState level={1} title={t('library.emptyTitle')} actions={<ImportButtons />}><p>{t('library.empty')}</p></EmptyState>
  return (
    <div className="view">
      <div className="view-bar">
        <h1>{t('common.articles', { count: total })}</h1>
        <span className="grow" />
        <ImportButtons />
      </div>
      <div className="view-body">
        <VirtualList
          label={t('library.title')} count={total} rowHeight={ROW} active={active} onActive={move} onRange={onRange} rowClass="library-row"
          onOpen={(index) => {
            const article = articleAt(index)
            if (article) open({ view: 'article', articleId: article.id })
          }}
          head={{ height: HEAD, columns: COLUMNS.length, row: COLUMNS.map((column) => <Head key={column.key} column={column} />) }}
        >
          {(index) => {
            const article = articleAt(index)
            return article ? <Cells article={article} /> : <div role="gridcell" className="cell">…</div>
          }}
        </VirtualList>
      </div>
    </div>
  )
}
