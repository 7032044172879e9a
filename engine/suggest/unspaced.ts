import type { TextRange } from '../../core/text/block.ts'
import type { Finding } from './finding.ts'

export function unspacedNames(_text: string, _blocks: readonly TextRange[]): Finding[] {
  return []
}
