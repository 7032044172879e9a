import type { TlpLabel } from '../../../core/dossier/draft.ts'
import type { DossierModel } from '../../../core/dossier/model.ts'
import { isUnsourced, statementsOf } from '../../../core/dossier/statements.ts'
import { columns, gap } from '../../pdf/blocks.ts'
import type { Block, Mark } from '../../pdf/flow.ts'
import type { Span } from '../../pdf/style.ts'
import { FULL_WIDTH, GRID, LINE, STYLES, TEXT_WIDTH, THREAD } from './theme.ts'
import { labelled, printedDate, span, type SetText } from './typeset.ts'

/** What each label asks of a reader, after TLP 2.0 (https://www.first.org/tlp/). */
const HANDLING: Readonly<Record<TlpLabel, string>> = {
  'TLP:RED': 'For the eyes and ears of the individual recipients only; not to be passed on.',
  'TLP:AMBER+STRICT': 'For those in the recipient’s own organization who need to know it; not to leave that organization.',
  'TLP:AMBER': 'For those in the recipient’s organization and among its clients who need to know it.',
  'TLP:GREEN': 'For the recipient’s community; not to be made public.',
  'TLP:CLEAR': 'May be passed on without limit.',
}

/** Letters from which a title is set in a smaller size. */
const LONG_TITLE = 60
/** From the top of the text area to the title, and from the title to the facts. */
const DROP = 150
const LENGTH_BELOW = 150

const THREAD_MARK: Mark = { kind: 'rule', x: GRID.thread, width: 1.1, colour: THREAD, through: true }

export function coverBlocks(model: DossierModel, producer: string, set: SetText): Block[] {
  const { subject, title } = model
  const shown = title === `Dossier: ${subject.name}` ? subject.name : title
  const subtitle = [shown === subject.name ? null : subject.name, subject.role].filter((part) => part !== null).join(', ')
  return [
    gap(DROP, [{ kind: 'anchor', name: 'cover', bookmark: { title: 'Cover', level: 0 } }]),
    onThread([span(`Dossier on ${subject.type === 'official' ? 'an official' : `a ${subject.type}`}`, STYLES.kind)], 0, set),
    onThread([span(shown, shown.length > LONG_TITLE ? STYLES.longTitle : STYLES.title)], 8, set),
    onThread([span(subtitle, STYLES.subtitle)], 10, set),
    onThread(otherNames(model).flatMap((name) => [span(name, STYLES.otherNames, { whole: true }), span(NAME_GAP, STYLES.otherNames)]), 12, set),
    gap(LENGTH_BELOW, [THREAD_MARK]),
    ...facts(model, producer).map(([label, text], index) => labelled(set, [span(label, STYLES.label)], [[span(text, STYLES.note)]], {
      before: index === 0 ? 9 : 3, keepTogether: true,
      marks: index === 0 ? [{ kind: 'box', x: GRID.left, y: -9, width: FULL_WIDTH, height: 0.5, colour: LINE }] : [],
    })),
  ]
}

/** A paragraph beside the thread. */
function onThread(spans: readonly Span[], before: number, set: SetText): Block {
  return columns([{ x: GRID.text, lines: set(spans, TEXT_WIDTH) }], { before, keepWithNext: true, keepTogether: true, along: [THREAD_MARK] })
}

/** Two em spaces: no dot is left at the end of a line. */
const NAME_GAP = '\u2003\u2003'
/** Names on a cover; the rest stands in the section on identity. */
const COVER_NAMES = 6

/** Only names that a source uses. */
function otherNames({ sections }: DossierModel): string[] {
  const identity = sections.find((section) => section.kind === 'identity')
  return (identity?.names ?? []).filter(({ main, statement }) => !main && !isUnsourced(statement)).slice(0, COVER_NAMES).map(({ name }) => name)
}

function sourcesCount({ sources }: DossierModel): string {
  const dependent = sources.filter(({ sameAs }) => sameAs !== null).length
  return dependent === 0 ? String(sources.length) : `${sources.length}, ${sources.length - dependent} of them independent`
}

function facts(model: DossierModel, producer: string): (readonly [string, string])[] {
  const statements = statementsOf(model)
  const unsourced = statements.filter(isUnsourced).length
  return [
    ['As of', printedDate(model.asOf)],
    ...(model.author === '' ? [] : [['Author', model.author] as const]),
    ['Case', model.caseName],
    ['Statements', `${statements.length}, ${unsourced === 0 ? 'each with its source' : `${unsourced} of them unsourced and marked so`}`],
    ['Sources', sourcesCount(model)],
    ['Handling', `${model.label}. ${HANDLING[model.label]}`],
    ['Made with', producer],
  ]
}
