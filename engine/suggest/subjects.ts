import type { EntityType } from '../../core/entity/entity.ts'
import { uniqueNameKey } from '../../core/entity/names.ts'
import type { Finding } from './finding.ts'

/** Someone or something an article names, gathered from all that was found of it. */
export interface Subject {
  readonly name: string
  readonly type: EntityType
  readonly role: string | null
  readonly rule: Finding['rule']
  /** Where the full name first stands, as a UTF-16 offset. */
  readonly introduced: number
}

/** Which finding decides what a name is, when several speak of it. Lower is stronger. */
function strength({ type, rule, role }: Finding): number {
  if (rule === 'dictionary') return 0
  if (type === 'official') return 1
  if (type === 'compound') return 2
  if (type === 'person' && role) return 3
  if (type === 'location') return 4
  return type === 'organization' ? 5 : 6
}

/** One subject for each name, with the type of its strongest finding and the first role of that type. */
export function gatherSubjects(findings: readonly Finding[]): Map<string, Subject> {
  const subjects = new Map<string, Subject>()
  const strengths = new Map<string, number>()
  for (const finding of [...findings].sort((a, b) => a.start - b.start)) {
    const key = uniqueNameKey(finding.name)
    const known = subjects.get(key)
    const mine = strength(finding)
    if (!known) {
      subjects.set(key, { name: finding.name, type: finding.type, role: finding.role, rule: finding.rule, introduced: finding.start })
      strengths.set(key, mine)
    } else if (mine < strengths.get(key)!) {
      subjects.set(key, { ...known, type: finding.type, role: finding.role ?? known.role, rule: finding.rule })
      strengths.set(key, mine)
    } else if (known.role === null && finding.role !== null && (finding.type === known.type || known.rule === 'dictionary')) {
      subjects.set(key, { ...known, role: finding.role })
    }
  }
  return subjects
}
