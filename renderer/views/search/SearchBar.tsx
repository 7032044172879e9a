import { Search } from 'lucide-react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { leaveSearch, SEARCH_FIELD, SEARCH_HITS } from '../../session/focus.ts'
import { useSearch } from '../../state/search.ts'
import { Kbd } from '../../ui/Kbd.tsx'
import { QueryHelp } from './QueryHelp.tsx'
import { readQuery } from './query-parts.ts'
import { useQueryText } from './useQueryText.ts'
import './search.css'

/** A mistake is pointed out when the typing rests this long: half a phrase is not one yet. Milliseconds. */
const COMPLAIN_AFTER = 600

/** False while the text is still changing. */
function useCalm(text: string): boolean {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), COMPLAIN_AFTER)
    return () => clearTimeout(timer)
  }, [text])
  return rested === text
}

/** The query in the top bar. It is typed here and answered in the work pane. */
export function SearchBar() {
  const { t } = useTranslation()
  const { text, type, send } = useQueryText()
  const hits = useSearch((search) => (search.open ? search.rows : 0))
  const active = useSearch((search) => search.active)
  /** The hits are those of what is typed, not of what was typed before. */
  const isAnswered = useSearch((search) => search.answered === text.trim())
  const isAwaited = useRef(false)
  const field = useRef<HTMLInputElement>(null)
  const mirror = useRef<HTMLDivElement>(null)
  const calm = useCalm(text)
  const { parts, mistake: found } = readQuery(text)
  const mistake = calm ? found : null

  useEffect(() => {
    if (!isAnswered) return
    if (isAwaited.current && hits > 0) useSearch.getState().move(0)
    isAwaited.current = false
  }, [isAnswered, hits])

  /** Sends what is typed; the first of its hits is picked as soon as it is there. */
  function sendAndPick(): void {
    isAwaited.current = true
    send()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const { move, open } = useSearch.getState()
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => (isAnswered ? move(Math.min(active + 1, hits - 1)) : sendAndPick()),
      ArrowUp: () => move(Math.max(active - 1, 0)),
      // The first Enter goes to the hits, the next opens the one it is on.
      Enter: () => {
        if (!isAnswered) sendAndPick()
        else if (active < 0 && hits > 0) move(0)
        else if (hits > 0) open?.(active)
      },
      Escape: leaveSearch,
    }
    const act = acts[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }

  return (
    <div className="search-bar" role="search">
      <Search size={15} aria-hidden="true" />
      <div className="search-text">
        <div className="search-mirror" aria-hidden="true" ref={mirror}>
          {parts.map((part, index) => (
            <span key={index} className={part.kind === 'sign' || (part.kind === 'wrong' && calm) ? `query-${part.kind}` : undefined}>{part.text}</span>
          ))}
        </div>
        <input
          id={SEARCH_FIELD} ref={field} type="text" value={text} spellCheck={false} autoComplete="off"
          role="combobox" aria-autocomplete="list" aria-expanded={hits > 0} aria-controls={SEARCH_HITS}
          aria-activedescendant={hits > 0 && active >= 0 ? `${SEARCH_HITS}-${active}` : undefined}
          aria-label={t('search.field')} placeholder={t('search.placeholder')} aria-keyshortcuts="/"
          aria-invalid={mistake ? true : undefined} aria-describedby={mistake ? 'search-mistake' : undefined}
          data-pane-focus=""
          onChange={(event) => {
            isAwaited.current = false
            type(event.target.value)
          }}
          onKeyDown={onKeyDown}
          onScroll={() => { if (mirror.current && field.current) mirror.current.scrollLeft = field.current.scrollLeft }}
        />
      </div>
      <Kbd shortcut="/" />
      <QueryHelp onPick={(example) => { type(example); field.current?.focus() }} />
      {mistake ? <p className="search-mistake" id="search-mistake" role="alert">{mistake.message}</p> : null}
    </div>
  )
}
