import { useCallback, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { pageAt, type ArticlePage } from '../../../core/article/page.ts'
import { useAtLine } from '../../reader/at-line.ts'
import type { ReaderHandle } from '../../reader/Reader.tsx'

/** The id of the field, for the key that leads there. */
export const PAGE_FIELD = 'page-field'

interface PageFieldProps {
  readonly pages: readonly ArticlePage[]
  readonly reader: RefObject<ReaderHandle | null>
  readonly onPage: (page: number) => void
}

/** The page one is on, and a place to write another. */
export function PageField({ pages, reader, onPage }: PageFieldProps) {
  const { t } = useTranslation()
  const read = useCallback((offset: number) => pageAt(pages, offset) ?? 1, [pages])
  const here = useAtLine(reader, read, 1)
  const [typed, setTyped] = useState<string | null>(null)
  const count = pages.length

  function go(): void {
    const page = Number(typed)
    setTyped(null)
    if (Number.isInteger(page) && page >= 1 && page <= count) onPage(page)
  }

  return (
    <form
      className="page-field"
      data-own-keys=""
      onSubmit={(event) => {
        event.preventDefault()
        go()
      }}
    >
      <label htmlFor={PAGE_FIELD} aria-label={t('original.goToLabel')}>{t('original.goTo')}</label>
      <input
        id={PAGE_FIELD}
        className="input"
        inputMode="numeric"
        autoComplete="off"
        value={typed ?? String(here)}
        onChange={(event) => setTyped(event.target.value.replace(/\D/g, '').slice(0, 6))}
        onFocus={(event) => event.target.select()}
        onBlur={() => setTyped(null)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          setTyped(null)
          reader.current?.focus()
        }}
      />
      <span>{t('original.goToOf', { count })}</span>
    </form>
  )
}
