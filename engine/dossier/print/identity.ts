import type { IdentitySection } from '../../../core/dossier/model.ts'
import type { Block } from '../../pdf/flow.ts'
import { STYLES } from './theme.ts'
import { citationSpans, labelled, paragraphsOf, span, type SetText } from './typeset.ts'

export function identityBlocks({ names, role, notes }: IdentitySection, set: SetText): Block[] {
  const firstAlias = names.findIndex(({ main }) => !main)
  return [
    ...names.map(({ name, main, statement }, index) => labelled(
      set, [span(main ? 'Name' : index === firstAlias ? 'Also known as' : '', STYLES.label)],
      [[span(name, main ? STYLES.mainName : STYLES.name), ...citationSpans(statement)]],
      { before: index === 0 ? 10 : main || index === firstAlias ? 6 : 1, keepTogether: true, statement },
    )),
    ...(role ? [labelled(
      set, [span('Role', STYLES.label)], [[span(role.text, STYLES.name), ...citationSpans(role)]], { before: 6, statement: role },
    )] : []),
    ...paragraphsOf(notes).map((paragraph, index) => labelled(
      set, [span(index === 0 ? 'Analyst’s notes' : '', STYLES.label)], [[span(paragraph, STYLES.note)]], { before: 6 },
    )),
  ]
}
