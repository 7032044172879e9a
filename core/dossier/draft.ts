/** TLP 2.0 labels as the standard writes them, never translated (https://www.first.org/tlp/). */
export const TLP_LABELS = ['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR'] as const
export type TlpLabel = (typeof TLP_LABELS)[number]

/** The sections an analyst can choose, in the order they are printed. Cover and sources are always there. */
export const SECTION_KINDS = ['identity', 'chronology', 'findings', 'related', 'method'] as const
export type SectionKind = (typeof SECTION_KINDS)[number]

/** What an analyst chose for the dossier of one entity; kept in the case. Its id is the entity's. */
export interface DossierDraft {
  readonly id: string
  readonly title: string
  readonly author: string
  readonly label: TlpLabel
  readonly sections: readonly SectionKind[]
  /** The analyst's own words at the top, plain text; printed as theirs, without a citation. May be empty. */
  readonly summary: string
  /** ISO 8601 instant, UTC. */
  readonly updatedAt: string
}
