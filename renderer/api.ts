import { QueryClient, MutationCache, keepPreviousData, useMutation, useQuery, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query'
import type { Api } from '../contract/api.ts'
import type { CallInput, CallName, CallOutput } from '../contract/calls.ts'
import type { ErrorData } from '../contract/errors.ts'
import type { EventName, Events } from '../contract/events.ts'
import type { Chosen } from '../contract/shapes.ts'

declare global {
  interface Window {
    readonly api: Api
  }
}

/** A call that answered with an error. `message` is the sentence for a person. */
export class CallError extends Error {
  readonly data: ErrorData
  constructor(data: ErrorData) {
    super(data.message)
    this.name = 'CallError'
    this.data = data
  }
}

/** Asks the engine or the desktop. Throws CallError. */
export async function call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const answer = await window.api.call[name](input)
  if (!answer.ok) throw new CallError(answer.error)
  return answer.value
}

export function subscribe<N extends EventName>(name: N, listener: (data: Events[N]) => void): () => void {
  return window.api.on[name](listener)
}

/** The token of files dropped on the window; null when they are no real files (a dragged picture or text). */
export function dropped(files: readonly File[]): Promise<Chosen | null> {
  return window.api.drop(files)
}

/** Called with every failed command that its caller did not say it shows itself. Set once at boot. */
type ErrorListener = (error: CallError) => void

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: CallError
    mutationMeta: { readonly shownInPlace?: boolean }
  }
}

/** Times a query is asked again, a quarter of a second apart. */
const PATIENCE: Readonly<Partial<Record<ErrorData['code'], number>>> = { 'engine/down': 40, 'search/superseded': 4 }

export function createQueryClient(onError: ErrorListener): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Everything is local: an answer is true until an event says otherwise, and asking twice helps nobody.
      queries: {
        staleTime: Infinity, gcTime: 60_000, refetchOnWindowFocus: false, refetchOnReconnect: false, networkMode: 'always',
        // What was asked while the engine was away is asked again when it is back; until then what was there stays.
        // What gave way to another search is asked again as well, by whoever still wants it.
        retry: (failures, error) => error instanceof CallError && failures < (PATIENCE[error.data.code] ?? 0), retryDelay: 250,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
    mutationCache: new MutationCache({
      onError: (error, _input, _context, mutation) => {
        if (!mutation.meta?.shownInPlace) onError(error)
      },
    }),
  })
}

export interface UseCallOptions {
  /** False: does not ask yet. */
  readonly enabled?: boolean
  /** Shows the last answer while the next one is on its way. */
  readonly keep?: boolean
}

/** Reads, and reads again when an event says that what was read has changed. */
export function useCall<N extends CallName>(name: N, input: CallInput<N>, options: UseCallOptions = {}): UseQueryResult<CallOutput<N>, CallError> {
  return useQuery<CallOutput<N>, CallError>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    enabled: options.enabled ?? true,
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
  })
}

export interface UseCommandOptions {
  /** True: the caller shows a failure in place; otherwise it goes to the status line. */
  readonly shownInPlace?: boolean
}

/** Changes something. What was read before is asked again through the `changed` event, not here. */
export function useCommand<N extends CallName>(name: N, options: UseCommandOptions = {}): UseMutationResult<CallOutput<N>, CallError, CallInput<N>> {
  return useMutation<CallOutput<N>, CallError, CallInput<N>>({
    mutationKey: [name],
    mutationFn: (input) => call(name, input),
    meta: { shownInPlace: options.shownInPlace ?? false },
  })
}
