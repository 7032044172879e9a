import { useEffect, useRef, type RefObject } from 'react'

/**
 * Keeps the focus in a part of the page when the control that had it is gone: a decided suggestion, a deleted annotation, a closed form.
 * `target` finds what gets it then; without any, the part's own heading does.
 */
export function useKeptFocus(part: RefObject<HTMLElement | null>, target: string): void {
  const held = useRef(false)

  useEffect(() => {
    const element = part.current
    if (!element) return
    const came = () => {
      held.current = true
    }
    const went = ({ relatedTarget }: FocusEvent) => {
      // A control that is taken away leaves no other behind it; a person who goes elsewhere does.
      if (relatedTarget instanceof Node && !element.contains(relatedTarget)) held.current = false
    }
    const pointed = ({ target: at }: PointerEvent) => {
      if (at instanceof Node && !element.contains(at)) held.current = false
    }
    element.addEventListener('focusin', came)
    element.addEventListener('focusout', went)
    document.addEventListener('pointerdown', pointed, true)
    return () => {
      element.removeEventListener('focusin', came)
      element.removeEventListener('focusout', went)
      document.removeEventListener('pointerdown', pointed, true)
    }
  }, [part])

  useEffect(() => {
    const now = document.activeElement
    if (!held.current || (now !== null && now !== document.body)) return
    const next = part.current?.querySelector<HTMLElement>(target) ?? part.current?.querySelector<HTMLElement>('[tabindex="-1"]')
    next?.focus({ preventScroll: true })
  })
}
