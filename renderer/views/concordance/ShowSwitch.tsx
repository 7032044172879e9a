import { AlignCenter, List } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCommands } from '../../commands/registry.ts'
import { useNavigation } from '../../state/navigation.ts'
import { useSearch } from '../../state/search.ts'
import { useSelection } from '../../state/selection.ts'
import { Button } from '../../ui/Button.tsx'

const ICON = { size: 15, 'aria-hidden': true } as const

/** Chooses how results are shown: the articles, or every place in its line of text. */
export function ShowSwitch() {
  const { t } = useTranslation()
  const here = useNavigation((trail) => trail.here)
  const replace = useNavigation((trail) => trail.replace)
  const isInContext = here.view === 'search' && here.show === 'context'

  function show(inContext: boolean): void {
    if (here.view !== 'search' || inContext === isInContext) return
    const { show: _, sort: __, ...list } = here
    // What the keyboard was on has another line there.
    const { selected } = useSelection.getState()
    const { active, move, walk } = useSearch.getState()
    walk(active >= 0 && selected?.kind === 'article' ? { query: here.query, articleId: selected.id, start: 0, row: null } : null)
    move(-1)
    replace(inContext ? { ...list, show: 'context' } : list)
  }

  useCommands([{ id: 'context.show', label: 'context.show', group: 'search', shortcuts: ['X'], run: () => show(!isInContext) }])
  return (
    <div className="show-switch" role="group" aria-label={t('context.shown')}>
      <Button tone="quiet" icon={<List {...ICON} />} aria-pressed={!isInContext} onPress={() => show(false)}>{t('context.list')}</Button>
      <Button tone="quiet" icon={<AlignCenter {...ICON} />} aria-pressed={isInContext} onPress={() => show(true)}>{t('context.inContext')}</Button>
    </div>
  )
}
