export const history = {
  title: 'History',
  undo: 'Undo {{what}}',
  redo: 'Redo {{what}}',
  undoNothing: 'Nothing to undo',
  redoNothing: 'Nothing to redo',
  list: 'Edits, newest first',
  kind: { undo: 'undone', redo: 'redone' },
  changes_one: '{{count, number}} record',
  changes_other: '{{count, number}} records',
  emptyTitle: 'Nothing was changed yet',
  empty: 'What you mark, tag, accept or correct will be listed here, each step with its time, and can be taken back with Undo.',
} as const
