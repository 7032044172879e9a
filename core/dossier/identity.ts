import { nameKey } from '../entity/fold.ts'
import type { DossierData, Passage } from './data.ts'
import type { Ledger } from './ledger.ts'
import type { IdentitySection, Statement } from './model.ts'

/** Names and role, each with the first place in the sources where it stands; without one it stays unsourced. */
export function identitySection(data: DossierData, ledger: Ledger): IdentitySection {
  const mentions = [...data.mentions].sort(ledger.compare)
  const firstUse = new Map<string, Passage>()
  for (const mention of mentions) {
    const key = nameKey(ledger.article(mention.articleId).text.slice(mention.start, mention.end))
    if (!firstUse.has(key)) firstUse.set(key, mention)
  }
  const { entity } = data
  return {
    kind: 'identity',
    names: [entity.name, ...entity.aliases].map((name, index) => ({
      name, main: index === 0, statement: sourced(ledger, name, firstUse.get(nameKey(name)) ?? null),
    })),
    role: entity.role === null ? null : sourced(ledger, entity.role, roleUse(entity.role, mentions, ledger)),
    notes: entity.notes,
  }
}

function sourced(ledger: Ledger, text: string, use: Passage | null): Statement {
  return ledger.state('identity', { text, quote: null, citations: use ? [ledger.cite(use)] : [] })
}

/** UTF-16 units that may part a role from the name it belongs to: ", the ", " – ". */
const ROLE_GAP = 8

/** Where a source puts the role right before or after the name: both together are what is cited. */
function roleUse(role: string, mentions: readonly Passage[], ledger: Ledger): Passage | null {
  const wanted = role.toLowerCase()
  for (const mention of mentions) {
    const { text } = ledger.article(mention.articleId)
    const from = Math.max(0, mention.start - wanted.length - ROLE_GAP)
    const before = text.slice(from, mention.start).toLowerCase().lastIndexOf(wanted)
    if (before >= 0) return within(text, { ...mention, start: from + before })
    const after = text.slice(mention.end, mention.end + wanted.length + ROLE_GAP).toLowerCase().indexOf(wanted)
    if (after >= 0) return within(text, { ...mention, end: mention.end + after + wanted.length })
  }
  return null
}

function within(text: string, passage: Passage): Passage | null {
  return text.slice(passage.start, passage.end).includes('\n') ? null : passage
}
