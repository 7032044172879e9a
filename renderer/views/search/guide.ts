/**
 * The whole language of queries, by what one wants, with examples that can be tried. What each line means is said in the catalogue under `query.means`, with signs between backticks.
 * docs/SEARCH.md has the same table.
 */
export const GUIDE = [
  {
    section: 'words',
    lines: [
      { key: 'words', examples: ['raid compound'] },
      { key: 'phrase', examples: ['"online scam"', '"human traffick*"'] },
      { key: 'near', examples: ['"police raid"~5', 'police w/5 raid'] },
      { key: 'exact', examples: ['="Mango Park"', '=Raid'] },
      { key: 'wildcard', examples: ['traffick*', '*ville', 'c?mp'] },
      { key: 'fuzzy', examples: ['sihanoukvile~1', 'sihanukvile~2'] },
      { key: 'name', examples: ['name:"Ly Yong Phat"'] },
    ],
  },
  {
    section: 'together',
    lines: [
      { key: 'signs', examples: ['+police raid', 'raid -drugs'] },
      { key: 'operators', examples: ['(scam OR fraud) AND raid', 'raid NOT drugs'] },
      { key: 'boost', examples: ['raid^3 police'] },
    ],
  },
  {
    section: 'where',
    lines: [
      { key: 'fields', examples: ['title:raid', 'text:raid', 'outlet:times', 'author:sokha'] },
      { key: 'group', examples: ['title:(raid OR search)'] },
    ],
  },
  {
    section: 'which',
    lines: [
      { key: 'dates', examples: ['date:2024-10..2024-12', 'date:2024', 'after:2024-10', 'before:2025'] },
      { key: 'from', examples: ['from:"Khmer Times"'] },
      { key: 'language', examples: ['language:km', 'language:Khmer'] },
      { key: 'entity', examples: ['entity:"Mango Park"'] },
      { key: 'type', examples: ['type:official', 'type:pdf'] },
      { key: 'collection', examples: ['collection:Press'] },
      { key: 'tag', examples: ['tag:"forced labour"'] },
      { key: 'marked', examples: ['note:witness', 'annotated:gate'] },
      { key: 'read', examples: ['is:unread', 'is:read'] },
      { key: 'is', examples: ['is:copy', 'is:guessed', 'is:undated'] },
      { key: 'has', examples: ['has:annotation', 'has:note', 'has:tag', 'has:entity', 'has:date', 'has:author', 'has:outlet', 'has:url', 'has:copies', 'has:attachments'] },
    ],
  },
] as const

/** What one should know first, said in a few words in the catalogue under `query.first`. */
export const FIRST = { words: 'raid compound', phrase: '"online scam"', not: 'raid -drugs', operators: '(scam OR fraud) AND raid', wildcard: 'traffick*', name: 'name:"Ly Yong Phat"', field: 'title:raid', dates: 'raid date:2024' } as const

export type GuideLine = (typeof GUIDE)[number]['lines'][number]

export const GUIDE_LINES: readonly GuideLine[] = GUIDE.flatMap(({ lines }): readonly GuideLine[] => lines)
