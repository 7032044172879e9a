import { BrowserWindow, screen, type Rectangle } from 'electron'
import { APP_URL } from './app-url.ts'
import { note } from './log.ts'
import { PRELOAD } from './resources.ts'
import type { SettingsFile, WindowPlace } from './settings.ts'
import { deskColour } from './theme.ts'

const SMALLEST = { width: 1024, height: 640 }
const FIRST = { width: 1440, height: 900 }

/** A remembered place is good while enough of its title bar is on a screen to grab it. */
function isReachable(place: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching(place)
  const across = Math.min(place.x + place.width, workArea.x + workArea.width) - Math.max(place.x, workArea.x)
  return across >= 100 && place.y >= workArea.y && place.y < workArea.y + workArea.height - 40
}

function boundsFor(place: WindowPlace | null): Partial<Rectangle> {
  if (place === null) return FIRST
  const { x, y, width, height } = place
  return isReachable(place) ? { x, y, width, height } : { width, height }
}

/** Milliseconds between two crashes of the page below which loading it again would only repeat them. */
const CRASH_LOOP = 10_000

/** A page that died is loaded again: all that matters is in the engine. */
function reviveAfterCrash({ webContents }: BrowserWindow): void {
  let last = -Infinity
  webContents.on('render-process-gone', (_event, { reason }) => {
    note.pageDied(reason)
    const now = performance.now()
    if (now - last > CRASH_LOOP) webContents.reload()
    last = now
  })
}

/** Opens the workbench's window where it was last, and remembers where it is left. */
export function openWindow(settings: SettingsFile): BrowserWindow {
  const place = settings.windowPlace()
  const window = new BrowserWindow({
    ...boundsFor(place), minWidth: SMALLEST.width, minHeight: SMALLEST.height, title: 'Redthread', show: false, backgroundColor: deskColour(),
    webPreferences: {
      preload: PRELOAD, sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, spellcheck: false, enableWebSQL: false,
      navigateOnDragDrop: false,
    },
  })
  if (place?.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => settings.keepWindowPlace({ ...window.getNormalBounds(), maximized: window.isMaximized() }))
  reviveAfterCrash(window)
  void window.loadURL(APP_URL)
  return window
}
