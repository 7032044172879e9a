import { app, BrowserWindow, session } from 'electron'
import { APP_URL, declareScheme, serveApp } from './app-protocol.ts'
import { PRELOAD } from './resources.ts'

declareScheme()
app.enableSandbox()
await app.whenReady()
serveApp(session.defaultSession)
const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { preload: PRELOAD, sandbox: true } })
await window.loadURL(APP_URL)
