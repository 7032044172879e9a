import { z } from 'zod'

/**
 * What a call is. `query` reads the case, `command` changes it, `shell` belongs to the desktop and is served by main.
 */
export type CallKind = 'query' | 'command' | 'shell'

export interface CallDefinition<K extends CallKind, I extends z.ZodType, O> {
  readonly kind: K
  readonly input: I
  /** Input fields that hold a file: a token outside main, one absolute path (or a list of them) inside. */
  readonly files: readonly string[]
  /** Never there at run time: carries the output's type. */
  readonly output?: O
}

function define<K extends CallKind>(kind: K) {
  return <O>() =>
    <I extends z.ZodRawShape>(shape: I, files: readonly (keyof I & string)[] = []): CallDefinition<K, z.ZodObject<I>, O> => ({
      kind, input: z.strictObject(shape) as unknown as z.ZodObject<I>, files,
    })
}

export const query = define('query')
export const command = define('command')
export const shell = define('shell')
