import { Languages } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button as Pressable } from 'react-aria-components'
import type { Encoding } from '../../../core/article/article.ts'
import { useCall, useCommand } from '../../api.ts'
import { tellPlacement } from '../../session/tell-placement.ts'
import { tell } from '../../state/notices.ts'
import { Button } from '../../ui/Button.tsx'
import { InlineError } from '../../ui/InlineError.tsx'

interface EncodingFieldProps {
  readonly articleId: string
  readonly encoding: Encoding
}

/** In which encoding the bytes were read, how that was known, and the way to read them in another. */
export function EncodingField({ articleId, encoding: { label, origin } }: EncodingFieldProps) {
  const { t } = useTranslation()
  const [choosing, setChoosing] = useState(false)
  return (
    <div>
      <dt>{t('inspector.encoding.title')}</dt>
      <dd>
        <p>{label}, {t(`inspector.encoding.origin.${origin}`)}</p>
        <Button tone="quiet" icon={<Languages size={14} aria-hidden="true" />} aria-expanded={choosing} onPress={() => setChoosing(!choosing)}>
          {t('inspector.encoding.another')}
        </Button>
        {choosing ? <EncodingChoices articleId={articleId} onDone={() => setChoosing(false)} /> : null}
      </dd>
    </div>
  )
}

function EncodingChoices({ articleId, onDone }: { readonly articleId: string; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const { data: choices, error } = useCall('articles.encodings', { articleId })
  const setEncoding = useCommand('articles.setEncoding')
  if (error) return <InlineError>{error.message}</InlineError>

  function choose(chosen: string): void {
    setEncoding.mutate({ articleId, label: chosen }, {
      onSuccess: () => {
        onDone()
        void tellPlacement(articleId, t('inspector.encoding.done', { label: chosen })).catch(tell)
      },
    })
  }

  return (
    <div className="encodings" aria-busy={choices === undefined}>
      <p className="muted small">{t('inspector.encoding.hint')}</p>
      <ul>
        {choices?.map(({ label, sample, current }) => (
          <li key={label}>
            <Pressable className="encoding-choice" aria-current={current || undefined} isDisabled={current || setEncoding.isPending} onPress={() => choose(label)}>
              <span className="encoding-label">{label}{current ? <span className="muted"> · {t('inspector.encoding.current')}</span> : null}</span>
              <span className="encoding-sample" dir="auto">{sample}</span>
            </Pressable>
          </li>
        ))}
      </ul>
    </div>
  )
}
