/** What each command is called in the menu, the palette and the list of keys. */
export const commands = {
  groups: { go: 'Go', case: 'Case', edit: 'Edit', article: 'Article', entity: 'Entity', view: 'View', help: 'Help' },
} as const
