import type { Command } from '../../commands/command.ts'
import { MOTIONS, type Motion } from '../../reader/movement.ts'
import { COLOUR_KEYS, type ArticleActions } from './article-actions.ts'
import { useDesk } from './desk.ts'

interface Hits {
  readonly count: number
  readonly step: (direction: 1 | -1) => void
}

/** Only while the article's text has the focus: elsewhere arrows scroll and choose. */
const IN_THE_TEXT = '[data-reading]'

/** What the open article adds to the commands of the window. */
export function articleCommands(actions: ArticleActions, hits: Hits, move: (motion: Motion) => void, read: () => void): Command[] {
  const marking = () => useDesk.getState().passage !== null || actions.selectedAnnotation() !== null
  const naming = () => marking() || actions.current() !== null
  const suggested = () => actions.current() !== null
  const free = () => useDesk.getState().composing === null
  return [
    { id: 'article.highlight', label: 'article.commands.highlight', group: 'article', shortcuts: ['H'], when: free, run: () => actions.highlight() },
    ...COLOUR_KEYS.map(({ colour, shortcut }): Command => ({
      id: `article.highlight-${colour}`, label: `article.commands.colour.${colour}`, group: 'article', shortcuts: [shortcut], when: marking, run: () => actions.highlight(colour),
    })),
    { id: 'article.note', label: 'article.commands.note', group: 'article', shortcuts: ['N'], when: free, run: () => actions.compose('note') },
    { id: 'article.tag', label: 'article.commands.tag', group: 'article', shortcuts: ['T'], when: free, run: () => actions.compose('tags') },
    { id: 'article.entity', label: 'article.commands.entity', group: 'article', shortcuts: ['E'], when: () => free() || naming(), run: () => actions.compose('entity') },
    { id: 'article.next', label: 'article.commands.next', group: 'article', shortcuts: ['J'], run: () => actions.step(1) },
    { id: 'article.previous', label: 'article.commands.previous', group: 'article', shortcuts: ['K'], run: () => actions.step(-1) },
    { id: 'article.accept', label: 'article.commands.accept', group: 'article', shortcuts: ['A'], run: actions.accept },
    { id: 'article.accept-all', label: 'article.commands.acceptAll', group: 'article', shortcuts: ['Shift+A'], when: suggested, run: actions.acceptAll },
    { id: 'article.reject', label: 'article.commands.reject', group: 'article', shortcuts: ['R'], run: actions.reject },
    { id: 'article.open-entity', label: 'article.commands.openEntity', group: 'article', shortcuts: ['O'], when: () => actions.entityOfSelection() !== null, run: actions.openEntity },
    { id: 'article.remove', label: 'article.commands.remove', group: 'article', shortcuts: ['Delete', 'Backspace'], run: actions.remove },
    { id: 'article.next-hit', label: 'article.commands.nextHit', group: 'article', shortcuts: ['F3'], typing: 'always', when: () => hits.count > 0, run: () => hits.step(1) },
    { id: 'article.previous-hit', label: 'article.commands.previousHit', group: 'article', shortcuts: ['Shift+F3'], typing: 'always', when: () => hits.count > 0, run: () => hits.step(-1) },
    { id: 'article.read', label: 'article.commands.read', group: 'article', hidden: true, run: read },
    { id: 'article.escape', label: 'article.commands.escape', group: 'article', shortcuts: ['Escape'], hidden: true, run: actions.escape },
    { id: 'article.pick', label: 'article.keys.pick', group: 'reading', shortcuts: ['Enter'], hidden: true, within: IN_THE_TEXT, run: actions.pickAtCaret },
    ...Object.entries(MOTIONS).map(([name, { shortcut, motion }]): Command => ({
      id: `article.${name}`, label: `article.keys.${name as keyof typeof MOTIONS}`, group: 'reading', shortcuts: [shortcut], hidden: true, within: IN_THE_TEXT, run: () => move(motion),
    })),
  ]
}
