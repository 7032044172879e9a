import { RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OcrFailure } from '../../../contract/shapes.ts'
import { useCall, useCommand } from '../../api.ts'
import { formatNumber } from '../../format.ts'
import { open } from '../../state/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import { Panel } from '../../ui/Panel.tsx'

/** The failures of each article, in the order in which they come. */
function byArticle(failures: readonly OcrFailure[]): readonly (readonly [OcrFailure['article'], readonly OcrFailure[]])[] {
  const groups = new Map<string, [OcrFailure['article'], OcrFailure[]]>()
  for (const failure of failures) {
    const group = groups.get(failure.article.id)
    if (group) group[1].push(failure)
    else groups.set(failure.article.id, [failure.article, [failure]])
  }
  return [...groups.values()]
}

/** Pages that could not be read, each with its sentence. An article's pages are tried again together. */
export function OcrFailures({ count }: { readonly count: number }) {
  const { t } = useTranslation()
  const { data, error } = useCall('ocr.failures', {})
  const again = useCommand('ocr.again')
  return (
    <Panel title={t('ocr.failures')} className="page-section" aside={formatNumber(count)}>
      {error ? <InlineError>{error.message}</InlineError> : null}
      <ul className="ocr-failures" aria-label={t('ocr.failures')}>
        {byArticle(data ?? []).map(([article, failures]) => (
          <li key={article.id} className="card">
            <div className="row">
              <button type="button" className="link clip" dir="auto" onClick={() => open({ view: 'article', articleId: article.id })}>{article.title}</button>
              <span className="grow" />
              <Button
                icon={<RotateCcw size={14} aria-hidden="true" />} isDisabled={again.isPending}
                onPress={() => again.mutate({ articleId: article.id, failedOnly: true })}
              >
                {t('ocr.again')}
              </Button>
            </div>
            <ul>
              {failures.map(({ page, error: why }) => (
                <li key={page}>{t('ocr.failedPage', { page })}: {why.message}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
