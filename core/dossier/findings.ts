import type { DossierData, Passage } from './data.ts'
import type { Ledger } from './ledger.ts'
import type { FindingsSection } from './model.ts'

/**
 * The annotated passages in the order of their sources. An annotation whose passage was not found again keeps
 * its note as an unsourced statement; without a note it has nothing to say.
 */
export function findingsSection(data: DossierData, ledger: Ledger): FindingsSection {
  const placed: { passage: Passage; note: string; tags: readonly string[] }[] = []
  const orphaned: { note: string; tags: readonly string[] }[] = []
  for (const { annotation: { articleId, note, tags }, range } of data.annotations) {
    if (range) placed.push({ passage: { articleId, start: range.start, end: range.end }, note, tags })
    else if (note !== '') orphaned.push({ note, tags })
  }
  placed.sort((a, b) => ledger.compare(a.passage, b.passage))
  return {
    kind: 'findings',
    findings: [
      ...placed.map(({ passage, note, tags }) => {
        const citation = ledger.cite(passage)
        return { statement: ledger.state('findings', { text: note, quote: citation.exact, citations: [citation] }), tags }
      }),
      ...orphaned.map(({ note, tags }) => ({ statement: ledger.state('findings', { text: note, quote: null, citations: [] }), tags })),
    ],
  }
}
