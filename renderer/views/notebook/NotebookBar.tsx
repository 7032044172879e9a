import { CircleCheck, CircleQuestionMark, Tag, Trash2, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { NOTEBOOK_GROUPS, NOTEBOOK_ORDERS } from '../../../contract/notebook-shapes.ts'
import type { HighlightColour, TaskState } from '../../../core/annotation/annotation.ts'
import { runCommand } from '../../commands/registry.ts'
import { leaveSearch } from '../../session/focus.ts'
import { useNotebook } from '../../state/notebook.ts'
import { Button } from '../../ui/Button.tsx'
import { CommandButton } from '../../ui/CommandButton.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { Swatches } from '../article/Swatches.tsx'

export const NOTEBOOK_SEARCH = 'notebook-search'

const ICON = { size: 14, 'aria-hidden': true } as const

interface NotebookBarProps {
  /** Undefined while it is not known. */
  readonly annotations: number | undefined
  readonly picked: number
  readonly onColour: (colour: HighlightColour) => void
  readonly onTask: (task: TaskState) => void
}

/** What the notebook is called, searched by, grouped by and ordered by; and what is done to the picked annotations. */
export function NotebookBar({ annotations, picked, onColour, onTask }: NotebookBarProps) {
  const { t } = useTranslation()
  const { filter: { text }, group, order, narrow, arrange } = useNotebook()
  return (
    <div className="view-bar notebook-bar">
      <h1>{t('notebook.title')}</h1>
      <span className="muted notebook-count" role="status">{annotations === undefined ? '' : t('notebook.count', { count: annotations })}</span>
      <div className="notebook-search">
        <TextField
          id={NOTEBOOK_SEARCH} type="search" label={t('notebook.search')} hideLabel placeholder={t('notebook.searchPlaceholder')} maxLength={400} value={text} onChange={(next) => narrow({ text: next })}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && text !== '') narrow({ text: '' })
            else if (event.key === 'Enter' || event.key === 'ArrowDown' || event.key === 'Escape') leaveSearch()
            else event.continuePropagation()
          }}
        />
      </div>
      <Select label={t('notebook.group')} hideLabel value={group} onChange={(next) => arrange({ group: next })} options={NOTEBOOK_GROUPS.map((value) => ({ value, label: t(`notebook.groups.${value}`) }))} />
      <Select label={t('notebook.order')} hideLabel value={order} onChange={(next) => arrange({ order: next })} options={NOTEBOOK_ORDERS.map((value) => ({ value, label: t(`notebook.orders.${value}`) }))} />
      {group === 'none' ? null : <CommandButton id="notebook.fold-all" tone="quiet">{t('notebook.foldAll')}</CommandButton>}
      {picked > 0
        ? (
          <div className="picked-bar notebook-picked" role="toolbar" aria-label={t('notebook.selection')}>
            <span className="picked-count" role="status">{t('notebook.selected', { count: picked })}</span>
            <CommandButton id="article.tag" icon={<Tag {...ICON} />}>{t('notebook.tagDo')}</CommandButton>
            <Button icon={<CircleQuestionMark {...ICON} />} onPress={() => onTask('open')}>{t('notebook.askDo')}</Button>
            <Button icon={<CircleCheck {...ICON} />} onPress={() => onTask('done')}>{t('notebook.answerDo')}</Button>
            <span className="swatches" role="group" aria-label={t('article.colour')}><Swatches value={null} onPick={onColour} /></span>
            <CommandButton id="article.remove" tone="danger" icon={<Trash2 {...ICON} />}>{t('notebook.deleteDo')}</CommandButton>
            <IconButton label={t('notebook.selectNone')} commandId="notebook.pick-none" icon={<X {...ICON} />} onPress={() => runCommand('notebook.pick-none')} />
          </div>
        )
        : null}
    </div>
  )
}
