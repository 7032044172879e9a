import { useEffect, useRef } from 'react'
import { useNavigation } from '../../state/navigation.ts'
import { useSearch } from '../../state/search.ts'
import { readQuery } from './query-parts.ts'

/** How long the typing rests before the engine is asked. Milliseconds. */
const ASK_AFTER = 120

function showResults(query: string): void {
  const { here, open, replace } = useNavigation.getState()
  // Who empties the field begins anew, no matter what the search was saved as.
  if (here.view === 'search') replace(query === '' ? { view: 'search', query } : { ...here, query })
  else if (query !== '') open({ view: 'search', query })
}

/**
 * Ties the text in the bar to the place: what is typed becomes the query of the results, and going back or forward
 * to other results brings their query into the bar. A query with a mistake is not sent: the results before it stay.
 */
export function useQueryText(): { readonly text: string; readonly type: (text: string) => void; readonly send: () => void } {
  const text = useSearch((search) => search.text)
  const setText = useSearch((search) => search.type)
  const here = useNavigation((trail) => trail.here)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const sent = useRef<string | null>(null)

  function send(): void {
    clearTimeout(timer.current)
    const typed = useSearch.getState().text
    if (readQuery(typed).mistake) return
    if (sent.current !== typed.trim()) useSearch.getState().move(-1)
    sent.current = typed.trim()
    showResults(sent.current)
  }

  function type(typed: string): void {
    setText(typed)
    clearTimeout(timer.current)
    timer.current = setTimeout(send, ASK_AFTER)
  }

  useEffect(() => () => clearTimeout(timer.current), [])

  // The text being typed is ahead of its place: only a query that came from elsewhere is taken over.
  useEffect(() => {
    if (here.view !== 'search' || here.query === sent.current) return
    sent.current = here.query
    setText(here.query)
    useSearch.getState().move(-1)
  }, [here, setText])

  return { text, type, send }
}
