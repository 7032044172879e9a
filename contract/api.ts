import type { CallInput, CallName, CallOutput } from './calls.ts'
import type { Envelope } from './errors.ts'
import type { EventName, Events } from './events.ts'
import type { Chosen } from './shapes.ts'

/** `window.api`: what preload exposes, made from the contract. */
export interface Api {
  readonly call: { readonly [N in CallName]: (input: CallInput<N>) => Promise<Envelope<CallOutput<N>>> }
  /** Returns the function that ends the subscription. */
  readonly on: { readonly [N in EventName]: (listener: (data: Events[N]) => void) => () => void }
  /** Turns dropped files into a token; null when none of them is a real file. */
  readonly drop: (files: readonly object[]) => Promise<Chosen | null>
}
