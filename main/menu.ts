import { app, Menu, type MenuItemConstructorOptions } from 'electron'

type Send = (commandId: string) => void

/** One line of the menu that runs a command of the window's list. The keys are the window's to handle: here they are only shown. */
interface CommandItem {
  readonly label: string
  readonly command: string
  readonly keys?: string
}

type Entry = CommandItem | 'separator'

/** The commands of the application menu, by the ids of renderer/commands. */
export const COMMAND_MENUS: Readonly<Record<'File' | 'Undo' | 'View' | 'Go' | 'Help', readonly Entry[]>> = {
  File: [
    { label: 'New Case…', command: 'case.new', keys: 'CmdOrCtrl+N' },
    { label: 'Open Case…', command: 'case.open', keys: 'CmdOrCtrl+O' },
    { label: 'Open the Sample Case', command: 'case.sample' },
    { label: 'Close Case', command: 'case.close', keys: 'CmdOrCtrl+Shift+W' },
    'separator',
    { label: 'Import Files…', command: 'import.files', keys: 'CmdOrCtrl+I' },
    { label: 'Import a Folder…', command: 'import.folder', keys: 'CmdOrCtrl+Shift+I' },
    'separator',
    { label: 'Settings', command: 'go.settings', keys: 'CmdOrCtrl+,' },
  ],
  Undo: [
    { label: 'Undo', command: 'edit.undo', keys: 'CmdOrCtrl+Z' },
    { label: 'Redo', command: 'edit.redo', keys: 'CmdOrCtrl+Shift+Z' },
    'separator',
  ],
  View: [
    { label: 'Navigator', command: 'view.navigator', keys: 'CmdOrCtrl+B' },
    { label: 'Inspector', command: 'view.inspector', keys: 'CmdOrCtrl+Shift+B' },
    'separator',
    { label: 'Larger Text', command: 'view.larger', keys: 'CmdOrCtrl+=' },
    { label: 'Smaller Text', command: 'view.smaller', keys: 'CmdOrCtrl+-' },
    'separator',
    { label: 'System Theme', command: 'view.theme-system' },
    { label: 'Light Theme', command: 'view.theme-light' },
    { label: 'Dark Theme', command: 'view.theme-dark' },
    { label: 'High Contrast', command: 'view.theme-contrast' },
    'separator',
  ],
  Go: [
    { label: 'Find Anything…', command: 'finder.open', keys: 'CmdOrCtrl+K' },
    { label: 'Search', command: 'search.focus', keys: '/' },
    'separator',
    { label: 'Articles', command: 'go.library', keys: 'CmdOrCtrl+1' },
    { label: 'Entities', command: 'go.entities', keys: 'CmdOrCtrl+3' },
    { label: 'History', command: 'go.history', keys: 'CmdOrCtrl+4' },
    { label: 'Imports', command: 'go.imports' },
    'separator',
    { label: 'Back', command: 'go.back', keys: 'Alt+Left' },
    { label: 'Forward', command: 'go.forward', keys: 'Alt+Right' },
  ],
  Help: [{ label: 'Keys', command: 'help.keys', keys: 'F1' }],
}

function items(entries: readonly Entry[], send: Send): MenuItemConstructorOptions[] {
  return entries.map((entry) => (entry === 'separator' ? { type: 'separator' } : {
    label: entry.label, click: () => send(entry.command), ...(entry.keys ? { accelerator: entry.keys, registerAccelerator: false } : {}),
  }))
}

const EDIT_ROLES: MenuItemConstructorOptions[] = [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }]

export function setMenu(send: Send): void {
  const mac = process.platform === 'darwin'
  const developer: MenuItemConstructorOptions[] = app.isPackaged ? [] : [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }]
  Menu.setApplicationMenu(Menu.buildFromTemplate([
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    { label: 'File', submenu: [...items(COMMAND_MENUS.File, send), { type: 'separator' }, { role: mac ? 'close' : 'quit' }] },
    { label: 'Edit', submenu: [...items(COMMAND_MENUS.Undo, send), ...EDIT_ROLES] },
    { label: 'View', submenu: [...items(COMMAND_MENUS.View, send), { role: 'togglefullscreen' }, ...developer] },
    { label: 'Go', submenu: items(COMMAND_MENUS.Go, send) },
    ...(mac ? [{ role: 'windowMenu' } as const] : []),
    { label: 'Help', role: 'help', submenu: items(COMMAND_MENUS.Help, send) },
  ]))
}
