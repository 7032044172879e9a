import { randomUUID } from 'node:crypto'

/**
 * Stand for files a person chose, so that no path crosses to a page. A token is good in the window it was given to,
 * as long as that window lives.
 */
export interface Tokens {
  /** The same paths get the same token again. */
  readonly issue: (window: number, paths: readonly string[]) => string
  /** Null: not one of this window's. */
  readonly resolve: (window: number, token: string) => readonly string[] | null
  readonly forget: (window: number) => void
}

export function createTokens(newToken: () => string = randomUUID): Tokens {
  const windows = new Map<number, { byToken: Map<string, readonly string[]>; byPaths: Map<string, string> }>()

  return {
    issue: (window, paths) => {
      const known = windows.get(window) ?? { byToken: new Map(), byPaths: new Map() }
      windows.set(window, known)
      const key = JSON.stringify(paths)
      const token = known.byPaths.get(key) ?? newToken()
      known.byPaths.set(key, token)
      known.byToken.set(token, [...paths])
      return token
    },
    resolve: (window, token) => windows.get(window)?.byToken.get(token) ?? null,
    forget: (window) => {
      windows.delete(window)
    },
  }
}
