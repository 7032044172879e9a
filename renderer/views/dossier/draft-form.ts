import { useCallback, useEffect, useRef, useState } from 'react'
import type { DossierDraft } from '../../../core/dossier/draft.ts'
import { call, CallError } from '../../api.ts'
import { notify } from '../../state/notices.ts'
import { useDossierDesk } from './dossier-desk.ts'

/** What is chosen in the form. */
export type Choices = Pick<DossierDraft, 'title' | 'author' | 'label' | 'sections' | 'summary'>

/** Typing that pauses this long is kept, and the pages are set anew. Milliseconds. */
const PAUSE = 700

function choicesOf({ title, author, label, sections, summary }: DossierDraft): Choices {
  return { title, author, label, sections, summary }
}

function isSame(a: Choices, b: Choices): boolean {
  return a.title === b.title && a.author === b.author && a.label === b.label && a.summary === b.summary && a.sections.join() === b.sections.join()
}

/**
 * The form's values, and their way into the case: after a pause, before an export, and when the form is left. A title that is empty is
 * not kept. Changes from elsewhere, such as undo, show when nothing typed is waiting.
 */
export function useDraftForm(draft: DossierDraft): { readonly choices: Choices; readonly change: (what: Partial<Choices>) => void } {
  const [choices, setChoices] = useState(() => choicesOf(draft))
  const [known, setKnown] = useState(draft)
  const waiting = useRef<Choices | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const setFlush = useDossierDesk((desk) => desk.setFlush)
  const entityId = draft.id

  if (known !== draft) {
    setKnown(draft)
    if (isSame(choicesOf(known), choices)) setChoices(choicesOf(draft))
  }

  const flush = useCallback(async () => {
    clearTimeout(timer.current)
    const wanted = waiting.current
    waiting.current = null
    if (!wanted || wanted.title.trim() === '') return
    try {
      await call('dossier.saveDraft', { entityId, ...wanted, sections: [...wanted.sections] })
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      notify({ kind: 'error', text: error.message })
    }
  }, [entityId])

  useEffect(() => {
    setFlush(flush)
    return () => {
      setFlush(null)
      void flush()
    }
  }, [flush, setFlush])

  const change = (what: Partial<Choices>) => {
    const next = { ...choices, ...what }
    setChoices(next)
    waiting.current = next
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void flush(), PAUSE)
  }
  return { choices, change }
}
