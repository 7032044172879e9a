import type { ParseKeys } from 'i18next'

export type CommandGroup = 'go' | 'case' | 'library' | 'imports' | 'edit' | 'article' | 'reading' | 'entity' | 'view' | 'search' | 'batch' | 'notebook' | 'help'

/** Something a person can do, read alike by the application menu, the palette, the list of keys and the key handler. */
export interface Command {
  /** Stable: the application menu sends it. `group.verb`, as in `case.close`. */
  readonly id: string
  readonly label: ParseKeys
  readonly group: CommandGroup
  /** The first is the one shown. Written as shortcut.ts parses: `Mod+K`, `Alt+ArrowLeft`, `/`, `H`. */
  readonly shortcuts?: readonly string[]
  /** False: not now; it is then neither offered nor run. Absent: always. */
  readonly when?: () => boolean
  readonly run: () => void
  /**
   * Whether the keys work while typing in a field. Absent: those with Ctrl, Command or Alt do, plain keys do not.
   * `never`: the field has its own meaning for them, as Ctrl+Z has. `always`: those that write nothing do, as Escape.
   */
  readonly typing?: 'never' | 'always'
  /** A selector: the keys work only when pressed inside an element it finds. Absent: anywhere. */
  readonly within?: string
  /** True: has keys but no line in the palette. */
  readonly hidden?: boolean
}
