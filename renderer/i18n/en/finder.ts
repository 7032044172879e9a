export const finder = {
  title: 'Find anything',
  field: 'Find a command, an article or an entity',
  placeholder: 'A command, an article, an entity…',
  commands: 'Commands',
  articles: 'Articles',
  entities: 'Entities',
  search: 'Search the articles for “{{text}}”',
  none: 'Nothing of that name.',
} as const
