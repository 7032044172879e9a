import { app, Menu, webContents, type MenuItemConstructorOptions } from 'electron'
import { MENU_COMMANDS, type MenuCommand, type MenuEntry } from './menu-commands.ts'

type Send = (commandId: string) => void

/** What the keys of these do where the page leaves them alone, as it does while something is typed. */
const NATIVE: Readonly<Record<string, 'undo' | 'redo'>> = { 'edit.undo': 'undo', 'edit.redo': 'redo' }

/** Keys belong to the page, which knows what is being typed. Where they reach the menu all the same (macOS), the page did not want them. */
function item({ label, command, keys }: MenuCommand, send: Send): MenuItemConstructorOptions {
  return {
    label,
    ...(keys ? { accelerator: keys, registerAccelerator: false } : {}),
    click: (_item, _window, { triggeredByAccelerator }) => {
      const native = NATIVE[command]
      if (!triggeredByAccelerator) send(command)
      else if (native) webContents.getFocusedWebContents()?.[native]()
    },
  }
}

function items(entries: readonly MenuEntry[], send: Send): MenuItemConstructorOptions[] {
  return entries.map((entry) => (entry === 'separator' ? { type: 'separator' } : item(entry, send)))
}

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' }

/** Sets the application menu. `send` gets the id of the command that was chosen. */
export function setMenu(send: Send): void {
  const mac = process.platform === 'darwin'
  const developer: MenuItemConstructorOptions[] = app.isPackaged ? [] : [SEPARATOR, { role: 'reload' }, { role: 'toggleDevTools' }]
  Menu.setApplicationMenu(Menu.buildFromTemplate([
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    { label: 'File', submenu: [...items(MENU_COMMANDS.file, send), SEPARATOR, { role: mac ? 'close' : 'quit' }] },
    { label: 'Edit', submenu: [...items(MENU_COMMANDS.edit, send), SEPARATOR, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }] },
    { label: 'Articles', submenu: items(MENU_COMMANDS.articles, send) },
    { label: 'View', submenu: [...items(MENU_COMMANDS.view, send), SEPARATOR, { role: 'togglefullscreen' }, ...developer] },
    { label: 'Go', submenu: items(MENU_COMMANDS.go, send) },
    ...(mac ? [{ role: 'windowMenu' } as const] : []),
    { label: 'Help', role: 'help', submenu: items(MENU_COMMANDS.help, send) },
  ]))
}
