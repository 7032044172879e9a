import { X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../format.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { PickList } from '../../ui/PickList.tsx'

interface Option {
  readonly id: string
  readonly name: string
  readonly count: number | null
  readonly icon?: ReactNode
}

interface ChosenFilterProps {
  readonly label: string
  readonly placeholder: string
  /** The id of the one that is chosen. */
  readonly chosen: string | null
  readonly options: readonly Option[]
  readonly onChoose: (id: string | null) => void
}

/** More than these help nobody choose: one writes on. */
const OFFERED = 8

/** One of many to narrow to, found by typing a part of its name. */
export function ChosenFilter({ label, placeholder, chosen, options, onChoose }: ChosenFilterProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const one = options.find(({ id }) => id === chosen)
  const wanted = text.trim().toLowerCase()
  const offered = wanted === '' ? [] : options.filter(({ name }) => name.toLowerCase().includes(wanted)).slice(0, OFFERED)
  return (
    <div className="notebook-choice">
      <h2>{label}</h2>
      {chosen !== null
        ? (
          <span className="notebook-chosen">
            {one?.icon}
            <span className="clip grow" dir="auto">{one?.name ?? ''}</span>
            <IconButton label={t('notebook.notThis', { name: one?.name ?? '' })} icon={<X size={13} aria-hidden="true" />} onPress={() => onChoose(null)} />
          </span>
        )
        : (
          <PickList
            label={label} placeholder={placeholder} text={text} onText={setText} quiet
            options={offered.map(({ id, name, count, icon }) => ({
              key: id, content: <>{icon}<span className="grow clip" dir="auto">{name}</span>{count === null ? null : <span className="muted">{formatNumber(count)}</span>}</>,
            }))}
            onPick={(id) => {
              setText('')
              onChoose(id)
            }}
          />
        )}
    </div>
  )
}
