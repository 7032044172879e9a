/** One line of the menu that runs a command of the window's list. */
export interface MenuCommand {
  readonly label: string
  /** An id of renderer/commands. */
  readonly command: string
  /** As Electron writes accelerators. Only keys with a modifier and function keys: macOS would take a plain one from what is typed. */
  readonly keys?: string
}

export type MenuEntry = MenuCommand | 'separator'

/** The commands of the application menu. */
export const MENU_COMMANDS: Readonly<Record<'file' | 'edit' | 'view' | 'go' | 'help', readonly MenuEntry[]>> = {
  file: [
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
  edit: [
    { label: 'Undo', command: 'edit.undo', keys: 'CmdOrCtrl+Z' },
    { label: 'Redo', command: 'edit.redo', keys: 'CmdOrCtrl+Shift+Z' },
  ],
  view: [
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
  ],
  go: [
    { label: 'Find Anything…', command: 'finder.open', keys: 'CmdOrCtrl+K' },
    { label: 'Search', command: 'search.focus' },
    'separator',
    { label: 'Articles', command: 'go.library', keys: 'CmdOrCtrl+1' },
    { label: 'Entities', command: 'go.entities', keys: 'CmdOrCtrl+3' },
    { label: 'History', command: 'go.history', keys: 'CmdOrCtrl+4' },
    { label: 'Imports', command: 'go.imports' },
    'separator',
    { label: 'Back', command: 'go.back', keys: 'Alt+Left' },
    { label: 'Forward', command: 'go.forward', keys: 'Alt+Right' },
  ],
  help: [{ label: 'Keys', command: 'help.keys', keys: 'F1' }],
}
