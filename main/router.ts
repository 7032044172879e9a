import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron'
import { basename } from 'node:path'
import { CALL_NAMES } from '../contract/calls.ts'
import { callChannel, DROP_CHANNEL } from '../contract/wire.ts'
import { isAppUrl } from './app-url.ts'
import { route, type Route, type Sender } from './route.ts'

function senderOf(event: IpcMainInvokeEvent): Sender {
  const frame = event.senderFrame
  return {
    window: BrowserWindow.fromWebContents(event.sender)?.id ?? -1,
    // A frame that is gone by now asks for nothing any more.
    url: frame?.url ?? '',
    isTopFrame: frame !== null && frame.parent === null,
  }
}

/** Answers every call of the contract, and turns dropped files into tokens. */
export function serveCalls(services: Route): void {
  for (const name of CALL_NAMES) {
    ipcMain.handle(callChannel(name), (event, input: unknown) => route(name, input, senderOf(event), services))
  }
  ipcMain.handle(DROP_CHANNEL, (event, paths: unknown) => {
    const { window, url, isTopFrame } = senderOf(event)
    if (!isTopFrame || !isAppUrl(url) || !Array.isArray(paths) || !paths.every((path) => typeof path === 'string')) return null
    return { token: services.tokens.issue(window, paths), names: paths.map((path) => basename(path)) }
  })
}
