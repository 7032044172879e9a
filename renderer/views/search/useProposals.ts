import { useState } from 'react'
import type { Proposal, Proposals } from '../../../contract/proposal-shapes.ts'
import { typingAt } from '../../../core/search/complete.ts'
import { useCall } from '../../api.ts'

export interface OpenProposals {
  /** Empty while the list is closed, or there is nothing to propose. */
  readonly list: readonly Proposal[]
  /** They are values of a field that is named and not said yet. */
  readonly isValue: boolean
  /** Where what they replace begins, UTF-16 units in the text. */
  readonly start: number
  /** The one the keyboard is on; -1: none. */
  readonly active: number
  readonly move: (active: number) => void
  /** Something was typed: the text is now this, and the caret here. */
  readonly typed: (caret: number, text: string) => void
  /** They are asked for, also where nothing is typed yet. */
  readonly ask: (caret: number) => void
  /** The caret moved: they are closed where it left the place they are for. */
  readonly moved: (caret: number | null) => void
  readonly close: () => void
  /** The text with a proposal in place of what is typed by now, and where the caret goes then. Null: something else is being typed than what it was proposed for. */
  readonly taken: (proposal: Proposal) => { readonly text: string; readonly caret: number } | null
}

const NONE: Proposals = { start: 0, end: 0, proposals: [] }

/** What may stand at the caret of the query that is being typed. Shown while something is typed that it could complete, and when it is asked for. */
export function useProposals(text: string): OpenProposals {
  /** Null: closed. */
  const [caret, setCaret] = useState<number | null>(null)
  const [active, setActive] = useState(-1)
  const wanted = caret !== null && caret <= text.length && text.length <= MOST
  const { data } = useCall('search.complete', { query: text.slice(0, MOST), caret: wanted ? caret : 0 }, { enabled: wanted, keep: true })
  const { start, proposals } = wanted && data ? data : NONE

  function open(at: number | null): void {
    setCaret(at)
    setActive(-1)
  }

  return {
    list: proposals,
    isValue: proposals.some(({ kind }) => kind === 'value'),
    start,
    active: Math.min(active, proposals.length - 1),
    move: setActive,
    typed: (at, newText) => open(saysSomething(newText, at) ? at : null),
    ask: open,
    moved: (at) => { if (caret !== null && at !== caret) open(null) },
    close: () => open(null),
    taken: ({ kind, insert }) => {
      const typing = caret === null ? null : typingAt(text, caret)
      if (typing?.start !== start) return null
      const [before, behind] = [text.slice(0, start) + insert, text.slice(typing.end)]
      // What is whole is parted from the next; behind a field comes its value.
      const space = kind === 'field' || behind !== '' ? '' : ' '
      return { text: before + space + behind, caret: before.length + space.length }
    },
  }
}

/** Whether there is something to complete: behind a space anything may come, which is shown to those who ask. */
function saysSomething(text: string, caret: number): boolean {
  const typing = typingAt(text, caret)
  return typing !== null && (typing.wants.kind === 'value' || typing.typed !== '')
}

/** Longer queries are pasted, not typed. UTF-16 units. */
const MOST = 2000
