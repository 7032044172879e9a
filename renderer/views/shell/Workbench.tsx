import { useTranslation } from 'react-i18next'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { Inspector } from '../inspector/Inspector.tsx'
import { WorkPane } from './WorkPane.tsx'

/** The window with a case open: top bar, three panes, status bar. */
export function Workbench() {
  const { t } = useTranslation()
  return (
    <Group className="panes" orientation="horizontal">
      <Panel id="navigator" minSize={180} defaultSize="18">
        <nav className="pane" aria-label={t('shell.navigator')} />
      </Panel>
      <Separator className="separator" aria-label={t('shell.resizeNavigator')} />
      <Panel id="work" minSize={420}>
        <main className="pane work" aria-label={t('shell.work')}>
          <WorkPane />
        </main>
      </Panel>
      <Separator className="separator" aria-label={t('shell.resizeInspector')} />
      <Panel id="inspector" minSize={240} defaultSize="25">
        <aside className="pane" aria-label={t('shell.inspector')}>
          <Inspector />
        </aside>
      </Panel>
    </Group>
  )
}
