import i18next from 'i18next'
import { call } from '../api.ts'
import { EVERYTHING, useNotebook } from '../state/notebook.ts'
import { notify } from '../state/notices.ts'
import { undoAction } from './collection-actions.ts'
import { goTo } from './focus.ts'

function showLost(articleId: string): void {
  useNotebook.getState().narrow({ ...EVERYTHING, articleId, lost: true })
  goTo({ view: 'notebook' })
}

/** Says that an article is read anew, and how what was marked and named in it was found again. Where something was not, it leads there. */
export async function tellPlacement(articleId: string, done: string): Promise<void> {
  const { position, quote, fuzzy, orphan } = await call('annotations.placement', { articleId })
  const found = ([['same', position], ['moved', quote], ['near', fuzzy], ['orphan', orphan]] as const)
    .filter(([, count]) => count > 0).map(([how, count]) => i18next.t(`notebook.found.${how}`, { count }))
  const text = found.length === 0 ? done : `${done} ${found.join(', ')}.`
  notify({ kind: 'done', text, action: orphan > 0 ? { label: i18next.t('notebook.showLost'), run: () => showLost(articleId) } : undoAction() })
}
