import { create } from 'zustand'
import type { Problem } from '../../contract/shapes.ts'

/** What a check of the case or of a dossier found wrong, to be read one by one. */
export interface Findings {
  readonly title: string
  readonly problems: readonly Problem[]
}

export const useFindings = create<{ readonly findings: Findings | null }>()(() => ({ findings: null }))

export function showFindings(findings: Findings | null): void {
  useFindings.setState({ findings })
}
