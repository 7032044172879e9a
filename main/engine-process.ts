import type { CallOutput, EngineCallName } from '../contract/calls.ts'
import { errorData, type Envelope } from '../contract/errors.ts'
import type { EventMessage } from '../contract/events.ts'
import type { EngineMessage, EngineRequest } from '../contract/wire.ts'

/** The part of Electron's UtilityProcess that is used. */
export interface EngineChild {
  readonly postMessage: (message: EngineRequest) => void
  on(event: 'message', listener: (message: EngineMessage) => void): unknown
  on(event: 'exit', listener: (code: number) => void): unknown
  readonly kill: () => boolean
}

export interface EngineHost {
  readonly fork: () => EngineChild
  readonly emit: (event: EventMessage) => void
  readonly died: (code: number) => void
  /** A case was opened, or made. */
  readonly opened: (file: string) => void
}

export interface EngineProcess {
  /** Starts the engine before it is asked anything, so that it is there when the window is. */
  readonly start: () => void
  /** Never rejects. When the engine dies meanwhile the answer is `engine/down`. */
  readonly call: (name: EngineCallName, input: unknown) => Promise<Envelope<unknown>>
  /** Lets the engine close the case, for at most `patience` milliseconds, and ends it. */
  readonly stop: (patience?: number) => Promise<void>
  readonly isRunning: () => boolean
}

/** After this many deaths in a row without a single answer the engine is started again only when it is asked something. */
const MOST_SILENT_DEATHS = 3

/**
 * Keeps an engine running. One that dies is started anew; the case that was open is opened again by itself when it has no passphrase.
 * A passphrase is never kept: for an encrypted case the `engine` event says `locked`, and the window asks for it again.
 */
export function createEngineProcess({ fork, emit, died, opened }: EngineHost): EngineProcess {
  let child: EngineChild | null = null
  let silentDeaths = 0
  let stopping = false
  let lastId = 0
  let open: { readonly file: string; readonly encrypted: boolean } | null = null
  const pending = new Map<number, (envelope: Envelope<unknown>) => void>()

  function start(): EngineChild {
    const started = fork()
    child = started
    started.on('message', (message) => {
      silentDeaths = 0
      if ('event' in message) emit(message.event)
      else {
        pending.get(message.id)?.(message.envelope)
        pending.delete(message.id)
      }
    })
    started.on('exit', (code) => void recover(code))
    return started
  }

  async function recover(code: number): Promise<void> {
    child = null
    for (const answer of pending.values()) answer({ ok: false, error: errorData('engine/down') })
    pending.clear()
    if (stopping) return
    died(code)
    const lost = open
    open = null
    const locked = lost?.encrypted ?? false
    emit({ name: 'engine', data: { state: 'restarting', locked } })
    silentDeaths += 1
    if (silentDeaths >= MOST_SILENT_DEATHS) return
    start()
    const reopened = lost !== null && !locked && (await call('case.open', { file: lost.file, passphrase: null })).ok
    if (!reopened) emit({ name: 'case', data: null })
    emit({ name: 'engine', data: { state: 'restarted', locked } })
  }

  function send(name: EngineCallName, input: unknown): Promise<Envelope<unknown>> {
    const id = ++lastId
    return new Promise((resolve) => {
      pending.set(id, resolve)
      ;(child ?? start()).postMessage({ id, name, input })
    })
  }

  async function call(name: EngineCallName, input: unknown): Promise<Envelope<unknown>> {
    const envelope = await send(name, input)
    if (envelope.ok && (name === 'case.open' || name === 'case.create')) {
      const { encrypted } = envelope.value as CallOutput<'case.open'>
      const { file } = input as { file: string }
      open = { file, encrypted }
      opened(file)
    }
    if (envelope.ok && name === 'case.close') open = null
    return envelope
  }

  async function stop(patience = 5000): Promise<void> {
    stopping = true
    if (child === null) return
    const ending = child
    const ended = new Promise((resolve) => ending.on('exit', resolve))
    let timer: NodeJS.Timeout | undefined
    const tooLong = new Promise((resolve) => (timer = setTimeout(resolve, patience)))
    await Promise.race([send('case.close', {}), tooLong])
    ending.kill()
    await Promise.race([ended, tooLong])
    clearTimeout(timer)
    // One that hangs is left to the system: it ends with the app.
    child = null
  }

  return { start, call, stop, isRunning: () => child !== null }
}
