import { useTranslation } from 'react-i18next'
import type { CallInput } from '../../../contract/calls.ts'
import type { ReviewName } from '../../../contract/review-shapes.ts'
import { useCommand } from '../../api.ts'
import { undoAction } from '../../session/collection-actions.ts'
import { notify } from '../../state/notices.ts'

type Decided = Pick<ReviewName, 'type' | 'name'>

/** Accepts and rejects a name: in the whole case (null), or in one article. */
export function useDecisions() {
  const { t } = useTranslation()
  const accept = useCommand('review.accept')
  const reject = useCommand('review.reject')
  return {
    accept: ({ type, name }: Decided, articleId: string | null, to: CallInput<'review.accept'>['to'] = null) => accept.mutate({ type, name, articleIds: articleId === null ? null : [articleId], to }, {
      onSuccess: ({ entity, mentions }) => notify({ kind: 'done', text: t('review.accepted', { name: entity.name, count: mentions }), action: undoAction() }),
    }),
    reject: ({ type, name }: Decided, articleId: string | null) => reject.mutate({ type, name, articleIds: articleId === null ? null : [articleId] }, {
      onSuccess: () => notify({ kind: 'done', text: t(articleId === null ? 'review.rejected' : 'review.rejectedHere', { name }), action: undoAction() }),
    }),
  }
}
