import type { z } from 'zod'
import { deskCalls } from './desk-calls.ts'
import { desktopCalls } from './desktop-calls.ts'
import { libraryCalls } from './library-calls.ts'
import { searchCalls } from './search-calls.ts'

/** Every call that crosses a process border, declared once. */
export const CALLS = { ...libraryCalls, ...searchCalls, ...deskCalls, ...desktopCalls } as const

export type Calls = typeof CALLS
export type CallName = keyof Calls
/** What a caller gives: fields with a default may be left out. */
export type CallInput<N extends CallName> = z.input<Calls[N]['input']>
/** What a handler gets. */
export type ParsedInput<N extends CallName> = z.output<Calls[N]['input']>
export type CallOutput<N extends CallName> = NonNullable<Calls[N]['output']> | Extract<Calls[N]['output'], null>
export type EngineCallName = { [N in CallName]: Calls[N]['kind'] extends 'shell' ? never : N }[CallName]
export type ShellCallName = Exclude<CallName, EngineCallName>

export const CALL_NAMES = Object.keys(CALLS) as CallName[]
