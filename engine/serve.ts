import type { EngineCallName } from '../contract/calls.ts'
import type { Envelope } from '../contract/errors.ts'
import type { EventMessage } from '../contract/events.ts'
import type { Engine } from './engine.ts'

/** What comes in. `input` is parsed by the engine. */
export interface CallMessage {
  readonly id: number | string
  readonly name: string
  readonly input: unknown
}

/** What goes out: the answer to a call, or an event. */
export type EngineMessage = { readonly id: CallMessage['id']; readonly envelope: Envelope<unknown> } | { readonly event: EventMessage }

/** The part of Electron's utility process port (`process.parentPort`) that is used. */
export interface Port {
  readonly postMessage: (message: EngineMessage) => void
  readonly on: (event: 'message', listener: (message: { readonly data: unknown }) => void) => unknown
}

function isCall(data: unknown): data is CallMessage {
  return typeof data === 'object' && data !== null && 'id' in data && 'name' in data && typeof data.name === 'string'
}

/** Answers every call that arrives at the port. Other messages are not for the engine. */
export function serve(port: Port, engine: Engine): void {
  port.on('message', ({ data }) => {
    if (!isCall(data)) return
    const { id, name, input } = data
    // The engine refuses names and inputs that the contract does not have.
    void engine.call(name as EngineCallName, input as never).then(envelope => port.postMessage({ id, envelope }))
  })
}
