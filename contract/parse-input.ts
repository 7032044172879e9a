import { CALLS, type CallName, type ParsedInput } from './calls.ts'
import { RedthreadError } from './errors.ts'

/** The input of a call as its handler gets it, defaults filled in. @throws call/input naming the first field that does not fit */
export function parseInput<N extends CallName>(name: N, input: unknown): ParsedInput<N> {
  const parsed = CALLS[name].input.safeParse(input)
  if (parsed.success) return parsed.data as ParsedInput<N>
  const [issue] = parsed.error.issues
  throw new RedthreadError('call/input', { issue: `${issue?.path.join('.') || 'input'}: ${issue?.message ?? 'not valid'}` })
}
