export const settings = {
  title: 'Settings',
  lead: 'They belong to this machine, not to the case.',
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  reader: 'Text size in the reader',
  readerValue: '{{size, number}} px',
  sample: 'The reader is set for long reading: a serif, short lines, room between them. ភាសាខ្មែរ · 中文 · ภาษาไทย · 한국어 · Tiếng Việt',
  panes: 'Panes',
  resetPanes: 'Set the panes back to their first widths',
  about: 'About',
  version: 'Redthread {{version}} on {{platform}}',
  keys: 'Show the keyboard keys',
} as const
