import i18next from 'i18next'
import { call } from '../api.ts'
import { EVERYTHING, useNotebook, type NotebookFilter } from '../state/notebook.ts'
import { notify } from '../state/notices.ts'
import { undoAction } from './collection-actions.ts'
import { goTo } from './focus.ts'

function show(filter: Partial<NotebookFilter>): void {
  useNotebook.getState().narrow({ ...EVERYTHING, ...filter })
  goTo({ view: 'notebook' })
}

/** Says that an article is read anew, and how what was marked and named in it was found again; leads to those that are not where they were. */
export async function tellPlacement(articleId: string, done: string): Promise<void> {
  const { position, quote, fuzzy, orphan } = await call('annotations.placement', { articleId })
  const found = ([['same', position], ['moved', quote], ['near', fuzzy], ['orphan', orphan]] as const)
    .filter(([, count]) => count > 0).map(([how, count]) => i18next.t(`notebook.found.${how}`, { count }))
  notify({
    kind: 'done',
    text: found.length === 0 ? done : `${done} ${found.join(', ')}.`,
    action: orphan > 0 ? { label: i18next.t('notebook.showLost'), run: () => show({ articleId, lost: true }) }
      : quote + fuzzy > 0 ? { label: i18next.t('notebook.showPlaced'), run: () => show({ articleId }) } : undoAction(),
  })
}

/** Says how many passages of the case are not found, after pages were read; nothing where all are. */
export async function tellLost(): Promise<void> {
  const { lost } = await call('notebook.facets', {})
  if (lost > 0) notify({ kind: 'done', text: i18next.t('notebook.lostInCase', { count: lost }), action: { label: i18next.t('notebook.showLost'), run: () => show({ lost: true }) } })
}
