import { IS_MAC, keyCaps } from '../commands/shortcut.ts'

/** The keys of a shortcut. Hidden from screen readers, which are told by `aria-keyshortcuts` or the list of keys. */
export function Kbd({ shortcut }: { readonly shortcut: string }) {
  return (
    <span className="kbds" aria-hidden="true">
      {keyCaps(shortcut, IS_MAC).map((cap) => <kbd key={cap}>{cap}</kbd>)}
    </span>
  )
}
