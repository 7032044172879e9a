import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron'
import type { Api } from '../contract/api.ts'
import { CALL_NAMES, type CallName } from '../contract/calls.ts'
import { EVENT_NAMES, type EventMessage, type EventName } from '../contract/events.ts'
import { callChannel, DROP_CHANNEL, EVENT_CHANNEL } from '../contract/wire.ts'

const call = (name: CallName) => (input: unknown) => ipcRenderer.invoke(callChannel(name), input)

const on = (name: EventName) => (listener: (data: unknown) => void) => {
  const forward = (_event: IpcRendererEvent, message: EventMessage) => {
    if (message.name === name) listener(message.data)
  }
  ipcRenderer.on(EVENT_CHANNEL, forward)
  return () => {
    ipcRenderer.off(EVENT_CHANNEL, forward)
  }
}

/** A File made by a page has no path: only what was dropped from the desktop counts. */
const drop = (files: readonly object[]) => {
  const paths = files.map((file) => webUtils.getPathForFile(file as File)).filter((path) => path !== '')
  return paths.length === 0 ? Promise.resolve(null) : ipcRenderer.invoke(DROP_CHANNEL, paths)
}

const api = {
  call: Object.fromEntries(CALL_NAMES.map((name) => [name, call(name)])),
  on: Object.fromEntries(EVENT_NAMES.map((name) => [name, on(name)])),
  drop,
} as unknown as Api

contextBridge.exposeInMainWorld('api', api)
