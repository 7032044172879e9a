import { Minus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { LEADINGS, MEASURES, TYPEFACES, type Reading } from '../../../contract/reading-shapes.ts'
import { THEMES } from '../../../contract/shapes.ts'
import { runCommand } from '../../commands/registry.ts'
import { useSettings } from '../../settings.ts'
import { CommandButton } from '../../ui/CommandButton.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { BarPanel } from './BarPanel.tsx'

/** How the text is set: kept for this machine, for every article. */
export function ReadingChoices({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { settings: { reading, readerSize, theme }, save } = useSettings()
  const set = (change: Partial<Reading>) => save({ reading: { ...reading, ...change } })
  return (
    <BarPanel title={t('article.reading.title')} onClose={onClose}>
      <Choice
        label={t('article.reading.typeface')} value={reading.typeface} of={TYPEFACES} nameOf={(face) => t(`article.reading.typefaces.${face}`)}
        onChange={(typeface) => set({ typeface })}
      />
      <div className="text-choice" role="group" aria-label={t('article.reading.size')}>
        <span className="text-choice-name">{t('article.reading.size')}</span>
        <span className="row">
          <IconButton label={t('commands.smaller')} commandId="view.smaller" icon={<Minus size={15} aria-hidden="true" />} onPress={() => runCommand('view.smaller')} />
          <output aria-live="polite">{t('settings.readerValue', { size: readerSize })}</output>
          <IconButton label={t('commands.larger')} commandId="view.larger" icon={<Plus size={15} aria-hidden="true" />} onPress={() => runCommand('view.larger')} />
          <CommandButton id="view.first-size" tone="quiet">{t('article.reading.usual')}</CommandButton>
        </span>
      </div>
      <Choice
        label={t('article.reading.measure')} value={reading.measure} of={MEASURES} nameOf={(measure) => t(`article.reading.measures.${measure}`)}
        onChange={(measure) => set({ measure })}
      />
      <Choice
        label={t('article.reading.leading')} value={reading.leading} of={LEADINGS} nameOf={(leading) => t(`article.reading.leadings.${leading}`)}
        onChange={(leading) => set({ leading })}
      />
      <Choice label={t('settings.theme')} value={theme} of={THEMES} nameOf={(one) => t(`settings.themes.${one}`)} onChange={(next) => save({ theme: next })} />
    </BarPanel>
  )
}

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly of: readonly T[]
  readonly nameOf: (one: T) => string
  readonly onChange: (one: T) => void
}

/** One of a few, all in sight. */
function Choice<T extends string>({ label, value, of, nameOf, onChange }: ChoiceProps<T>) {
  return (
    <RadioGroup className="text-choice" orientation="horizontal" value={value} onChange={(next) => onChange(next as T)}>
      <Label className="text-choice-name">{label}</Label>
      <span className="text-choice-of">
        {of.map((one) => <Radio key={one} value={one} className="text-choice-one">{nameOf(one)}</Radio>)}
      </span>
    </RadioGroup>
  )
}
