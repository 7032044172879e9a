export const common = {
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  delete: 'Delete',
  edit: 'Edit',
  back: 'Back',
  forward: 'Forward',
  loading: 'Loading…',
  untitled: 'Untitled',
  undated: 'undated',
  noOutlet: 'outlet unknown',
  /** Behind a value that nobody stated. */
  guess: '{{value}} ?',
  guessHint: 'A guess: please check it against the article',
  articles_one: '{{count, number}} article',
  articles_other: '{{count, number}} articles',
  words_one: '{{count, number}} word',
  words_other: '{{count, number}} words',
  /** Where something stands: written short, and said in full. */
  place: {
    paragraph: '¶{{paragraph}}', page: 'p. {{page}} ¶{{paragraph}}', saidParagraph: 'paragraph {{paragraph}}', saidPage: 'page {{page}}, paragraph {{paragraph}}',
  },
  entityType: {
    compound: 'Compound', official: 'Official', person: 'Person', organization: 'Organization', location: 'Location', event: 'Event',
  },
  entityTypes: {
    compound: 'Compounds', official: 'Officials', person: 'People', organization: 'Organizations', location: 'Locations', event: 'Events',
  },
  /** The letter in an entity's sign. */
  entityLetter: { compound: 'C', official: 'O', person: 'P', organization: 'G', location: 'L', event: 'E' },
} as const
