import { X } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, type CSSProperties, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate } from '../../format.ts'
import { useAtLine } from '../../reader/at-line.ts'
import { entryAt, type OutlineEntry } from '../../reader/outline.ts'
import type { ReaderHandle } from '../../reader/Reader.tsx'
import { scrollWithin } from '../inspector/in-view.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useRoving } from '../../ui/useRoving.ts'

interface OutlineProps {
  readonly entries: readonly OutlineEntry[]
  readonly reader: RefObject<ReaderHandle | null>
  /** A person has just asked for it: it takes the focus, once. */
  readonly asked: RefObject<boolean>
  readonly onGo: (entry: OutlineEntry) => void
  readonly onClose: () => void
}

/** Headings and pages of the article, the one that is read marked. Arrows go through them, Enter leads there, Escape back to the text. */
export function Outline({ entries, reader, asked, onGo, onClose }: OutlineProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLOListElement>(null)
  const read = useCallback((offset: number) => entryAt(entries, offset), [entries])
  const here = useAtLine(reader, read, -1)
  const { onKeyDown, stop } = useRoving(entries[Math.max(here, 0)]!.key)
  const known = useMemo(() => new Set(entries.map(({ key }) => key)), [entries])

  useEffect(() => {
    if (!asked.current) return
    asked.current = false
    list.current?.querySelector<HTMLElement>('[data-roving][tabindex="0"]')?.focus()
  }, [asked])

  useEffect(() => {
    const current = list.current?.querySelector('[aria-current]')
    if (current && !list.current!.contains(document.activeElement)) scrollWithin(current, 'nearest')
  }, [here])

  return (
    <nav
      className="outline" aria-label={t('article.outline.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        reader.current?.focus()
      }}
    >
      <div className="panel-head">
        <h2 className="grow">{t('article.outline.title')}</h2>
        <IconButton label={t('article.outline.hide')} commandId="article.toggle-outline" icon={<X size={15} aria-hidden="true" />} onPress={onClose} />
      </div>
      <ol ref={list} onKeyDown={onKeyDown} data-scroller="">
        {entries.map((entry, index) => (
          <li key={entry.key} style={{ '--depth': Math.min(entry.depth, 4) } as CSSProperties}>
            <button
              type="button" className={`outline-entry outline-${entry.kind}`} aria-current={index === here ? 'location' : undefined}
              onClick={() => onGo(entry)} {...stop(entry.key, known)}
            >
              <span>{entry.kind === 'page' ? t('article.outline.page', { page: Number(entry.name) }) : entry.name}</span>
              {entry.date ? <time dateTime={entry.date}>{formatDate(entry.date)}</time> : null}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
