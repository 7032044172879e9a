import { basename } from 'node:path'
import { CALLS, type CallName, type CallOutput, type EngineCallName, type ParsedInput, type ShellCallName } from '../contract/calls.ts'
import { errorData, RedthreadError, type Envelope } from '../contract/errors.ts'
import { parseInput } from '../contract/parse-input.ts'
import { isAppUrl } from './app-url.ts'
import type { Tokens } from './tokens.ts'

/** Who asks. `url` is the frame's, not the window's: a frame inside the page is not the page. */
export interface Sender {
  readonly window: number
  readonly url: string
  readonly isTopFrame: boolean
}

/** The calls main serves itself; one function per shell call of the contract. */
export type ShellCalls = { readonly [N in ShellCallName]: (input: ParsedInput<N>, window: number) => CallOutput<N> | Promise<CallOutput<N>> }

export interface Route {
  readonly tokens: Tokens
  readonly shell: ShellCalls
  readonly engine: (name: EngineCallName, input: unknown) => Promise<Envelope<unknown>>
  /** A fault, for the log: it reaches the page as `internal` without its words. */
  readonly fault: (name: CallName, error: unknown) => void
  /** A call from somewhere that is not the app's page. */
  readonly refused: (name: CallName) => void
}

type Fields = Record<string, unknown>

/** Puts paths where the input holds tokens. One chosen file becomes one path, several a list; null, where a call takes it, stays. @throws call/token */
function withPaths(input: Fields, fields: readonly string[], window: number, tokens: Tokens): Fields {
  const paths = fields.filter((field) => input[field] !== null).map((field) => {
    const found = [input[field]].flat().flatMap((token) => {
      const chosen = tokens.resolve(window, String(token))
      if (chosen === null) throw new RedthreadError('call/token')
      return chosen
    })
    return [field, found.length === 1 ? found[0] : found]
  })
  return { ...input, ...Object.fromEntries(paths) }
}

/** No path crosses to the page: the file of an export or of an error keeps its name only. */
function withoutPaths(name: CallName, envelope: Envelope<unknown>): Envelope<unknown> {
  if (!envelope.ok) {
    const { code, details } = envelope.error
    return typeof details['file'] === 'string' ? { ok: false, error: errorData(code, { ...details, file: basename(details['file']) }) } : envelope
  }
  if (name !== 'dossier.export') return envelope
  const value = envelope.value as CallOutput<'dossier.export'>
  return { ok: true, value: { ...value, file: basename(value.file) } }
}

/** Takes one call from a page to whoever serves it. Never rejects: every failure is an envelope. */
export async function route(name: CallName, input: unknown, sender: Sender, { tokens, shell, engine, fault, refused }: Route): Promise<Envelope<unknown>> {
  try {
    if (!sender.isTopFrame || !isAppUrl(sender.url)) {
      refused(name)
      throw new RedthreadError('call/sender')
    }
    const parsed: Fields = parseInput(name, input ?? {})
    if (CALLS[name].kind === 'shell') {
      const serve = shell[name as ShellCallName] as (input: unknown, window: number) => unknown
      return { ok: true, value: await serve(parsed, sender.window) }
    }
    return withoutPaths(name, await engine(name as EngineCallName, withPaths(parsed, CALLS[name].files, sender.window, tokens)))
  } catch (error) {
    if (error instanceof RedthreadError) return { ok: false, error: error.data }
    fault(name, error)
    return { ok: false, error: errorData('internal', { issue: error instanceof Error ? error.name : 'unknown' }) }
  }
}
