import i18next from 'i18next'
import type { ArticleSummary } from '../../../core/article/article.ts'
import { call } from '../../api.ts'
import { notify } from '../../state/notices.ts'

/** Writes the bytes as they were imported to a place that is asked for; nothing happens when the dialog is closed. */
export async function saveOriginal({ id, file }: Pick<ArticleSummary, 'id' | 'file'>): Promise<void> {
  const chosen = await call('dialog.saveOriginal', { name: file })
  if (!chosen) return
  await call('articles.saveOriginal', { articleId: id, file: chosen.token })
  notify({ kind: 'done', text: i18next.t('original.saved', { file: chosen.names[0] ?? file }) })
}
