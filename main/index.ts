import { app, BrowserWindow, session, utilityProcess } from 'electron'
import Store from 'electron-store'
import { homedir } from 'node:os'
import type { EventMessage } from '../contract/events.ts'
import { EVENT_CHANNEL } from '../contract/wire.ts'
import { declareScheme, serveApp } from './app-protocol.ts'
import { createEngineProcess } from './engine-process.ts'
import { lockContents, lockSession, shutNetwork } from './lockdown.ts'
import { note, startLog } from './log.ts'
import { ENGINE_FLAGS, saveMemory } from './memory.ts'
import { setMenu } from './menu.ts'
import { caseOnCommandLine, createOpenRequests } from './open-requests.ts'
import { createRecentCases } from './recent.ts'
import { ENGINE } from './resources.ts'
import { serveCalls } from './router.ts'
import { sampleCopy } from './sample.ts'
import { createSettings } from './settings.ts'
import { createShellCalls } from './shell-calls.ts'
import { applyTheme } from './theme.ts'
import { createTokens } from './tokens.ts'
import { openWindow } from './window.ts'

function start(): void {
  startLog()
  declareScheme()
  shutNetwork()
  saveMemory()

  const store = new Store({ name: 'settings', clearInvalidConfig: true })
  const settings = createSettings(store)
  const recent = createRecentCases(store, homedir())
  const tokens = createTokens()
  const window = () => BrowserWindow.getAllWindows()[0]
  const emit = (event: EventMessage) => window()?.webContents.send(EVENT_CHANNEL, event)
  const openRequests = createOpenRequests((file) => {
    const target = window()
    if (target) emit({ name: 'openCase', data: { token: tokens.issue(target.id, [file]) } })
  })
  const engine = createEngineProcess({
    fork: () => utilityProcess.fork(ENGINE, [], { serviceName: 'Redthread engine', execArgv: ENGINE_FLAGS, stdio: app.isPackaged ? 'ignore' : 'inherit' }),
    emit,
    died: note.engineDied,
    opened: (file) => recent.add(file, new Date()),
  })
  const shell = createShellCalls({ settings, recent, tokens, windowReady: openRequests.windowReady })

  function showWindow(): void {
    const shown = openWindow(settings)
    const { id } = shown
    shown.on('closed', () => {
      tokens.forget(id)
      openRequests.windowGone()
    })
  }

  async function openNamed(args: readonly string[], folder: string): Promise<void> {
    const file = args.includes('--sample') ? await sampleCopy(app.getPath('userData')) : caseOnCommandLine(args, folder)
    if (file !== null) openRequests.ask(file)
  }

  app.on('web-contents-created', (_event, contents) => lockContents(contents))
  app.on('second-instance', (_event, args, folder) => {
    const target = window()
    if (target?.isMinimized()) target.restore()
    target?.focus()
    void openNamed(args.slice(1), folder)
  })
  app.on('open-file', (event, file) => {
    event.preventDefault()
    openRequests.ask(file)
  })
  app.on('activate', () => {
    if (app.isReady() && !window()) showWindow()
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('will-quit', (event) => {
    if (!engine.isRunning()) return
    event.preventDefault()
    void engine.stop().then(() => app.quit())
  })

  void app.whenReady().then(() => {
    applyTheme(settings.read().theme)
    lockSession(session.defaultSession)
    serveApp(session.defaultSession)
    serveCalls({ tokens, shell, engine: engine.call, fault: note.fault, refused: note.refused })
    setMenu((commandId) => emit({ name: 'menu', data: { commandId } }))
    void openNamed(process.argv.slice(1), process.cwd())
    showWindow()
    engine.start()
  })
}

if (app.requestSingleInstanceLock()) start()
else app.quit()
