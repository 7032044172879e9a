import type { Suggestion } from '../../../core/entity/entity.ts'

/** The role of a suggestion with the agency and the place it names, where its own words do not show them: a place in Khmer by its Latin name. Null without a role. */
export function suggestedOffice({ role, agency, place }: Pick<Suggestion, 'role' | 'agency' | 'place'>): string | null {
  return role === null ? null : [role, ...[agency, place].filter((part) => part !== null && !role.includes(part))].join(' · ')
}
