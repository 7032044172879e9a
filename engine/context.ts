import type { CallOutput, EngineCallName, ParsedInput } from '../contract/calls.ts'
import type { Host } from './host.ts'
import type { OpenCase } from './store/open-case.ts'

/** What every handler gets. */
export interface Context {
  readonly host: Host
  /** The open case; throws `case/none` when there is none. */
  readonly case: () => OpenCase
  /** Opens and closes: for the case handlers only. */
  readonly setCase: (next: OpenCase | null) => void
  readonly currentCase: () => OpenCase | null
  /** Whether no call has come lately: work in the background may then take longer steps. */
  readonly isIdle: () => boolean
}

export type Handler<N extends EngineCallName> = (context: Context, input: ParsedInput<N>) => CallOutput<N> | Promise<CallOutput<N>>

/** All handlers together must cover every call of the contract that is not the shell's. */
export type HandlerMap = { readonly [N in EngineCallName]: Handler<N> }
