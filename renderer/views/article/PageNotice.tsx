import { Eye, FileWarning, Hourglass, ScanText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api.ts'
import { runCommand } from '../../commands/registry.ts'
import { notify } from '../../state/notices.ts'
import type { PageNote } from '../../reader/page-notes.ts'
import { Button } from '../../ui/Button.tsx'

interface PageNoticeProps {
  readonly articleId: string
  readonly note: PageNote
  /** Shows a page of the original. */
  readonly onPage: (page: number) => void
}

const ICON = { size: 16, 'aria-hidden': true } as const

const SIGN = { waiting: Hourglass, failed: FileWarning, doubtful: ScanText } as const

/** In the run of the text: pages whose words are not there yet, or not surely. */
export function PageNotice({ articleId, note: { kind, first, last, confidence }, onPage }: PageNoticeProps) {
  const { t } = useTranslation()
  const again = useCommand('ocr.again')
  const Sign = SIGN[kind]
  const pages = { first, last, count: last - first + 1 }
  return (
    <div className={`page-note page-note-${kind}`} role="note" data-own-keys="">
      <Sign {...ICON} />
      <p>
        {kind === 'waiting' ? t('original.waiting', pages) : null}
        {kind === 'failed' ? t('original.readFailed', pages) : null}
        {kind === 'doubtful' ? t('original.doubtful', { first, confidence: Math.round(confidence ?? 0) }) : null}
      </p>
      {kind === 'waiting' ? <Button icon={<ScanText {...ICON} />} onPress={() => runCommand('go.scans')}>{t('original.read')}</Button> : null}
      {kind === 'failed'
        ? (
          <Button
            isDisabled={again.isPending}
            onPress={() => again.mutate({ articleId, failedOnly: true }, {
              onSuccess: () => notify({ kind: 'done', text: t('original.readAgainDone'), action: { label: t('original.read'), run: () => void runCommand('go.scans') } }),
            })}
          >
            {t('original.readAgain')}
          </Button>
        )
        : null}
      <Button tone="quiet" icon={<Eye {...ICON} />} onPress={() => onPage(first)}>{t('original.compareWithOriginal')}</Button>
    </div>
  )
}
