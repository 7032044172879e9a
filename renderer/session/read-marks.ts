import i18next from 'i18next'
import { call } from '../api.ts'
import { notify } from '../state/notices.ts'
import { undoAction } from './collection-actions.ts'

/** Marks articles read or unread, and says of how many that is new. */
export async function setRead(articleIds: readonly string[], read: boolean): Promise<void> {
  const { changed } = await call('articles.setRead', { articleIds: [...articleIds], read })
  notify(changed === 0
    ? { kind: 'done', text: i18next.t(read ? 'picked.readAlready' : 'picked.unreadAlready', { count: articleIds.length }) }
    : { kind: 'done', text: i18next.t(read ? 'picked.markedRead' : 'picked.markedUnread', { count: changed }), action: undoAction() })
}
