import type { QueryError } from './tree.ts'

/** Carries a QueryError out of the reader of a query. */
export class Mistake extends Error {
  readonly is: QueryError
  constructor(is: QueryError) {
    super(is.message)
    this.is = is
  }
}

export const fail = (error: QueryError): never => {
  throw new Mistake(error)
}
