import type { Change } from '../../../core/change.ts'

/** Empty: the record does not say it by itself. */
function subjectOfChange(change: Change): string {
  switch (change.record) {
    case 'annotation':
    case 'mention':
      return `“${(change.after ?? change.before)!.target.quote.exact}”`
    case 'entity':
    case 'collection':
    case 'savedSearch':
    case 'batch':
    case 'refusal':
      return (change.after ?? change.before)!.name
    case 'articleMeta':
      return (change.after ?? change.before)!.meta.title.value ?? ''
    case 'dossierDraft':
      return (change.after ?? change.before)!.title
    case 'apart':
    case 'article':
    case 'articleReading':
    case 'collectionMember':
    case 'groupCorrection':
    case 'groupLead':
    case 'readMark':
    case 'colourMeanings':
    case 'batchList':
    case 'batchMark':
      return ''
  }
}

/** What an edit was about, where it was about one thing: the words of the passage, the name, the title. Null for many things or none. */
export function subjectOf(changes: readonly Change[]): string | null {
  const subjects = new Set(changes.map(subjectOfChange))
  const [subject] = subjects
  return subjects.size === 1 && subject ? subject : null
}
