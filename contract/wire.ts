import type { CallName, EngineCallName } from './calls.ts'
import type { Envelope } from './errors.ts'
import type { EventMessage } from './events.ts'

/** The channels between a window and main. Each call has its own; what preload does not name cannot be reached. */
export const callChannel = (name: CallName): string => `call:${name}`
export const EVENT_CHANNEL = 'event'
export const DROP_CHANNEL = 'drop'

/** Main to engine: one call. `id` comes back with the answer. */
export interface EngineRequest {
  readonly id: number
  readonly name: EngineCallName
  readonly input: unknown
}

/** Engine to main: the answer to a request, or an event. */
export type EngineMessage = { readonly id: number; readonly envelope: Envelope<unknown> } | { readonly event: EventMessage }
