import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button as Pressable } from 'react-aria-components'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'

interface AliasFieldProps {
  readonly aliases: readonly string[]
  readonly onAliases: (aliases: readonly string[]) => void
}

/** The other names of an entity, in any script. */
export function AliasField({ aliases, onAliases }: AliasFieldProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  return (
    <div className="aliases" role="group" aria-label={t('entities.aliases')}>
      {aliases.length > 0
        ? (
          <ul className="tags">
            {aliases.map((alias) => (
              <li key={alias} className="tag alias">
                <span dir="auto">{alias}</span>
                <Pressable
                  className="tag-remove"
                  aria-label={t('entities.removeAlias', { alias })}
                  onPress={() => onAliases(aliases.filter((other) => other !== alias))}
                >
                  <X size={12} aria-hidden="true" />
                </Pressable>
              </li>
            ))}
          </ul>
        )
        : null}
      <form
        className="alias-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '') onAliases([...aliases, text.trim()])
          setText('')
        }}
      >
        <TextField label={t('entities.addAlias')} hideLabel placeholder={t('entities.addAlias')} value={text} onChange={setText} />
        {text.trim() === '' ? null : <Button type="submit">{t('entities.add')}</Button>}
      </form>
    </div>
  )
}
