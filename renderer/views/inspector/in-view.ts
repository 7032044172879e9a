import { useEffect, useRef, type RefObject } from 'react'

/**
 * Brings an item into sight when it becomes the selected one, or when `which` of its parts is selected changes. Leaves the pane alone when it is in
 * sight already.
 */
export function useInView<T extends HTMLElement>(isSelected: boolean, which: string | number | null = null): RefObject<T | null> {
  const element = useRef<T>(null)
  useEffect(() => {
    if (isSelected) element.current?.scrollIntoView({ block: 'nearest' })
  }, [isSelected, which])
  return element
}
