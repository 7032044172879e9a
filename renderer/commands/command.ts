import type { ParseKeys } from 'i18next'

export type CommandGroup = 'go' | 'case' | 'edit' | 'article' | 'entity' | 'view' | 'help'

/** Something a person can do, read alike by the application menu, the palette, the list of keys and the key handler. */
export interface Command {
  /** Stable: the application menu sends it. `group.verb`, as in `case.close`. */
  readonly id: string
  readonly label: ParseKeys
  readonly group: CommandGroup
  /** The first is the one shown. Written as shortcut.ts parses: `Mod+K`, `Alt+ArrowLeft`, `/`, `H`. */
  readonly shortcuts?: readonly string[]
  /** False: not now; it is then neither listed nor run. Absent: always. */
  readonly when?: () => boolean
  readonly run: () => void
  /** True: works while typing although its shortcut is a plain key (only Escape and function keys need it). */
  readonly whileTyping?: boolean
  /** True: has its key but no line in the palette, because the palette itself or a moment's context makes it useless there. */
  readonly hidden?: boolean
}
