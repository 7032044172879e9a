import { useEffect } from 'react'
import { tell } from '../../state/notices.ts'
import { useSearch, type Walked } from '../../state/search.ts'

/**
 * Brings results, once they are there, to where a walk through their hits has come to since they were left. `lineOf` answers the line of a hit, or null; it is asked once, and need not be the same
 * function every time.
 */
export function useWalked(query: string, isThere: boolean, lineOf: (walked: Walked) => Promise<number | null>): void {
  const walked = useSearch((search) => search.walked)
  useEffect(() => {
    if (!walked || !isThere || walked.query !== query) return
    const { walk, move } = useSearch.getState()
    walk(null)
    lineOf(walked).then((line) => {
      if (line !== null) move(line)
    }).catch(tell)
  }, [walked, isThere, query, lineOf])
}
