import { ArrowLeft, ArrowRight, Ellipsis, Lock, LockOpen, Redo2, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { CaseInfo } from '../../../contract/shapes.ts'
import { useCall } from '../../api.ts'
import { runCommand, useCommandInfo } from '../../commands/registry.ts'
import { open, useNavigation } from '../../state/navigation.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { SearchBar } from '../search/SearchBar.tsx'

const ICON = { size: 16, 'aria-hidden': true } as const

function TrailButtons() {
  const { t } = useTranslation()
  const canGoBack = useNavigation(({ past }) => past.length > 0)
  const canGoForward = useNavigation(({ future }) => future.length > 0)
  return (
    <div className="button-pair">
      <IconButton label={t('common.back')} commandId="go.back" icon={<ArrowLeft {...ICON} />} isDisabled={!canGoBack} onPress={() => runCommand('go.back')} />
      <IconButton label={t('common.forward')} commandId="go.forward" icon={<ArrowRight {...ICON} />} isDisabled={!canGoForward} onPress={() => runCommand('go.forward')} />
    </div>
  )
}

function UndoButtons() {
  const { t } = useTranslation()
  const { data } = useCall('history.state', {})
  const undo = data?.undo ?? null
  const redo = data?.redo ?? null
  return (
    <div className="button-pair">
      <IconButton
        label={undo === null ? t('shell.undoNothing') : t('shell.undo', { what: undo })} commandId="edit.undo"
        icon={<Undo2 {...ICON} />} isDisabled={undo === null} onPress={() => runCommand('edit.undo')}
      />
      <IconButton
        label={redo === null ? t('shell.redoNothing') : t('shell.redo', { what: redo })} commandId="edit.redo"
        icon={<Redo2 {...ICON} />} isDisabled={redo === null} onPress={() => runCommand('edit.redo')}
      />
    </div>
  )
}

function MenuLine({ commandId }: { readonly commandId: string }) {
  const { t } = useTranslation()
  const command = useCommandInfo(commandId)
  if (!command) return null
  const shortcut = command.shortcuts?.[0]
  return (
    <MenuItem id={commandId} className="option" textValue={String(t(command.label))}>
      <span className="grow">{String(t(command.label))}</span>
      {shortcut ? <Kbd shortcut={shortcut} /> : null}
    </MenuItem>
  )
}

const CASE_MENU = [
  'import.files', 'import.folder', 'import.watch', 'import.gazetteer', 'go.scans', 'collections.new', 'case.check', 'dossier.verify', 'go.settings', 'help.keys', 'case.new', 'case.open', 'case.close',
]

function CaseMenu() {
  const { t } = useTranslation()
  return (
    <MenuTrigger>
      <AriaButton className="icon-button" aria-label={t('shell.caseMenu')}><Ellipsis {...ICON} /></AriaButton>
      <Popover className="popover" placement="bottom end" offset={6}>
        <Menu className="options menu" aria-label={t('shell.caseMenu')} onAction={(id) => runCommand(String(id))}>
          {CASE_MENU.map((id) => <MenuLine key={id} commandId={id} />)}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

export function TopBar({ info }: { readonly info: CaseInfo }) {
  const { t } = useTranslation()
  return (
    <header className="top-bar" data-pane="top">
      <button type="button" className="brand" onClick={() => open({ view: 'library' })}>
        <span className="thread" aria-hidden="true" />
        {t('shell.name')}
      </button>
      <TrailButtons />
      <SearchBar />
      <UndoButtons />
      <div className="case-state">
        <span className={info.encrypted ? 'lock' : 'lock lock-open'} title={info.encrypted ? undefined : t('shell.unlocked')}>
          {info.encrypted ? <Lock size={12} aria-hidden="true" /> : <LockOpen size={12} aria-hidden="true" />}
          <span className="lock-words">{info.encrypted ? t('shell.locked') : t('shell.unlockedShort')}</span>
        </span>
        <span className="case-name clip" title={info.file}>{info.name}</span>
        <CaseMenu />
      </div>
    </header>
  )
}
