import type { DragEvent } from 'react'

/** What follows the pointer while rows are dragged: how many they are, not a picture of one of them. */
export function dragLabel(event: DragEvent, text: string): void {
  const label = document.createElement('div')
  label.className = 'drag-label'
  label.textContent = text
  document.body.append(label)
  event.dataTransfer.setDragImage(label, -10, -6)
  // The picture is taken after this event.
  setTimeout(() => label.remove())
}
