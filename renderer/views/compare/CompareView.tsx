import { ArrowLeftRight, ChevronDown, ChevronUp } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button as Pressable, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { ArticleReference } from '../../../contract/shapes.ts'
import { useCall } from '../../api.ts'
import { runCommand, useCommands } from '../../commands/registry.ts'
import { useSourceLine } from '../../format.ts'
import { scrollNeeded } from '../../reader/geometry.ts'
import { takeFocus } from '../../session/focus.ts'
import { useCompareLayout } from '../../state/compare.ts'
import { open, useNavigation } from '../../state/navigation.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import { ComparedText } from './ComparedText.tsx'
import { diffRows } from './diff-rows.ts'
import { MetaDifferences } from './MetaDifferences.tsx'
import './compare.css'

interface CompareViewProps {
  /** Ids of articles. */
  readonly before: string
  readonly after: string
}

const ICON = { size: 16, 'aria-hidden': true } as const

/** Pixels kept around a change that was stepped to. */
const MARGIN = 90

/** Two articles word by word: what one has and the other has not. */
export function CompareView({ before, after }: CompareViewProps) {
  const { t } = useTranslation()
  const { data: comparison, error } = useCall('groups.compare', { before, after })
  const { inline, setInline } = useCompareLayout()
  const pane = useRef<HTMLDivElement>(null)
  /** The change one has stepped to, from 0; -1 before the first step. */
  const [at, setAt] = useState(-1)
  const { rows, changes } = useMemo(() => diffRows(comparison?.parts ?? []), [comparison])
  const isThere = comparison !== undefined

  useEffect(() => {
    if (isThere && pane.current) takeFocus(pane.current)
  }, [isThere])

  function step(direction: 1 | -1): void {
    if (changes === 0) return
    const next = at < 0 ? (direction === 1 ? 0 : changes - 1) : (at + direction + changes) % changes
    setAt(next)
    const [view, element] = [pane.current, pane.current?.querySelector(`[data-change="${next}"]`)]
    if (!view || !element) return
    const bring = () => view.scrollBy({ top: scrollNeeded(element.getBoundingClientRect(), view.getBoundingClientRect(), MARGIN), behavior: 'instant' })
    bring()
    // Rows far from the view had only a guessed height on the way.
    requestAnimationFrame(bring)
  }

  useCommands([
    { id: 'compare.next', label: 'compare.next', group: 'article', shortcuts: ['J'], when: () => changes > 0, run: () => step(1) },
    { id: 'compare.previous', label: 'compare.previous', group: 'article', shortcuts: ['K'], when: () => changes > 0, run: () => step(-1) },
    { id: 'compare.inline', label: 'compare.inline', group: 'article', shortcuts: ['I'], run: () => setInline(!inline) },
    { id: 'compare.swap', label: 'compare.swap', group: 'article', run: () => useNavigation.getState().replace({ view: 'compare', before: after, after: before }) },
  ])

  if (error) return <div className="view-message"><InlineError>{error.message}</InlineError></div>
  return (
    <div className="view compare">
      <div className="view-bar">
        <h1>{t('compare.title')}</h1>
        <span className="muted" role="status">
          {comparison
            ? changes === 0 ? t('compare.same') : at < 0 ? t('compare.changes', { count: changes }) : t('compare.at', { at: at + 1, count: changes })
            : t('compare.comparing')}
        </span>
        {changes > 0
          ? (
            <span className="button-pair">
              <IconButton label={t('compare.previous')} commandId="compare.previous" icon={<ChevronUp {...ICON} />} onPress={() => runCommand('compare.previous')} />
              <IconButton label={t('compare.next')} commandId="compare.next" icon={<ChevronDown {...ICON} />} onPress={() => runCommand('compare.next')} />
            </span>
          )
          : null}
        <span className="grow" />
        <ToggleButtonGroup
          className="segments" aria-label={t('compare.layout')} disallowEmptySelection selectedKeys={[inline ? 'inline' : 'sides']}
          onSelectionChange={(keys) => setInline(keys.has('inline'))}
        >
          <ToggleButton id="sides" className="segment">{t('compare.sides')}</ToggleButton>
          <ToggleButton id="inline" className="segment">{t('compare.inline')}</ToggleButton>
        </ToggleButtonGroup>
      </div>
      {comparison
        ? (
          <>
            <div className="compare-heads">
              <Side label={t('compare.before')} article={comparison.before} />
              <IconButton label={t('compare.swap')} icon={<ArrowLeftRight {...ICON} />} onPress={() => runCommand('compare.swap')} />
              <Side label={t('compare.after')} article={comparison.after} />
            </div>
            <div className="compare-body" ref={pane} tabIndex={0} role="region" aria-label={t('compare.text')} data-pane-focus="" data-scroller="">
              {changes > 0
                ? (
                  <p className="compare-counts">
                    <span className="diff-count diff-count-added">+ {t('compare.wordsAdded', { count: comparison.wordsAdded })}</span>
                    <span className="diff-count diff-count-removed">− {t('compare.wordsRemoved', { count: comparison.wordsRemoved })}</span>
                  </p>
                )
                : null}
              <MetaDifferences before={before} after={after} />
              <ComparedText rows={rows} inline={inline} at={at} />
            </div>
          </>
        )
        : <div className="compare-body" aria-busy="true" />}
    </div>
  )
}

function Side({ label, article }: { readonly label: string; readonly article: ArticleReference }) {
  const { t } = useTranslation()
  const sourceLine = useSourceLine()
  return (
    <div className="compare-side">
      <span className="field-label">{label}</span>
      <Pressable className="name-link compare-title" aria-label={t('compare.open', { title: article.title })} onPress={() => open({ view: 'article', articleId: article.id })}>
        {article.title}
      </Pressable>
      <span className="source-line">{sourceLine(article)}</span>
    </div>
  )
}
