import { app, BrowserWindow, session } from 'electron'
import { APP_URL, declareScheme, serveApp } from './app-protocol.ts'
import { PRELOAD } from './resources.ts'

declareScheme()
// Root on Linux has to run without the sandbox, and this call would take that switch back.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
void app.whenReady().then(async () => {
  serveApp(session.defaultSession)
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { preload: PRELOAD, sandbox: true } })
  await window.loadURL(APP_URL)
})
