import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Group, Panel, Separator, useGroupRef, usePanelRef, type Layout } from 'react-resizable-panels'
import type { CaseInfo } from '../../../contract/shapes.ts'
import { useCommands } from '../../commands/registry.ts'
import { WORK_PANE } from '../../session/focus.ts'
import { useSettings } from '../../settings.ts'
import { useLayout } from '../../state/layout.ts'
import { Inspector } from '../inspector/Inspector.tsx'
import { Navigator } from '../navigator/Navigator.tsx'
import { EngineBanner } from './EngineBanner.tsx'
import { StatusBar } from './StatusBar.tsx'
import { TopBar } from './TopBar.tsx'
import { WorkPane } from './WorkPane.tsx'

/** Narrowest useful widths. Pixels. */
const LEAST = { navigator: 190, work: 440, inspector: 260 }

/** As they are before anybody moved them. Per cent. */
const FIRST = { navigator: 18, inspector: 26 }

/** Panes narrower than this are closed and not worth remembering. Per cent, as the settings have it. */
const LEAST_REMEMBERED = 5

function useCollapsible(pane: 'navigator' | 'inspector') {
  const panel = usePanelRef()
  const isOpen = useLayout((layout) => layout[pane])
  useEffect(() => {
    if (isOpen) panel.current?.expand()
    else panel.current?.collapse()
  }, [isOpen, panel])
  return panel
}

/** The window with a case open: top bar, three panes, status bar. */
export function Workbench({ info }: { readonly info: CaseInfo }) {
  const { t } = useTranslation()
  const { settings, save } = useSettings()
  const start = useRef(settings.panes).current
  const setPane = useLayout((layout) => layout.setPane)
  useEffect(() => {
    document.title = `${info.name} – ${t('shell.name')}`
    return () => { document.title = t('shell.name') }
  }, [info.name, t])
  const navigator = useCollapsible('navigator')
  const inspector = useCollapsible('inspector')

  const group = useGroupRef()
  useCommands([{ id: 'view.reset-panes', label: 'commands.resetPanes', group: 'view', run: resetPanes }])

  function resetPanes(): void {
    setPane('navigator', true)
    setPane('inspector', true)
    group.current?.setLayout({ ...FIRST, work: 100 - FIRST.navigator - FIRST.inspector })
    save({ panes: FIRST })
  }

  function remember({ navigator: left = 0, inspector: right = 0 }: Layout, byHand: boolean): void {
    if (!byHand) return
    setPane('navigator', left > 0)
    setPane('inspector', right > 0)
    if (left < LEAST_REMEMBERED || right < LEAST_REMEMBERED) return
    save({ panes: { navigator: left, inspector: right } })
  }

  return (
    <div className="workbench">
      <TopBar info={info} />
      <EngineBanner />
      <Group
        className="panes"
        groupRef={group}
        orientation="horizontal"
        defaultLayout={{ navigator: start.navigator, work: 100 - start.navigator - start.inspector, inspector: start.inspector }}
        onLayoutChanged={(layout, { isUserInteraction }) => remember(layout, isUserInteraction)}
      >
        <Panel id="navigator" panelRef={navigator} minSize={LEAST.navigator} maxSize="40" collapsible groupResizeBehavior="preserve-pixel-size">
          <nav className="pane pane-navigator" aria-label={t('shell.navigator')} data-pane="navigator">
            <Navigator info={info} />
          </nav>
        </Panel>
        <Separator className="separator" title={t('shell.resizeNavigator')} />
        <Panel id="work" minSize={LEAST.work}>
          <main id={WORK_PANE} tabIndex={-1} className="pane pane-work" aria-label={t('shell.work')} data-pane="work">
            <WorkPane />
          </main>
        </Panel>
        <Separator className="separator" title={t('shell.resizeInspector')} />
        <Panel id="inspector" panelRef={inspector} minSize={LEAST.inspector} maxSize="45" collapsible groupResizeBehavior="preserve-pixel-size">
          <aside className="pane pane-inspector" aria-label={t('shell.inspector')} data-pane="inspector">
            <Inspector />
          </aside>
        </Panel>
      </Group>
      <StatusBar />
    </div>
  )
}
