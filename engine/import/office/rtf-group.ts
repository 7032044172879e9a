/** What the text of a group is. */
export type Destination = 'text' | 'skip' | 'fonts' | 'styles' | 'info' | 'value' | 'time' | 'code'

/** Everything that holds inside a group, and after it as it was before. */
export interface RtfGroup {
  readonly destination: Destination
  /** Inside a choice of two writings: what their text is. */
  readonly behindChoice: Destination | null
  readonly starred: boolean
  readonly field: { code: string } | null
  /** Which property its text is. */
  readonly value: string
  /** Fallback signs behind a \u. */
  readonly fallback: number
  readonly font: number
  readonly bold: boolean
  readonly hidden: boolean
  readonly inTable: boolean
  readonly tableDepth: number
  readonly outline: number | null
  readonly style: number | null
  readonly listed: boolean
  /** What ends with the group. A header is named by its word. */
  readonly ends: 'note' | 'box' | `header${string}` | `footer${string}` | null
  readonly noteKind: 'footnote' | 'endnote'
}

/** What \pard resets. */
export const PLAIN_PARAGRAPH = { inTable: false, tableDepth: 0, outline: null, style: null, listed: false } as const

export const ROOT_GROUP: RtfGroup = {
  ...PLAIN_PARAGRAPH, destination: 'text', behindChoice: null, starred: false, field: null, value: '', fallback: 1, font: -1, bold: false, hidden: false, ends: null, noteKind: 'footnote',
}
