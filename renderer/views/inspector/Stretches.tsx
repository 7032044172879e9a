import { useEffect, useRef, useState, type ReactNode } from 'react'

/** So many items are drawn at once. */
const STRETCH = 40

/** Pixels before an item comes into sight at which it is drawn. */
const AHEAD = 600

interface StretchesProps {
  readonly count: number
  /** Pixels of an item, about: so much room is kept for one that is not drawn. */
  readonly itemHeight: number
  /** An item that is drawn wherever it stands, with its neighbours; -1: none. */
  readonly current: number
  /** An `li` with a key. */
  readonly children: (index: number) => ReactNode
}

/** The items of a long list, drawn by stretches when they first come near what is seen, and kept then. */
export function Stretches({ count, itemHeight, current, children }: StretchesProps) {
  const stretches = Math.ceil(count / STRETCH)
  return Array.from({ length: stretches }, (_, stretch) => {
    const first = stretch * STRETCH
    const length = Math.min(STRETCH, count - first)
    return (
      <Stretch key={stretch} room={length * itemHeight} isDrawn={stretch === 0 || (current >= first && current < first + length)}>
        {() => Array.from({ length }, (__, index) => children(first + index))}
      </Stretch>
    )
  })
}

function Stretch({ room, isDrawn, children }: { readonly room: number; readonly isDrawn: boolean; readonly children: () => ReactNode }) {
  const [wasNear, setNear] = useState(isDrawn)
  const place = useRef<HTMLLIElement>(null)
  const drawn = wasNear || isDrawn
  useEffect(() => {
    if (isDrawn) setNear(true)
    const element = place.current
    if (!element) return
    const watch = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) setNear(true)
    }, { root: element.closest('[data-scroller]'), rootMargin: `${AHEAD}px 0px` })
    watch.observe(element)
    return () => watch.disconnect()
  }, [isDrawn, drawn])
  return drawn ? children() : <li ref={place} aria-hidden="true" style={{ height: room }} />
}
