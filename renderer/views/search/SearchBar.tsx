import { CircleQuestionMark, Search } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Proposal } from '../../../contract/proposal-shapes.ts'
import { leaveSearch, SEARCH_FIELD, SEARCH_HITS } from '../../session/focus.ts'
import { useSearch } from '../../state/search.ts'
import { runCommand, useCommands } from '../../commands/registry.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { PROPOSALS, ProposalList } from './ProposalList.tsx'
import { readQuery } from './query-parts.ts'
import { useProposals } from './useProposals.ts'
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

/** How far into the bar the letter at `offset` stands. Pixels. */
function placeOf(mirror: HTMLElement | null, offset: number): number {
  if (!mirror) return 0
  const letters = document.createTreeWalker(mirror, NodeFilter.SHOW_TEXT)
  for (let left = offset; letters.nextNode();) {
    const { length } = letters.currentNode as Text
    if (left <= length) {
      const range = document.createRange()
      range.setStart(letters.currentNode, left)
      return Math.max(0, range.getBoundingClientRect().left - mirror.closest('.search-bar')!.getBoundingClientRect().left)
    }
    left -= length
  }
  return 0
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
  /** Where the caret goes once the text that was put in is there. */
  const caret = useRef<number | null>(null)
  const proposals = useProposals(text)
  const proposes = proposals.list.length > 0
  const calm = useCalm(text)
  const { parts, mistake: found } = readQuery(text)
  // A field whose values are shown is not left empty yet.
  const mistake = calm && !proposals.isValue ? found : null

  useEffect(() => {
    if (!isAnswered) return
    if (isAwaited.current && hits > 0) useSearch.getState().move(0)
    isAwaited.current = false
  }, [isAnswered, hits])

  useLayoutEffect(() => {
    if (caret.current === null) return
    field.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  }, [text])

  /** Sends what is typed; the first of its hits is picked as soon as it is there. */
  function sendAndPick(): void {
    isAwaited.current = true
    send()
  }

  /** Puts another text into the field as if it were typed. */
  function put(made: string, at: number): void {
    isAwaited.current = false
    caret.current = at
    type(made)
    field.current?.focus()
    proposals.typed(at, made)
  }

  function take(proposal: Proposal | undefined): void {
    const made = proposal && proposals.taken(proposal)
    if (made) put(made.text, made.caret)
  }

  /** Does what a mistake's sentence proposes. */
  function correct(): void {
    if (!found || found.better === null) return
    put(text.slice(0, found.start) + found.better + text.slice(found.end), found.start + found.better.length)
  }

  const within = `#${SEARCH_FIELD}`
  useCommands([
    { id: 'search.propose', label: 'commands.complete', group: 'go', shortcuts: ['Alt+ArrowDown'], within, hidden: true, run: () => proposals.ask(field.current?.selectionStart ?? text.length) },
    { id: 'search.correct', label: 'commands.correct', group: 'go', shortcuts: ['Alt+Enter'], within, hidden: true, when: () => found !== null && found.better !== null, run: correct },
  ])

  /** What a key does while proposals are shown; null: what it does otherwise. */
  function actOnProposals({ key }: KeyboardEvent): (() => void) | null {
    const { list, active: at, move, close } = proposals
    const input = field.current
    const isAtEnd = input?.selectionStart === text.length && input.selectionEnd === text.length
    switch (key) {
      // One step beyond the last, and before the first, none is chosen.
      case 'ArrowDown': return () => move(at + 1 < list.length ? at + 1 : -1)
      case 'ArrowUp': return () => move(at < 0 ? list.length - 1 : at - 1)
      case 'ArrowRight': return isAtEnd ? () => take(list[Math.max(at, 0)]) : null
      case 'Enter': case 'Tab': return at >= 0 ? () => take(list[at]) : null
      case 'Escape': return close
      default: return null
    }
  }

  function act(event: KeyboardEvent): (() => void) | null {
    const { altKey, ctrlKey, metaKey, shiftKey, key } = event
    if (altKey || ctrlKey || metaKey || shiftKey) return null
    const { move, open } = useSearch.getState()
    if (proposes) {
      const taken = actOnProposals(event)
      if (taken) return taken
      if (key === 'Enter') proposals.close()
    }
    switch (key) {
      case 'ArrowDown': return () => (isAnswered ? move(Math.min(active + 1, hits - 1)) : sendAndPick())
      case 'ArrowUp': return () => move(Math.max(active - 1, 0))
      // The first Enter goes to the hits, the next opens the one it is on.
      case 'Enter': return () => {
        if (!isAnswered) sendAndPick()
        else if (active < 0 && hits > 0) move(0)
        else if (hits > 0) open?.(active)
      }
      case 'Escape': return leaveSearch
      default: return null
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const does = act(event)
    if (!does) return
    event.preventDefault()
    does()
  }

  const onHit = hits > 0 && active >= 0 ? `${SEARCH_HITS}-${active}` : undefined
  return (
    <div className="search-bar" role="search">
      <Search size={15} aria-hidden="true" />
      <div className="search-text">
        <div className="search-mirror" aria-hidden="true" ref={mirror}>
          {parts.map((part, index) => (
            <span key={index} className={part.kind === 'sign' || (part.kind === 'wrong' && mistake) ? `query-${part.kind}` : undefined}>{part.text}</span>
          ))}
        </div>
        <input
          id={SEARCH_FIELD} ref={field} type="text" value={text} spellCheck={false} autoComplete="off"
          role="combobox" aria-autocomplete="list" aria-expanded={proposes || hits > 0} aria-controls={proposes ? PROPOSALS : SEARCH_HITS}
          aria-activedescendant={!proposes ? onHit : proposals.active >= 0 ? `${PROPOSALS}-${proposals.active}` : undefined}
          aria-label={t('search.field')} placeholder={t('search.placeholder')} aria-keyshortcuts="/"
          aria-invalid={mistake ? true : undefined} aria-describedby={mistake ? 'search-mistake' : undefined}
          data-pane-focus=""
          onChange={({ target, nativeEvent }) => {
            isAwaited.current = false
            type(target.value)
            // An input method shows a list of its own.
            if ((nativeEvent as InputEvent).isComposing) proposals.close()
            else proposals.typed(target.selectionStart ?? target.value.length, target.value)
          }}
          onCompositionEnd={({ currentTarget }) => proposals.typed(currentTarget.selectionStart ?? 0, currentTarget.value)}
          onKeyDown={onKeyDown}
          onSelect={({ currentTarget }) => proposals.moved(currentTarget.selectionStart)}
          onBlur={proposals.close}
          onScroll={() => { if (mirror.current && field.current) mirror.current.scrollLeft = field.current.scrollLeft }}
        />
      </div>
      <span className="visually-hidden" role="status">{proposes ? t('query.proposalsCount', { count: proposals.list.length }) : ''}</span>
      <Kbd shortcut="/" />
      <IconButton label={t('query.guideTitle')} commandId="help.search" icon={<CircleQuestionMark size={15} aria-hidden="true" />} onPress={() => runCommand('help.search')} />
      <div className="search-below">
        {proposes ? <ProposalList list={proposals.list} active={proposals.active} from={placeOf(mirror.current, proposals.start)} onPick={take} /> : null}
        {mistake ? (
          <div className="search-mistake" id="search-mistake" role="alert">
            {mistake.message}
            {mistake.better === null ? null : (
              <button type="button" className="search-correction" onMouseDown={(event) => event.preventDefault()} onClick={correct}>
                {mistake.better === '' ? t('query.leaveOut') : t('query.correct', { better: mistake.better })} <Kbd shortcut="Alt+Enter" />
              </button>
            )}
          </div>
        ) : null}
      </div>
    </div>
  )
}
