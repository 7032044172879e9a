import { useEffect, useState, type RefObject } from 'react'
import type { ReaderHandle } from './Reader.tsx'

/** What `read` makes of the offset at the reading line, kept true while the text scrolls: looked at once a frame, drawn anew only when it is another. */
export function useAtLine<T extends number | null>(reader: RefObject<ReaderHandle | null>, read: (offset: number) => T, first: T): T {
  const [here, setHere] = useState(first)
  useEffect(() => {
    const element = reader.current?.scroller()
    if (!element) return
    let frame = 0
    const look = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0
        // Above the reading line of an unscrolled article its start has its say.
        const offset = element.scrollTop <= 0 ? 0 : reader.current?.atLine() ?? null
        if (offset !== null) setHere(read(offset))
      })
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      element.removeEventListener('scroll', look)
    }
  }, [reader, read])
  return here
}
