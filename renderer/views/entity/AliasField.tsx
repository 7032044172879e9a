import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button as Pressable } from 'react-aria-components'
import type { AliasLine } from '../../../contract/entity-shapes.ts'
import { ALIAS_KINDS, type AliasKind } from '../../../core/entity/entity.ts'
import { usePlaceWords } from '../../place-words.ts'
import { open } from '../../state/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'

interface AliasFieldProps {
  readonly aliases: readonly AliasLine[]
  readonly onAliases: (aliases: readonly string[]) => void
  readonly onKind: (name: string, kind: AliasKind | null) => void
}

/** The other names of an entity, in any script: what kind of name each is, and where it stands. */
export function AliasField({ aliases, onAliases, onKind }: AliasFieldProps) {
  const { t } = useTranslation()
  const { short } = usePlaceWords()
  const [text, setText] = useState('')
  const names = aliases.map(({ name }) => name)
  return (
    <div className="aliases" role="group" aria-label={t('entities.aliases')}>
      {aliases.length > 0
        ? (
          <ul className="alias-lines">
            {aliases.map(({ name, script, kind, source }) => (
              <li key={name} className="alias-line">
                <span className="alias" dir="auto">{name}</span>
                <span className="muted alias-script">{script ?? ''}</span>
                <Select
                  label={t('entities.aliasKindOf', { name })} hideLabel value={kind ?? 'none'}
                  options={(['none', ...ALIAS_KINDS] as const).map((one) => ({ value: one, label: t(`entities.aliasKind.${one}`) }))}
                  onChange={(next) => onKind(name, next === 'none' ? null : next)}
                />
                {source ? (
                  <Pressable
                    className="name-link alias-source clip"
                    onPress={() => open({ view: 'article', articleId: source.article.id, ...(source.range ? { passage: source.range } : {}) })}
                  >
                    {source.article.title} · {source.range ? short(source) : t('inspector.orphans')}
                  </Pressable>
                ) : <span className="muted alias-source clip">{t('entities.aliasNoSource')}</span>}
                <IconButton label={t('entities.removeAlias', { alias: name })} icon={<X size={13} aria-hidden="true" />} onPress={() => onAliases(names.filter((other) => other !== name))} />
              </li>
            ))}
          </ul>
        )
        : null}
      <form
        className="alias-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '') onAliases([...names, text.trim()])
          setText('')
        }}
      >
        <TextField label={t('entities.addAlias')} hideLabel placeholder={t('entities.addAlias')} value={text} onChange={setText} />
        {text.trim() === '' ? null : <Button type="submit">{t('entities.add')}</Button>}
      </form>
    </div>
  )
}
