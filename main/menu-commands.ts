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
export const MENU_COMMANDS: Readonly<Record<'file' | 'edit' | 'articles' | 'view' | 'go' | 'help', readonly MenuEntry[]>> = {
  file: [
    { label: 'New Case…', command: 'case.new', keys: 'CmdOrCtrl+N' },
    { label: 'Open Case…', command: 'case.open', keys: 'CmdOrCtrl+O' },
    { label: 'Open the Sample Case', command: 'case.sample' },
    { label: 'Close Case', command: 'case.close', keys: 'CmdOrCtrl+Shift+W' },
    'separator',
    { label: 'Import Files…', command: 'import.files', keys: 'CmdOrCtrl+I' },
    { label: 'Import a Folder…', command: 'import.folder', keys: 'CmdOrCtrl+Shift+I' },
    { label: 'Watch a Folder…', command: 'import.watch' },
    { label: 'Pause the Import', command: 'import.pause' },
    { label: 'Resume the Import', command: 'import.resume' },
    'separator',
    { label: 'New Collection…', command: 'collections.new', keys: 'CmdOrCtrl+Shift+N' },
    'separator',
    { label: 'Settings', command: 'go.settings', keys: 'CmdOrCtrl+,' },
  ],
  edit: [
    { label: 'Undo', command: 'edit.undo', keys: 'CmdOrCtrl+Z' },
    { label: 'Redo', command: 'edit.redo', keys: 'CmdOrCtrl+Shift+Z' },
  ],
  articles: [
    { label: 'Correct a Field…', command: 'library.correct' },
    { label: 'Add to a Collection…', command: 'picked.collect' },
    { label: 'Take out of This Collection', command: 'library.take-out' },
    { label: 'Group as Copies', command: 'library.group' },
    { label: 'Remove…', command: 'library.remove' },
    'separator',
    { label: 'Fold Copies', command: 'library.fold-copies' },
    { label: 'Read the Scanned Pages', command: 'ocr.start' },
    { label: 'Pause Reading the Scanned Pages', command: 'ocr.pause' },
  ],
  view: [
    { label: 'Navigator', command: 'view.navigator', keys: 'CmdOrCtrl+B' },
    { label: 'Inspector', command: 'view.inspector', keys: 'CmdOrCtrl+Shift+B' },
    { label: 'What Narrows the Results', command: 'search.narrow' },
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
    { label: 'Results over Time', command: 'search.timeline' },
    { label: 'Save This Search', command: 'searches.save' },
    { label: 'Only What Is New', command: 'searches.only-new' },
    'separator',
    { label: 'Articles', command: 'go.library', keys: 'CmdOrCtrl+1' },
    { label: 'Entities', command: 'go.entities', keys: 'CmdOrCtrl+3' },
    { label: 'History', command: 'go.history', keys: 'CmdOrCtrl+4' },
    { label: 'Imports', command: 'go.imports', keys: 'CmdOrCtrl+5' },
    { label: 'Scanned Pages', command: 'go.scans', keys: 'CmdOrCtrl+6' },
    { label: 'Suggestions', command: 'go.review', keys: 'CmdOrCtrl+9' },
    { label: 'Batch Search', command: 'go.batches', keys: 'CmdOrCtrl+7' },
    { label: 'Notebook', command: 'go.notebook', keys: 'CmdOrCtrl+8' },
    { label: 'Search a List of Names…', command: 'batch.new', keys: 'CmdOrCtrl+Shift+L' },
    'separator',
    { label: 'Back', command: 'go.back', keys: 'Alt+Left' },
    { label: 'Forward', command: 'go.forward', keys: 'Alt+Right' },
  ],
  help: [{ label: 'Keys', command: 'help.keys', keys: 'F1' }],
}
