import { ArrowDown, ArrowUp, CornerDownRight, ScanText } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { GroupMember } from '../../../contract/shapes.ts'
import type { ArticleSummary, Format } from '../../../core/article/article.ts'
import { Guess } from '../../ui/Guess.tsx'
import { titleClass, UnreadSign } from '../../ui/UnreadSign.tsx'
import { formatDate, formatInstant, formatNumber, languageName } from '../../format.ts'
import { useLibrary } from '../../state/library.ts'
import { PickBox } from '../picked/PickBox.tsx'
import { COLUMNS, type Column } from './columns.ts'

export function Head({ column }: { readonly column: Column }) {
  const { t } = useTranslation()
  const sort = useLibrary((library) => library.sort)
  const sortBy = useLibrary((library) => library.sortBy)
  const name = t(`library.column.${column.key}`)
  const hint = column.key === 'annotations' || column.key === 'mentions' ? t(`library.columnHint.${column.key}`) : undefined
  const by = column.sort
  const current = by?.by === sort
  const Arrow = by?.direction === 'ascending' ? ArrowUp : ArrowDown
  return (
    <div role="columnheader" className={`library-cell column-${column.key}`} title={hint} {...(by ? { 'aria-sort': current ? by.direction : 'none' } : {})}>
      {by ? (
        <button type="button" className="sort" onClick={() => sortBy(by.by)}>
          {name}
          {current ? <Arrow size={12} aria-hidden="true" /> : null}
        </button>
      ) : column.key === 'pick' || column.key === 'format' ? <span className="visually-hidden">{name}</span> : name}
    </div>
  )
}

/** What an article's bytes are, in as few letters as it is known by. */
function FormatSign({ format }: { readonly format: Format }) {
  const { t } = useTranslation()
  return <span className="format-sign" role="img" aria-label={t(`library.formatName.${format}`)} title={t(`library.formatName.${format}`)}>{t(`library.format.${format}`)}</span>
}

function Title({ article, isUnfolded, onUnfold }: { readonly article: ArticleSummary; readonly isUnfolded: boolean; readonly onUnfold: () => void }) {
  const { t } = useTranslation()
  const { title, copies, pagesWaiting, read } = article
  return (
    <>
      <span className={`clip ${titleClass(read)}`} lang={article.language ?? undefined} dir="auto" title={title}>{title}</span>
      <UnreadSign read={read} />
      {copies > 0 ? (
        <button
          type="button" className="copies-sign" tabIndex={-1} aria-expanded={isUnfolded}
          aria-label={isUnfolded ? t('library.fold') : t('library.unfold', { count: copies })} title={isUnfolded ? t('library.fold') : t('library.unfold', { count: copies })}
          onClick={(event) => {
            event.stopPropagation()
            // The list keeps the keys.
            event.currentTarget.closest<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true })
            onUnfold()
          }}
        >
          {t('library.copies', { count: copies })}
        </button>
      ) : null}
      {pagesWaiting > 0 ? (
        <span className="waiting-sign" role="img" aria-label={t('library.waiting', { count: pagesWaiting })} title={t('library.waiting', { count: pagesWaiting })}>
          <ScanText size={13} aria-hidden="true" />{formatNumber(pagesWaiting)}
        </span>
      ) : null}
    </>
  )
}

const counted = (count: number) => (count > 0 ? formatNumber(count) : '·')

interface ArticleCellsProps {
  readonly article: ArticleSummary
  readonly isUnfolded: boolean
  readonly onUnfold: () => void
  readonly onToggle: () => void
}

export function ArticleCells({ article, isUnfolded, onUnfold, onToggle }: ArticleCellsProps) {
  const { t } = useTranslation()
  const cells: Readonly<Record<Column['key'], ReactNode>> = {
    pick: <PickBox onToggle={onToggle} />,
    format: <FormatSign format={article.format} />,
    title: <Title article={article} isUnfolded={isUnfolded} onUnfold={onUnfold} />,
    outlet: article.outlet ? <Guess value={article.outlet} guessed={article.guessed.includes('outlet')} /> : '–',
    published: article.published ? <Guess value={formatDate(article.published)} guessed={article.guessed.includes('published')} /> : t('common.undated'),
    language: article.language ? languageName(article.language) : '–',
    words: formatNumber(article.words),
    annotations: counted(article.annotations),
    mentions: counted(article.mentions),
    imported: formatInstant(article.importedAt),
  }
  return COLUMNS.map(({ key }) => <div key={key} role="gridcell" className={`library-cell column-${key}`}>{cells[key]}</div>)
}

/** An article that folds under the one above, with what ties it to that. */
export function CopyCells({ member, onToggle }: { readonly member: GroupMember; readonly onToggle: () => void }) {
  const { t } = useTranslation()
  const { article, tie, similarity, words } = member
  const cells: Readonly<Partial<Record<Column['key'], ReactNode>>> = {
    pick: <PickBox onToggle={onToggle} />,
    title: (
      <>
        <CornerDownRight size={13} aria-hidden="true" className="copy-bend" />
        <span className={`clip ${titleClass(article.read)}`} dir="auto" title={article.title}>{article.title}</span>
        <UnreadSign read={article.read} />
        <span className="tie">{t(`library.tie.${tie ?? 'lead'}`, { similarity: Math.round(similarity * 100) })}</span>
      </>
    ),
    outlet: article.outlet ?? '–',
    published: article.published ? formatDate(article.published) : t('common.undated'),
    words: formatNumber(words),
  }
  return COLUMNS.map(({ key }) => <div key={key} role="gridcell" className={`library-cell column-${key}`}>{cells[key] ?? ''}</div>)
}
