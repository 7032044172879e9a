import { RedthreadError, type Envelope, type ErrorData } from '../contract/errors.ts'

/** The value of an answer; throws its error. For callers in the engine's own process: the command line, the sample case's loader. */
export function unwrap<T>(envelope: Envelope<T>): T {
  if (envelope.ok) return envelope.value
  throw new RedthreadError(envelope.error.code, envelope.error.details)
}

/** The data of an expected failure; null for a fault. */
export function expectedFailure(error: unknown): ErrorData | null {
  return error instanceof RedthreadError ? error.data : null
}
