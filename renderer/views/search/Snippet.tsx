import type { ReactNode } from 'react'

interface SnippetProps {
  readonly text: string
  /** Ranges in `text`, UTF-16, in order. */
  readonly marks: readonly (readonly [number, number])[]
  readonly language: string | null
}

/** A line or two of an article with the words that matched marked. */
export function Snippet({ text, marks, language }: SnippetProps) {
  const parts: ReactNode[] = []
  let from = 0
  for (const [start, end] of marks) {
    if (start > from) parts.push(text.slice(from, start))
    parts.push(<mark key={start}>{text.slice(start, end)}</mark>)
    from = end
  }
  parts.push(text.slice(from))
  return <p className="snippet" lang={language ?? undefined}>{parts}</p>
}
