import { TEXT_LAYERS, type TextLayer } from '../../../contract/reading-shapes.ts'
import type { Command } from '../../commands/command.ts'
import { MOTIONS, type Motion } from '../../reader/movement.ts'
import { COLOUR_KEYS, type ArticleActions } from './article-actions.ts'
import { useDesk } from './desk.ts'
import { LAYER_KEYS } from './layer-keys.ts'

/** The walk through what a search found. */
interface Hits {
  /** A search led here. */
  readonly led: boolean
  readonly step: (direction: 1 | -1) => void
  readonly stepArticle: (direction: 1 | -1) => void
}

/** What the view does about pages and the original. */
interface Original {
  readonly toggle: () => void
  readonly follow: () => void
  readonly save: () => void
  readonly goToPage: () => void
  readonly hasPages: () => boolean
  readonly isShown: () => boolean
}

/** What is chosen about how the article is read. */
interface ReadingKeys {
  readonly choices: () => void
  readonly layers: () => void
  readonly outline: () => void
  readonly map: () => void
  readonly stepHeading: (direction: 1 | -1) => void
  readonly hasOutline: () => boolean
  readonly switchLayer: (layer: TextLayer) => void
}

/** Only while the article's text has the focus: elsewhere arrows scroll and choose. */
const IN_THE_TEXT = '[data-reading]'

/** What the open article adds to the commands of the window. */
export function articleCommands(actions: ArticleActions, hits: Hits, move: (motion: Motion) => void, read: () => void, unread: () => void, original: Original, reading: ReadingKeys): Command[] {
  const marking = () => useDesk.getState().passage !== null || actions.selectedAnnotation() !== null
  const suggested = () => actions.current() !== null
  const led = () => hits.led
  const free = () => useDesk.getState().composing === null
  const here = (id: string, label: Command['label'], shortcuts: readonly string[], run: () => void, when?: () => boolean): Command => (
    { id: `article.${id}`, label, group: 'article', shortcuts, run, ...(when ? { when } : {}) }
  )
  const inTheText = (id: string, label: Command['label'], shortcut: string, run: () => void): Command => (
    { id: `article.${id}`, label, group: 'reading', shortcuts: [shortcut], hidden: true, within: IN_THE_TEXT, run }
  )
  return [
    here('highlight', 'article.commands.highlight', ['H'], () => actions.highlight(), free),
    ...COLOUR_KEYS.map(({ colour, shortcut }) => (
      here(`highlight-${colour}`, `article.commands.colour.${colour}`, [shortcut], () => actions.highlight(colour), marking)
    )),
    here('note', 'article.commands.note', ['M'], () => actions.compose('note'), free),
    here('tag', 'article.commands.tag', ['T'], () => actions.compose('tags'), free),
    here('entity', 'article.commands.entity', ['E'], () => actions.compose('entity'), free),
    here('next', 'article.commands.next', ['J'], () => actions.step(1)),
    here('previous', 'article.commands.previous', ['K'], () => actions.step(-1)),
    here('accept', 'article.commands.accept', ['A'], actions.accept),
    here('accept-all', 'article.commands.acceptAll', ['Shift+A'], actions.acceptAll, suggested),
    here('reject', 'article.commands.reject', ['R'], actions.reject),
    here('open-entity', 'article.commands.openEntity', ['O'], actions.openEntity, () => actions.entityOfSelection() !== null),
    here('remove', 'article.commands.remove', ['Delete', 'Backspace'], actions.remove),
    here('unread', 'article.commands.unread', ['U'], unread),
    here('original', 'original.commands.toggle', ['V'], original.toggle),
    here('page', 'original.commands.page', ['G'], original.goToPage, original.hasPages),
    here('follow-original', 'original.commands.follow', [], original.follow, original.isShown),
    here('save-original', 'original.commands.save', [], original.save),
    here('reading', 'article.commands.reading', ['D'], reading.choices),
    here('toggle-outline', 'article.commands.outline', ['C'], reading.outline),
    here('next-heading', 'article.commands.nextHeading', [']'], () => reading.stepHeading(1), reading.hasOutline),
    here('previous-heading', 'article.commands.previousHeading', ['['], () => reading.stepHeading(-1), reading.hasOutline),
    here('map', 'article.commands.map', ['Shift+M'], reading.map),
    here('layers', 'article.commands.layers', ['S'], reading.layers),
    ...TEXT_LAYERS.map((layer) => here(`layer-${layer}`, `article.commands.layer.${layer}`, [LAYER_KEYS[layer]], () => reading.switchLayer(layer))),
    { ...here('next-hit', 'article.commands.nextHit', ['N', 'F3'], () => hits.step(1), led), typing: 'always' },
    { ...here('previous-hit', 'article.commands.previousHit', ['P', 'Shift+F3'], () => hits.step(-1), led), typing: 'always' },
    here('next-found', 'article.commands.nextFound', ['Shift+N'], () => hits.stepArticle(1), led),
    here('previous-found', 'article.commands.previousFound', ['Shift+P'], () => hits.stepArticle(-1), led),
    { ...here('read', 'article.commands.read', [], read), hidden: true },
    { ...here('escape', 'article.commands.escape', ['Escape'], actions.escape), hidden: true },
    inTheText('pick', 'article.keys.pick', 'Enter', actions.pickAtCaret),
    ...Object.entries(MOTIONS).map(([name, { shortcut, motion }]) => (
      inTheText(name, `article.keys.${name as keyof typeof MOTIONS}`, shortcut, () => move(motion))
    )),
  ]
}
