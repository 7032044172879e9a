export const library = {
  title: 'Articles',
  importFiles: 'Import files…',
  importFolder: 'Import folder…',
  column: {
    title: 'Title', outlet: 'Outlet', published: 'Date', language: 'Language', words: 'Words', annotations: 'Notes', mentions: 'Names', imported: 'Imported',
  },
  columnHint: {
    annotations: 'Annotations on the article', mentions: 'Confirmed mentions in the article',
  },
  emptyTitle: 'Nothing here yet',
  empty: 'Drop article files or a whole folder anywhere on this window, or choose them. Text, Markdown and saved web pages (.txt, .md, .html) are read; each file’s fate is reported.',
} as const
