import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { NotebookFacets } from '../../../contract/notebook-shapes.ts'
import { HIGHLIGHT_COLOURS } from '../../../core/annotation/annotation.ts'
import { useCall } from '../../api.ts'
import { formatNumber } from '../../format.ts'
import { EVERYTHING, useNotebook, type NotebookFilter } from '../../state/notebook.ts'
import { CommandButton } from '../../ui/CommandButton.tsx'
import { EntityChip } from '../../ui/EntityChip.tsx'
import { useRoving } from '../../ui/useRoving.ts'
import { useColourName } from '../article/colour-names.ts'
import { ChosenFilter } from './ChosenFilter.tsx'

interface Line {
  readonly key: string
  readonly label: string
  readonly count: number
  readonly isOn: boolean
  readonly narrows: Partial<NotebookFilter>
  readonly icon?: ReactNode
  /** How far it is set in. */
  readonly depth?: number
}

/** What the notebook can be narrowed by, with how many annotations have it. Arrows go through the lines of the pane. */
export function NotebookFilters({ facets }: { readonly facets: NotebookFacets }) {
  const { t } = useTranslation()
  const colourName = useColourName()
  const { filter, narrow } = useNotebook()
  const { data: tree = [] } = useCall('tags.tree', {})
  const { data: collections = [] } = useCall('collections.list', {})
  const { colour, tag, task, noted, lost } = filter

  const states: Line[] = [
    { key: 'open', label: t('notebook.states.open'), count: facets.open, isOn: task === 'open', narrows: { task: task === 'open' ? null : 'open' } },
    { key: 'done', label: t('notebook.states.done'), count: facets.done, isOn: task === 'done', narrows: { task: task === 'done' ? null : 'done' } },
    { key: 'noted', label: t('notebook.states.noted'), count: facets.noted, isOn: noted, narrows: { noted: !noted } },
    { key: 'lost', label: t('notebook.states.lost'), count: facets.lost, isOn: lost, narrows: { lost: !lost } },
  ]
  const colours: Line[] = HIGHLIGHT_COLOURS.map((each) => ({
    key: each, label: colourName(each), count: facets.colours[each], isOn: colour === each, narrows: { colour: colour === each ? null : each },
    icon: <span className={`colour-sign swatch-${each}`} aria-hidden="true" />,
  }))
  const tags: Line[] = tree.map(({ tag: each, within }) => {
    const levels = each.split('/')
    return { key: `tag ${each}`, label: levels.at(-1)!, count: within, isOn: tag === each, narrows: { tag: tag === each ? null : each }, depth: levels.length - 1 }
  })
  const known = new Set([...states, ...colours, ...tags].map(({ key }) => key))
  const { onKeyDown, stop } = useRoving('open')

  const line = ({ key, label, count, isOn, narrows, icon, depth = 0 }: Line) => (
    <li key={key}>
      <button type="button" className="notebook-filter" aria-pressed={isOn} style={{ paddingInlineStart: 8 + 14 * depth }} onClick={() => narrow(narrows)} {...stop(key, known)}>
        {icon}
        <span className="clip grow" dir="auto">{label}</span>
        <span className="nav-count">{formatNumber(count)}</span>
      </button>
    </li>
  )

  const isNarrowed = JSON.stringify({ ...filter, text: '' }) !== JSON.stringify(EVERYTHING)
  return (
    <section className="notebook-filters" aria-label={t('notebook.filters')} data-scroller="" onKeyDown={onKeyDown}>
      {isNarrowed
        ? (
          <button type="button" className="notebook-filter notebook-everything" {...stop('everything', new Set([...known, 'everything']))} onClick={() => narrow({ ...EVERYTHING, text: filter.text })}>
            <X size={13} aria-hidden="true" />
            <span className="grow">{t('notebook.everything')}</span>
          </button>
        )
        : null}
      <h2>{t('notebook.state')}</h2>
      <ul>{states.map(line)}</ul>
      <h2>
        {t('notebook.colours')}
        <CommandButton id="notebook.meanings" tone="quiet">{t('notebook.meaningsDo')}</CommandButton>
      </h2>
      <ul>{colours.map(line)}</ul>
      {tags.length > 0
        ? (
          <>
            <h2>
              {t('notebook.tags')}
              {tag === null ? null : <CommandButton id="notebook.rename-tag" tone="quiet">{t('notebook.renameTag')}</CommandButton>}
            </h2>
            <ul>{tags.map(line)}</ul>
          </>
        )
        : null}
      <ChosenFilter
        label={t('notebook.entity')} placeholder={t('notebook.anyEntity')} chosen={filter.entityId} onChoose={(entityId) => narrow({ entityId })}
        options={facets.entities.map(({ id, type, name, annotations }) => ({ id, name, count: annotations, icon: <EntityChip type={type} /> }))}
      />
      <ChosenFilter
        label={t('notebook.article')} placeholder={t('notebook.anyArticle')} chosen={filter.articleId} onChoose={(articleId) => narrow({ articleId })}
        options={facets.articles.map(({ id, title, annotations }) => ({ id, name: title, count: annotations }))}
      />
      {collections.length > 0
        ? (
          <ChosenFilter
            label={t('notebook.collection')} placeholder={t('notebook.anyCollection')} chosen={filter.collectionId} onChoose={(collectionId) => narrow({ collectionId })}
            options={collections.map(({ collection: { id, name } }) => ({ id, name, count: null }))}
          />
        )
        : null}
    </section>
  )
}
