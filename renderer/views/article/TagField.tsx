import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from 'react-aria-components'
import { tidyTags } from '../../../core/annotation/tags.ts'
import { useCall } from '../../api.ts'
import { PickList, type PickOption } from '../../ui/PickList.tsx'

interface TagFieldProps {
  readonly tags: readonly string[]
  readonly onTags: (tags: readonly string[]) => void
  /** True: the cursor goes there, and completions show before anything is typed. */
  readonly takesFocus?: boolean
  /** After Escape, and Ctrl+Enter. */
  readonly onDone?: () => void
}

/** More completions than these help nobody choose. */
const OFFERED = 7

/** The tags of an annotation, with completion from those the case already uses. A comma or Enter adds, Backspace takes the last away. */
export function TagField({ tags, onTags, takesFocus = false, onDone }: TagFieldProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const { data: used = [] } = useCall('tags.list', {})
  const [typed = ''] = tidyTags([text])
  const offered = used
    .filter(({ tag }) => tag.includes(typed) && !tags.includes(tag))
    .sort((a, b) => Number(b.tag.startsWith(typed)) - Number(a.tag.startsWith(typed)) || b.annotations - a.annotations)
    .slice(0, OFFERED)
  const options: PickOption[] = offered.map(({ tag, annotations }) => ({
    key: tag,
    content: <><span className="grow clip">{tag}</span><span className="muted">{t('article.tagUses', { count: annotations })}</span></>,
  }))
  const isNew = typed !== '' && !tags.includes(typed) && !offered.some(({ tag }) => tag === typed)
  if (isNew) options.push({ key: typed, content: <span className="clip">{t('article.newTag', { tag: typed })}</span> })

  function add(tag: string): void {
    onTags(tidyTags([...tags, tag]))
    setText('')
  }

  return (
    <div className="tag-field" role="group" aria-label={t('article.tags')}>
      {tags.length > 0
        ? (
          <ul className="tags">
            {tags.map((tag) => (
              <li key={tag} className="tag">
                {tag}
                <Button
                  className="tag-remove"
                  aria-label={t('article.removeTag', { tag })}
                  onPress={() => onTags(tags.filter((other) => other !== tag))}
                >
                  <X size={12} aria-hidden="true" />
                </Button>
              </li>
            ))}
          </ul>
        )
        : null}
      <PickList
        label={t('article.addTag')}
        placeholder={t('article.addTag')}
        text={text}
        onText={(next) => {
          if (/[,，、]\s*$/.test(next) && next.trim().length > 1) add(next.replace(/[,，、]\s*$/, ''))
          else setText(next)
        }}
        options={options}
        onPick={add}
        quiet={!takesFocus}
        takesFocus={takesFocus}
        onKey={(event) => {
          if (event.key === 'Backspace' && text === '' && tags.length > 0) onTags(tags.slice(0, -1))
          else if (event.key === 'Escape') onDone?.()
          else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            if (typed !== '') add(typed)
            onDone?.()
          }
        }}
        onBlur={() => {
          if (typed !== '') add(typed)
        }}
      />
    </div>
  )
}
